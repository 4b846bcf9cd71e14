/* How much each kind of answer counts. Chosen on the open questions of tests/search/judged.yaml, then rounded; docs/decisions/0011. */
export const fieldWeights = { name: 1.25, also: .85, text: .8, where: .6, words: .55, who: .5, need: .35 }; // the best first

export const weights = {
  need: .95, second: .5, later: .32, lexical: 1.3, situation: .6, gender: .55, otherGender: .5, part: .5,
  needItself: 1.9, start: 1.9, guide: 1.5, guideNeed: .5, place: 1.2, area: .8, route: 2.1, bus: 2.7, noBus: .6, swallowed: .5,
  single: .3, dull: .65, loss: .25, few: .025, floor: 1.5, like: .8, prefix: .8, slip: .4, partial: .6, bag: .7, least: .15, closed: .8, gone: .5, unsure: .97, onlySome: .9, named: 2,
};
