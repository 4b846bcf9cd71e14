import assert from "node:assert/strict";
import test from "node:test";
import { compareCells } from "./order.js";
import { bytesOf, joinAnd, withCommas } from "./text.js";

test("a list is joined as it is spoken", () => {
  assert.equal(joinAnd([]), "");
  assert.equal(joinAnd(["a"]), "a");
  assert.equal(joinAnd(["a", "b"]), "a and b");
  assert.equal(joinAnd(["a", "b", "c"]), "a, b and c");
});

test("numbers have commas", () => {
  assert.equal(withCommas(998), "998");
  assert.equal(withCommas(1234567), "1,234,567");
});

test("packed minutes are bytes", () => {
  assert.deepEqual([...bytesOf("AB7/")], [0, 30, 255]);
});

test("cells are sorted as numbers where both are numbers, else as words", () => {
  assert.ok(compareCells("9", "10") < 0);
  assert.ok(compareCells("no way", "10") > 0);
  assert.ok(compareCells("élan", "zeal") < 0);
});
