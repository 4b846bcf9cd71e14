import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { nearestId, slug } from "./ids.js";

const { examples } = JSON.parse(readFileSync(new URL("../../../tests/golden/ids.json", import.meta.url), "utf8"));

test("a new entry gets the short name that an import would give it", () => {
  for (const { name, entry } of examples) assert.equal(slug(name), entry, name);
});

test("a guess at a short name is the guess of the check", () => {
  for (const { name, guess } of examples) assert.equal(nearestId(name), guess, name);
});
