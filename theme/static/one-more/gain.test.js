import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { NO_WAY } from "../shared/constants.js";
import { gain, nearest } from "./gain.js";

const { examples } = JSON.parse(readFileSync(new URL("../../../tests/golden/gains.json", import.meta.url), "utf8"));

test("one more site changes what the build says it changes", () => {
  for (const { now, there, people, newly, saved } of examples) {
    const areas = people.map((count, row) => [`area-${row}`, "", count, 1]);
    const found = gain(now, there, areas);
    assert.equal(found.newly, newly);
    assert.ok(Math.abs(found.saved - saved) < 1e-9);
  }
});

test("half an hour is within half an hour, a minute more is not", () => {
  assert.deepEqual(
    gain(
      [31, 30, 31],
      [30, 1, 31],
      [
        ["a", "", 5, 1],
        ["b", "", 7, 1],
        ["c", "", 9, 1],
      ],
    ).fresh,
    [0],
  );
});

test("of several places the nearest counts; of none there is no way", () => {
  const matrix = [10, 20, NO_WAY, 40, 5, NO_WAY]; // two areas, three candidates
  assert.deepEqual([...nearest(matrix, 3, [1, 2], 2)], [20, 5]);
  assert.deepEqual([...nearest(matrix, 3, [], 2)], [NO_WAY, NO_WAY]);
});
