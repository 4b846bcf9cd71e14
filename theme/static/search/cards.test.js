import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { entry, slug, withIds } from "./cards.js";

const { examples } = JSON.parse(readFileSync(new URL("../../../tests/golden/ids.json", import.meta.url), "utf8"));

const made = (more) => ({
  parts: ["Harbour", "Old Town"],
  places: { part: [0, 1, -1] },
  services: {
    id: ["a"],
    name: ["A"],
    summary: ["One."],
    status: ".",
    places: [[0, 1, -1]],
    forms: ["i"],
    cost: "f",
    reach: ["r01632 960 142"],
    ...more,
  },
});

test("an id that is not sent is the name as Python writes it small", () => {
  for (const { name, card } of examples) assert.equal(slug(name), card, name);
  const cards = withIds({ services: { id: ["", "own-id"], name: ["Dry Dock", "B"] }, today: "2026-11-30" });
  assert.deepEqual(cards.services.id, ["dry-dock", "own-id"]);
});

test("a card says where, in what form, for how much", () => {
  const { where, forms, cost, status, reach } = entry(made({}), 0);
  assert.deepEqual([where, forms, cost, status], ["Harbour and Old Town", "In person", "Free", ""]);
  assert.deepEqual(reach, { verb: "Ring", shown: "01632 960 142", href: "tel:01632960142" });
});

test("a link rings the extension too", () => {
  const { reach } = entry(made({ reach: ["r01632 960 143, extension 23"] }), 0);
  assert.deepEqual(reach, { verb: "Ring", shown: "01632 960 143, extension 23", href: "tel:01632960143;ext=23" });
});

test("up to three forms are named, more are counted", () => {
  assert.equal(entry(made({ forms: ["pte"] }), 0).forms, "By phone, by text message and by e-mail");
  assert.equal(entry(made({ forms: ["ptev"] }), 0).forms, "By phone, and 3 other ways");
});

test("a web address is shown as people say it, and a postal address is no link", () => {
  assert.deepEqual(entry(made({ reach: ["whttps://hub.example/"] }), 0).reach, {
    verb: "Website",
    shown: "hub.example",
    href: "https://hub.example/",
  });
  assert.equal(entry(made({ reach: ["l1 Quay Street"] }), 0).reach.href, "");
  assert.equal(entry(made({ reach: [""] }), 0).reach, null);
});

test("what a large city has not sent yet is empty", () => {
  const { summary, forms, cost, reach } = entry(
    made({ summary: undefined, forms: undefined, cost: undefined, reach: undefined }),
    0,
  );
  assert.deepEqual([summary, forms, cost, reach], ["", "", "", null]);
});
