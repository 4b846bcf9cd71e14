import assert from "node:assert/strict";
import test from "node:test";
import { makeCrisis } from "./crisis.js";
import { wordsOf } from "./stem.js";

const isCrisis = makeCrisis({ crisis: ["not safe", "helpless", "despair", "unsafe now"], unsure: [], notCrisis: [] });
const heard = (text) => isCrisis(wordsOf(text)).size > 0;

test("a long word of danger is heard with two slips, and not with three", () => {
  for (const text of ["helpless", "helplwss", "heplelss", "hlples"]) assert.equal(heard(text), true, text);
  assert.equal(heard("hxlpxexs"), false);
});

test("a word of seven letters is heard with one slip, and not with two", () => {
  for (const text of ["despair", "dispair", "despiar"]) assert.equal(heard(text), true, text);
  assert.equal(heard("dispiar"), false);
});

test("a word of three letters is heard as it is only, and so is a first letter", () => {
  for (const text of ["not safe", "not saef", "unsafe now"]) assert.equal(heard(text), true, text);
  for (const text of ["nor safe", "not wafe", "unsafe new"]) assert.equal(heard(text), false, text);
});
