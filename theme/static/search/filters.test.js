import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  AGE,
  answer,
  askedFilters,
  FROM,
  filterPhrases,
  isListed,
  isMadeFor,
  isSomebody,
  NEED,
  readState,
  sortOut,
  WHO,
  writeState,
} from "./filters.js";

const cards = {
  services: {
    name: ["Yes", "Partly", "Unknown", "No"],
    status: ".cux",
    needs: [[0], [1], [0, 1], []],
    ages: ["18-65", "16-", "-25", ""],
    places: [[0], [0, 1], [-1], []],
    facets: { free: "ypun", evenings: "yyyy", "at-home": "nnny" },
  },
};
const ask = (filter, buses = null) => [0, 1, 2, 3].map((n) => answer(cards, n, filter, buses)).join("");
const state = { q: "", on: [], not: [], need: "", age: null, who: "", from: "", sort: "" };

test("what was chosen comes back from the address", () => {
  const full = {
    q: "a, b & c=d",
    on: ["free", "by-phone"],
    not: ["evenings"],
    need: "money",
    age: 45,
    who: "carer",
    from: "hollin-rise",
    sort: "soonest",
  };
  assert.deepEqual(readState(`#${writeState(full)}`), full);
  assert.equal(writeState(state), "");
  assert.deepEqual(readState(""), state);
});

test("an age is a number up to 120", () => {
  const age = (text) => readState(`age=${text}`).age;
  assert.deepEqual(["0", "120", "121", "-1", "x", "1000"].map(age), [0, 120, null, null, null, null]);
});

test("ages are from and to, both within; where none is written it is not known", () => {
  assert.equal(ask({ kind: AGE, id: AGE, age: 17 }), "nyyu");
  assert.equal(ask({ kind: AGE, id: AGE, age: 18 }), "yyyu");
  assert.equal(ask({ kind: AGE, id: AGE, age: 25 }), "yyyu");
  assert.equal(ask({ kind: AGE, id: AGE, age: 26 }), "yynu");
  assert.equal(ask({ kind: AGE, id: AGE, age: 65 }), "yynu");
  assert.equal(ask({ kind: AGE, id: AGE, age: 66 }), "nynu");
});

const golden = JSON.parse(readFileSync(new URL("../../../tests/golden/who.json", import.meta.url), "utf8"));

test("who may come is answered as Python answers it: for each life, gender and age", () => {
  const numbers = golden.services.ages.map((_, n) => n);
  assert.ok(golden.examples.length >= 30);
  for (const { who, age, answers } of golden.examples) {
    const filter = who ? { kind: WHO, id: WHO, who } : { kind: AGE, id: AGE, age };
    assert.equal(numbers.map((n) => answer(golden, n, filter, null)).join(""), answers, who ?? age);
  }
});

test("made for somebody is what is only or especially for them", () => {
  for (const [who, first] of Object.entries(golden.first)) {
    const found = golden.services.ages.map((_, n) => n).filter((n) => isMadeFor(golden, n, who));
    assert.deepEqual(found, first, who);
  }
  assert.equal(isMadeFor(golden, 5, "woman"), false);
});

test("only people we know a word for can be asked about", () => {
  assert.deepEqual(
    ["carer", "woman", "life", "sailor", ""].map((who) => isSomebody(golden, who)),
    [true, true, false, false, false],
  );
});

const nobodyComes = { visitors: [], remote: "", comes: ["", ""], home: ["", ""] };

test("one place that can be reached is enough; a hidden place is not known; no journey is needed at home", () => {
  const buses = { direct: ["ny", "nn"], ...nobodyComes };
  assert.equal(ask({ kind: FROM, id: FROM, n: 0 }, buses), "nyuy");
  assert.equal(ask({ kind: FROM, id: FROM, n: 1 }, buses), "nnuy");
  assert.equal(ask({ kind: FROM, id: FROM, n: 0 }), "uuuu");
});

test("who comes to one part does not come to another, and where nobody knows one asks", () => {
  const all = { ...cards, services: { ...cards.services, facets: { "at-home": "ynyy", "home-visit": "ypny" } } };
  const buses = {
    direct: ["nn", "nn"],
    visitors: [0, 1, 3],
    remote: "nny",
    comes: ["ypn", "unu"],
    home: ["ynn", "unu"],
  };
  const of = (filter) => [0, 1, 2, 3].map((n) => answer(all, n, filter, buses)).join("");

  assert.equal(of({ id: "home-visit" }), "ypny");
  assert.equal(of({ id: "home-visit", n: 0 }), "ypnn");
  assert.equal(of({ id: "home-visit", n: 1 }), "unnu");
  assert.equal(of({ id: "at-home", n: 0 }), "ynyy");
  assert.equal(of({ id: "at-home", n: 1 }), "unyy");
  assert.equal(of({ kind: FROM, id: FROM, n: 0 }), "ypuy");
  assert.equal(of({ kind: FROM, id: FROM, n: 1 }), "unuy");
});

test("of several filters the worst answer counts, and what is lacking is named", () => {
  const free = { id: "free" };
  const need = { kind: NEED, id: NEED, n: 0 };
  const all = [0, 1, 2, 3];
  const sorted = sortOut(cards, [free, { id: "evenings" }], null, all);
  assert.deepEqual([sorted.y, sorted.p, sorted.u, sorted.n, sorted.fit], [[0], [1], [2], [3], [0, 1]]);
  assert.deepEqual(
    [...sorted.lacks],
    [
      [1, [free]],
      [2, [free]],
    ],
  );
  assert.deepEqual(sortOut(cards, [free, need], null, all).n, [1, 3]);
});

test("lists name what is open or not known to be closed", () => {
  assert.deepEqual(
    [0, 1, 2, 3].filter((n) => isListed(cards, n)),
    [0, 1, 2],
  );
});

const understood = (text, full = []) => {
  const all = text.split(" ").map((word, place) => ({ word, fresh: word, place }));
  return { all, tokens: all, full };
};
const phrases = filterPhrases({ phone: "by phone|phone", free: "free|no cost", evenings: "evenings" });

test("words that ask for a filter are taken, the longest phrase first", () => {
  const { filters, taken } = askedFilters(understood("free help by phone"), phrases, []);
  assert.deepEqual(
    filters.map(({ id, wrote }) => [id, wrote]),
    [
      ["phone", "by phone"],
      ["free", "free"],
    ],
  );
  assert.deepEqual([...taken].sort(), [0, 2, 3]);
});

test("a filter that was taken away does not come back by its words", () => {
  const { filters, taken } = askedFilters(understood("free help"), phrases, ["free"]);
  assert.deepEqual([filters, [...taken]], [[], []]);
});

test("words of a need that was said whole stay with the need", () => {
  const asked = understood("free school meals", [{ kind: "need", n: 0, by: [0, 1, 2] }]);
  assert.deepEqual(askedFilters(asked, phrases, []).filters, []);
});

test("an age is read where it is said as one", () => {
  const age = (text) => askedFilters(understood(text), phrases, []).age?.age ?? null;
  assert.equal(age("im 17 and lonely"), 17);
  assert.equal(age("my dad is 82 years old"), 82);
  assert.equal(age("help in my 30s"), 30);
  assert.equal(age("bus 22"), null);
  assert.equal(askedFilters(understood("im 17"), phrases, [AGE]).age, null);
});
