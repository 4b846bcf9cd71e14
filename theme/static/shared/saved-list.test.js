import assert from "node:assert/strict";
import test from "node:test";
import { idsIn, listInFragment, withList } from "./saved-list.js";

test("only ids are taken from a text, each once", () => {
  assert.deepEqual(idsIn("a,b-2,a,,<x>,B"), ["a", "b-2"]);
  assert.deepEqual(idsIn(null), []);
});

test("a list is found wherever it stands in a fragment", () => {
  assert.equal(listInFragment("#s=a,b"), "a,b");
  assert.equal(listInFragment("#q=x&s=a&on=free"), "a");
  assert.equal(listInFragment("#is=a"), undefined);
});

test("a list goes into a fragment and out of it, and the rest stays", () => {
  for (const bare of ["", "#q=x", "#q=x&on=free"]) {
    const full = withList(bare, ["a", "b"]);
    assert.equal(listInFragment(full), "a,b");
    assert.equal(withList(full, []), bare);
    assert.equal(withList(full, ["c"]), withList(bare, ["c"]));
  }
  assert.equal(withList("#s=a&q=x", []), "#q=x");
});
