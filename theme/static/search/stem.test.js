import assert from "node:assert/strict";
import test from "node:test";
import { joinedWords, learnDull, slips, stem, stemsOf, wordsOf } from "./stem.js";

const same = (...words) =>
  assert.equal(new Set(words.map(stem)).size, 1, words.map((word) => `${word}: ${stem(word)}`).join(", "));

test("forms of a word meet", () => {
  same("counselling", "counsellor", "counsellors");
  same("party", "parties");
  same("class", "classes");
  same("drink", "drinks", "drinking", "drinker");
  same("depression", "depress", "depressed");
  same("lonely", "lonelies");
  same("ill", "ills");
});

test("words that mean something else stay apart", () => {
  for (const [a, b] of [
    ["tablet", "tablets"],
    ["house", "housing"],
    ["cloth", "clothes"],
    ["bus", "bu"],
  ])
    assert.notEqual(stem(a), stem(b));
});

test("short words and numbers are their own stems", () => {
  for (const word of ["gas", "a", "16s", "22as"]) assert.equal(stem(word), word);
});

test("accents, capitals and apostrophes make no difference", () => {
  assert.deepEqual(wordsOf("Café O’Brien's 2nd"), ["cafe", "obriens", "2nd"]);
  assert.deepEqual(wordsOf("…"), []);
});

test("what is one word is often written as two", () => {
  assert.equal(joinedWords("hurt my self"), "hurt myself");
  assert.equal(joinedWords("over dosed"), "overdosed");
  assert.equal(joinedWords("my shelf"), "my shelf");
});

test("dull words count only where a text has no others", () => {
  learnDull(["the", "of"]);
  assert.deepEqual(stemsOf("the fear of dogs"), ["fear", "dog"]);
  assert.deepEqual(stemsOf("the of"), ["the", "of"]);
});

test("a letter more, less, other, or two swapped is one slip", () => {
  assert.equal(slips("anxiety", "anxiety", 2), 0);
  for (const wrong of ["anxeity", "anxity", "anxiiety", "anxiesy"]) assert.equal(slips(wrong, "anxiety", 2), 1, wrong);
  assert.equal(slips("anxitye", "anxiety", 2), 2);
});

test("counting stops above the limit", () => {
  assert.equal(slips("ab", "abcd", 1), 2);
  assert.equal(slips("abcd", "wxyz", 1), 2);
});
