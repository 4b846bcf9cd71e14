/* How much each kind of answer counts. Chosen on the open questions of tests/search/judged.yaml, then rounded; docs/decisions/0011. */
export const fieldWeights = { name: 1, also: .85, text: .8, words: .55, who: .5, where: .6, need: .35 };

export const weights = {
  need: 1.03, second: .8, later: .4, lexical: 1.25, situation: .85, gender: .65, otherGender: .5, part: .4,
  needItself: 1.8, start: 1.45, guide: 1.15, guideNeed: .5, place: 1.3, area: .8, route: .75, bus: 2,
  single: .33, dull: .85, loss: .25, few: .03, floor: 1.4, like: .5, prefix: .75, slip: .7, partial: .55, bag: .6, least: .16, closed: .75,
};
