/* How much each kind of answer counts. Chosen on the open questions of tests/search/judged.yaml, then rounded; docs/decisions/0011. */
export const fieldWeights = { name: 1, also: .85, text: .8, words: .55, who: .5, where: .6, need: .35 };

export const weights = {
  need: 1.03, second: .61, later: .38, lexical: 1.3, situation: .6, gender: .6, otherGender: .5, part: .5,
  needItself: 1.9, start: 1.9, guide: 1.25, guideNeed: .5, place: 1.3, area: .8, route: 1, bus: 2.9,
  single: .33, dull: .65, loss: .25, few: .035, floor: 1.4, like: .6, prefix: .8, slip: .35, partial: .6, bag: .5, least: .14, closed: .85,
};
