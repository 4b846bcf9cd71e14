import assert from "node:assert/strict";
import test from "node:test";
import { fillOrder, fillParts } from "./parts.js";

let cities = 0; // what was fetched once is kept: each city has addresses of its own

/** A city of five services whose cards come two at a time, and what is asked of the server. */
const city = (t) => {
  const asked = [];
  cities += 1;
  t.mock.method(globalThis, "fetch", async (address) => {
    asked.push(String(address));
    const number = Number(/(\d+)\.json$/.exec(String(address))?.[1] ?? 0);
    const body = /order/.test(String(address))
      ? { id: ["", "own", "", "", ""], hours: [1, 2, 3, 4, 5] }
      : {
          id: ["", "own"].slice(0, number === 2 ? 1 : 2),
          reach: ["", ""],
          summary: ["First.", "Second."].map((text) => `${text}${number}`),
        };
    return { ok: true, json: async () => body };
  });
  const name = ["Ash Hall", "Bench", "Choir", "Dry Dock", "Elm"];
  return {
    asked,
    cards: { services: { name }, more: { parts: `/city-${cities}/`, part: 2, order: `/city-${cities}/order.json` } },
  };
};

test("only the parts of the services that are shown are fetched, each once", async (t) => {
  const { asked, cards } = city(t);
  await fillParts(cards, "/sub/", [2, 3, 4]);
  assert.deepEqual(asked.sort(), [`/sub/city-${cities}/1.json`, `/sub/city-${cities}/2.json`]);
  assert.deepEqual(
    cards.services.id.slice(2),
    ["choir", "own", "elm"],
    "an id that is not sent is the name written small",
  );
  assert.deepEqual(cards.services.summary.slice(2), ["First.1", "Second.1", "First.2", "Second.2"]);
  assert.equal(cards.services.summary[0], undefined);
  assert.deepEqual(cards.services.reach.slice(2), ["", "", "", ""], "what is empty stays empty");
});

test("a small city has no parts", async (t) => {
  const { asked, cards } = city(t);
  cards.more = {};
  await fillParts(cards, "/sub/", [0]);
  await fillOrder(cards, "/sub/");
  assert.deepEqual(asked, []);
});

test("what a large city sorts by comes once, with the ids of all", async (t) => {
  const { asked, cards } = city(t);
  await fillOrder(cards, "/sub/");
  await fillOrder(cards, "/sub/");
  assert.equal(asked.length, 1);
  assert.match(asked[0], /\/sub\/city-\d+\/order\.json$/);
  assert.deepEqual(cards.services.id, ["ash-hall", "own", "choir", "dry-dock", "elm"]);
  assert.deepEqual(cards.services.hours, [1, 2, 3, 4, 5]);
});
