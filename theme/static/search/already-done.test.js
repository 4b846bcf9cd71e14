import assert from "node:assert/strict";
import test from "node:test";
import { makeFeatures } from "./already-done.js";

const features = makeFeatures({
  kinds: { TAKEN: "swallow swallowing", PILL: "tab" },
  ends: {},
  slips: "TAKEN",
  cues: "TAKEN",
  real: "shallow",
});
const kindOf = (word) =>
  features(word)
    .filter((feature) => feature[0] === "u")[1]
    .slice(1);

test("a word of seven letters is known with one slip, a longer one with two", () => {
  for (const word of ["swallow", "swalow", "swallwo"]) assert.equal(kindOf(word), "TAKEN", word);
  assert.equal(kindOf("swalo"), "swalo");
  for (const word of ["swallowng", "swalowng", "swlalowign"]) assert.equal(kindOf(word), "TAKEN", word);
  assert.equal(kindOf("swlaowgn"), "swlaowgn");
});

test("a real word is no slip, and a short word is only what it is", () => {
  assert.equal(kindOf("shallow"), "shallow");
  assert.equal(kindOf("tab"), "PILL");
  assert.equal(kindOf("tabb"), "tabb");
});

test("three of a thing are few, four are a number, more than a thousand a year", () => {
  assert.deepEqual(["3", "4", "1000", "1001"].map(kindOf), ["FEW", "NUMBER", "NUMBER", "YEAR"]);
});
