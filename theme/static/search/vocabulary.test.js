import assert from "node:assert/strict";
import test from "node:test";
import { makeVocabulary } from "./vocabulary.js";
import { weights } from "./weights.js";

const EVERYDAY = { like: ["lamp torch"], situations: { carer: "carer|caring for" }, faint: ["group"] };

/** What a search knows: each word in as many entries as is told. */
const knowing = (words, everyday = EVERYDAY, phrases = []) =>
  makeVocabulary(phrases, everyday, Object.entries(words), 100, 10);

const meant = (vocabulary, word, isUnfinished = false) => Object.fromEntries(vocabulary.meanings(word, isUnfinished));

test("how many slips are mended depends on the length of a word", () => {
  const { nearest } = knowing({ cat: 1, lamb: 1, crab: 1, kitten: 1, lantern: 1 });
  assert.deepEqual(nearest("cot"), [], "of three letters none");
  assert.deepEqual(nearest("lamt"), ["lamb", "lamp"], "of four one");
  assert.deepEqual(nearest("crbbe"), [], "of five not two");
  assert.deepEqual(nearest("kitxxn"), ["kitten"], "of six two");
  assert.deepEqual(nearest("kixxxn"), [], "and not three");
});

test("hardly anybody errs in the first letter, but for a swap", () => {
  const { nearest } = knowing({ kitten: 1, lantern: 1 });
  assert.deepEqual(nearest("mitten"), []);
  assert.deepEqual(nearest("ikitten"), ["kitten"]);
  assert.deepEqual(nearest("iktten"), ["kitten"]);
});

test("numbers are never slips, and three words are shown at most", () => {
  const { nearest } = knowing({ plan10: 9, planna: 1, planne: 4, planni: 3, planno: 2 });
  assert.deepEqual(nearest("plann9"), ["planne", "planni", "planno"], "those that most entries have come first");
});

test("a word that is being typed stands for those that begin so", () => {
  const vocabulary = knowing({ garden: 1, garlic: 1, gate: 1 });
  assert.deepEqual(meant(vocabulary, "gar", true), { garden: weights.prefix, garlic: weights.prefix });
  assert.deepEqual(meant(vocabulary, "gar"), {}, "a whole word does not");
  assert.deepEqual(meant(vocabulary, "ga", true), {}, "nor do two letters");
  const many = knowing(
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`tea${String.fromCharCode(97 + n)}`, 1])),
  );
  assert.equal(Object.keys(meant(many, "tea", true)).length, 12);
});

test("words that are worth showing for another come with it", () => {
  const vocabulary = knowing({ kitten: 1 });
  assert.deepEqual(meant(vocabulary, "lamp"), { lamp: 1, torch: weights.like });
  assert.deepEqual(meant(vocabulary, "kitten"), { kitten: 1 });
  assert.deepEqual(meant(vocabulary, "kitxen"), { kitten: weights.slip });
  const slip = meant(vocabulary, "lampt");
  assert.equal(slip.lamp, weights.slip);
  assert.equal(slip.torch, weights.slip * weights.like);
});

test("the fewer entries have a word, the more it tells", () => {
  const phrases = [
    { kind: "need", n: 0, stems: ["soup"] },
    { kind: "need", n: 1, stems: ["soup", "bench"] },
    { kind: "facet", n: 0, stems: ["bench"] },
  ];
  const { rare, rareNeed, inNeeds, known } = knowing({ soup: 3, bench: 3, group: 3 }, EVERYDAY, phrases);
  assert.equal(known.get("soup"), 5);
  assert.deepEqual([...inNeeds.get("soup")], [0, 1]);
  assert.deepEqual([...inNeeds.get("bench")], [1]);
  assert.equal(rare("soup"), Math.log(1 + 250 / 5));
  assert.equal(rare("never"), Math.log(1 + 250));
  assert.equal(rare("group"), 0.3 * Math.log(1 + 250 / 3), "a word of nearly every question tells little");
  assert.equal(rareNeed("soup"), Math.log(1 + 15 / 2));
  assert.equal(rareNeed("never"), Math.log(1 + 15));
});
