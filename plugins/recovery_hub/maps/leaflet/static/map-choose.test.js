import assert from "node:assert/strict";
import test from "node:test";
import { matching } from "./map-choose.js";

const rows = [
  [1, 2, "Library", "/places/library/", [["Table", "/services/table/", "in person, by phone", "company money"]]],
  [
    1,
    2,
    "Loft",
    "/places/loft/",
    [
      ["Nets", "/services/nets/", "outdoors, walking", "company"],
      ["Forms", "/services/forms/", "in person", "forms"],
    ],
  ],
];
const names = (need, way) =>
  matching(rows, need, way).map(([, , name, , services]) => [name, ...services.map(([service]) => service)]);

test("only places with something that fits stay, and of those only what fits", () => {
  assert.deepEqual(names("", ""), [
    ["Library", "Table"],
    ["Loft", "Nets", "Forms"],
  ]);
  assert.deepEqual(names("company", ""), [
    ["Library", "Table"],
    ["Loft", "Nets"],
  ]);
  assert.deepEqual(names("", "in person"), [
    ["Library", "Table"],
    ["Loft", "Forms"],
  ]);
  assert.deepEqual(names("company", "in person"), [["Library", "Table"]]);
});

test("a need whose name begins like another's is not that other, and half a way is no way", () => {
  assert.deepEqual(names("form", ""), []);
  assert.deepEqual(names("", "walking"), [["Loft", "Nets"]]);
  assert.deepEqual(names("", "person"), []);
});
