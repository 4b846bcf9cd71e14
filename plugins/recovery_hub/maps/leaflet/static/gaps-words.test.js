import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { NO_WAY, NOT_CHECKED } from "./constants.js";
import { lengthWords, longestFirst, minutesWords, roundHalfEven, sentence, shadeOf } from "./gaps-words.js";

/** The nearest folder above that holds the tests of Python. */
const rootOf = (folder) => {
  try {
    readFileSync(new URL("tests/golden/gap-sentences.json", folder));
    return folder;
  } catch {
    return rootOf(new URL("../", folder));
  }
};
const golden = new URL("tests/golden/gap-sentences.json", rootOf(new URL("./", import.meta.url)));
const { examples } = JSON.parse(readFileSync(golden, "utf8"));
const area = (people, row = 0) => ({ id: `area-${row}`, name: `Area ${row}`, people });

test("the map says the sentence of the need's page", () => {
  for (const { people, minutes, words } of examples) assert.equal(sentence(minutes, people.map(area)), words);
});

test("a half is rounded to the even number, as Python does", () => {
  assert.deepEqual([0.5, 1.5, 2.5, 2.4, 2.6].map(roundHalfEven), [0, 2, 2, 2, 3]);
});

test("what is no number of minutes is said in words", () => {
  assert.equal(minutesWords(12), "12");
  assert.equal(lengthWords(12), "12 minutes");
  assert.equal(lengthWords(NO_WAY), "no way");
  assert.equal(lengthWords(NOT_CHECKED), "not checked here");
});

test("the end of a class belongs to it, and what is beyond the last has the last shade", () => {
  const need = { breaks: [12, 20], shades: ["g1", "g3"] };
  assert.deepEqual(
    [12, 13, 20, 21, NO_WAY, NOT_CHECKED].map((value) => shadeOf(value, need)),
    ["g1", "g3", "g3", "g3", "g5", "gx"],
  );
});

test("no way stands first, where nobody has looked after what is far, then what is near", () => {
  const values = [10, NOT_CHECKED, 46, NO_WAY, 45];
  assert.deepEqual(
    longestFirst(
      values,
      values.map(() => area(1)),
    ),
    [3, 2, 1, 4, 0],
  );
  assert.deepEqual(longestFirst([10, 10], [area(5), area(9)]), [1, 0], "of two, the one with more people");
});
