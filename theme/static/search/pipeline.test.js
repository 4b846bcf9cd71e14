import assert from "node:assert/strict";
import test from "node:test";
import { readState } from "./filters.js";
import { learn } from "./lazy.js";
import { makeFinder } from "./pipeline.js";

/** A city of four services, as the card file has them. */
const cards = () => ({
  today: "2026-11-30",
  services: {
    id: ["allotment", "benefits", "choir", "quiet-room"],
    name: ["The Allotment", "Benefits Desk", "Choir by the Water", "Quiet Room"],
    summary: ["Digging in company.", "Help with forms and money.", "Singing for anyone.", "A room to be quiet in."],
    words: ["", "debts", "", ""],
    status: "..u.",
    organisation: [0, 0, 0, 0],
    needs: [[0], [1], [0], [2, 0]],
    forms: ["i", "p", "i", "i"],
    cost: "ffff",
    ages: ["", "18-", "", ""],
    gender: "...w",
    situations: ["", "", "B", "B"],
    open: { life: "yuyn", woman: "uuuy" },
    only: { 3: "By" },
    places: [[0], [], [1], [0]],
    hours: [["i5 10-12"], ["p0 9-10"], [], ["i3 10-12"]],
    checked: [30, 10, -1, 20],
    facets: { free: "yyuy", "at-home": "nynn" },
  },
  needs: {
    id: ["company", "money", "anxiety"],
    name: ["Company and friends", "Money and benefits", "Anxiety and panic"],
    words: ["lonely|nobody to talk to", "skint|in debt|cant pay", "panic attack|worry"],
  },
  starts: { id: ["out-of-money"], name: ["The money has run out"] },
  guides: { id: ["first-visit"], name: ["A first visit"], summary: ["What happens."], needs: [[0]] },
  places: { id: ["field", "quay"], name: ["Long Field", "Quay House"], part: [0, 1] },
  areas: { id: ["hill", "harbour"], name: ["Hill", "Harbour"], part: [0, 1] },
  routes: { id: ["22"], name: ["22"], ends: ["Hill to Harbour"] },
  organisations: ["River People"],
  parts: ["Hill", "Harbour"],
  holidays: { bank: [], kept: [] },
  urgent: { needs: [], starts: [] },
  more: {},
});
const language = {
  facets: { free: "free|no cost" },
  crisis: ["not safe"],
  unsure: [],
  notCrisis: [],
  loss: [],
  dull: ["the", "a", "by", "to", "for", "and", "in", "is", "i", "am", "my", "no"],
  everyday: {
    situations: {},
    genders: { w: "women|ladies" },
    spellings: { benifits: "benefits" },
    like: ["money cash"],
  },
};
const makeAll = () => {
  const all = cards();
  return { all, finder: makeFinder(all, language) };
};
const { all, finder } = makeAll();
const find = (fragment, options) => finder.find(readState(fragment), options);
const ids = (matches, from = all) => matches.map(({ kind, n }) => from[kind].id[n]);

test("nothing asked lists what may run, from A to Z without the article", () => {
  assert.deepEqual(ids(find("").matches), ["allotment", "benefits", "choir", "quiet-room"]);
});

test("everyday words find what is for the need behind them, best first", () => {
  assert.deepEqual(ids(find("q=skint").matches).slice(0, 2).sort(), ["benefits", "money"]);
  assert.equal(ids(find("q=panic+attack").matches)[0], "anxiety");
  assert.ok(ids(find("q=panic+attack").matches).includes("quiet-room"));
});

test("a word that is like another finds it too, and a misspelling is mended", () => {
  assert.ok(ids(find("q=cash").matches).includes("benefits"));
  for (const wrong of ["benifits", "alotment", "chior", "anxeity"]) assert.ok(find(`q=${wrong}`).matches.length, wrong);
});

test("a word that is being typed finds what begins like it; one that is finished does not", () => {
  assert.ok(ids(find("q=allotm", { typing: true }).matches).includes("allotment"));
  assert.deepEqual(find("q=zzzz").matches, []);
});

test("the name of a service finds it before all else", () => {
  assert.equal(ids(find("q=quiet+room").matches)[0], "quiet-room");
  assert.equal(ids(find("q=the+allotment").matches)[0], "allotment");
});

test("filters keep what fits, and set apart what is not known", () => {
  const { matches, unknown, counts } = find("on=free");
  assert.deepEqual(ids(matches), ["allotment", "benefits", "quiet-room"]);
  assert.deepEqual(ids(unknown), ["choir"]);
  assert.deepEqual(counts, { yes: 3, partly: 0, unknown: 1, pages: 0 });
});

test("only for others is left out, not known stands apart, and what was made for the reader comes first", () => {
  const forCarers = find("who=carer");
  assert.deepEqual(ids(forCarers.matches), ["choir", "quiet-room", "allotment"]);
  assert.deepEqual(ids(forCarers.unknown), ["benefits"]);
  assert.deepEqual(ids(find("who=veteran").matches), ["allotment", "choir"]);
  assert.deepEqual(ids(find("who=carer&sort=checked").matches), ["quiet-room", "allotment", "choir"]);
  assert.deepEqual(find("who=sailor").filters, []);
});

test("a filter may be asked for in words, and refused", () => {
  assert.deepEqual(find("q=free").filters, [{ id: "free", wrote: "free" }]);
  assert.deepEqual(find("q=free&not=free").filters, []);
});

test("services can be sorted by when they were checked, those never checked last", () => {
  assert.deepEqual(ids(find("sort=checked").matches), ["benefits", "quiet-room", "allotment", "choir"]);
});

test("services can be sorted by how near they are, those without a place last", () => {
  const buses = {
    minutes: [
      [5, 40],
      [40, 5],
    ],
    direct: ["yn", "ny"],
    points: [],
    visitors: [],
    remote: "",
    comes: ["", ""],
    home: ["", ""],
  };
  assert.deepEqual(ids(find("from=hill&sort=near", { buses }).matches), [
    "allotment",
    "quiet-room",
    "choir",
    "benefits",
  ]);
  assert.deepEqual(ids(find("from=harbour", { buses }).matches), ["benefits", "choir"]);
});

test("words of danger are heard with a slip, and only then", () => {
  assert.equal(find("q=im+not+saef").crisis, true);
  assert.equal(find("q=choir").crisis, false);
});

test("an answer says why it is one", () => {
  const { matches, asked } = find("q=skint");
  const desk = matches.find(({ kind, n }) => kind === "services" && n === 1);
  assert.deepEqual(finder.engine.explain(desk, asked), [{ kind: "need", n: 1, by: [0] }]);
});

test("words that come later are found from then on", async () => {
  const { all: later, finder: own } = makeAll();
  assert.deepEqual(own.find(readState("q=marigolds")).matches, []);
  await own.engine.take((words) => learn(words, { text: { words: "marigolds", gaps: [[1, 2]] } }));
  assert.deepEqual(ids(own.find(readState("q=marigolds")).matches, later), ["allotment", "choir"]);
});
