import assert from "node:assert/strict";
import test from "node:test";
import { check, isEmpty, kindOf } from "./schema.js";

const KEYS = [
  "missing-field",
  "missing-field.plain",
  "not-a-date",
  "not-a-number",
  "not-an-address",
  "not-an-id",
  "out-of-range",
  "too-long",
  "too-many",
  "too-short",
  "wrong-choice",
  "wrong-pattern",
];
const shared = { looks: [], words: Object.fromEntries(KEYS.map((key) => [key, ["{field} {limit}", "{example}"]])) };
const text = { title: "Text", type: ["string", "number"] };
const ID = { ...text, "x-text": "id", pattern: "^[a-z-]+$" };
const found = (schema, value) =>
  check(shared, { title: "", properties: { field: schema } }, { field: value }).map(({ key }) => key);

test("a text is as long as its letters, and its limits are within", () => {
  const schema = { ...text, minLength: 2, maxLength: 3 };
  assert.deepEqual(found(schema, "a"), ["too-short"]);
  assert.deepEqual(found(schema, "ab"), []);
  assert.deepEqual(found(schema, "a😀b"), []);
  assert.deepEqual(found(schema, "abcd"), ["too-long"]);
});

test("a number has limits and digits, both within", () => {
  const schema = {
    title: "",
    type: ["number", "string"],
    pattern: "^-?[0-9.]+$",
    minimum: 0,
    maximum: 9,
    "x-decimals": 2,
  };
  assert.deepEqual(found(schema, "0"), []);
  assert.deepEqual(found(schema, "9"), []);
  assert.deepEqual(found(schema, "-0.01"), ["out-of-range"]);
  assert.deepEqual(found(schema, "9.01"), ["out-of-range"]);
  assert.deepEqual(found(schema, "2.55"), []);
  assert.deepEqual(found(schema, "2.555"), ["out-of-range"]);
  assert.deepEqual(found(schema, "two"), ["not-a-number"]);
});

test("a day must be in the calendar", () => {
  const schema = { ...text, format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
  assert.deepEqual(found(schema, "2028-02-29"), []);
  assert.deepEqual(found(schema, "2026-02-29"), ["not-a-date"]);
  assert.deepEqual(found(schema, "3/11/2026"), ["not-a-date"]);
});

test("an id of the entry becomes an address; one of another entry must be written like it", () => {
  const wrong = (field) => check(shared, { title: "", properties: { [field]: ID } }, { [field]: "A B" })[0];
  assert.equal(wrong("id").key, "not-an-address");
  assert.equal(wrong("id").advice, "a-b");
  assert.equal(wrong("organisation").key, "not-an-id");
});

test("what is needed and empty is missing, with an example where there is one", () => {
  const missing = (schema) => check(shared, { title: "", required: ["a"], properties: { a: schema } }, { a: "" });
  assert.equal(missing({ ...text, examples: ["x"] })[0].key, "missing-field");
  assert.equal(missing(text)[0].key, "missing-field.plain");
});

test("empty items of a list do not count, and a problem says which item it is", () => {
  const schema = { title: "", type: "array", maxItems: 1, items: { title: "", type: "string", enum: ["a", "b"] } };
  assert.deepEqual(found(schema, ["a", ""]), []);
  assert.deepEqual(found(schema, ["a", "b"]), ["too-many"]);
  assert.deepEqual(check(shared, { title: "", properties: { f: schema } }, { f: ["", "c"] })[0].way, ["f", 1]);
});

test("a fact is short or long", () => {
  const long = {
    title: "",
    type: "object",
    properties: { answer: { title: "", enum: ["yes"] }, note: { ...text, maxLength: 2 } },
  };
  const schema = { title: "", anyOf: [{ title: "", enum: ["yes"] }, long] };
  assert.equal(kindOf(schema), "fact");
  assert.deepEqual(found(schema, "yes"), []);
  assert.deepEqual(found(schema, "no"), ["wrong-choice"]);
  assert.deepEqual(found(schema, { answer: "yes", note: "abc" }), ["too-long"]);
});

test("nothing at all is empty, however deep", () => {
  for (const value of [undefined, null, "", [], {}, [""], { a: [{ b: "" }] }]) assert.ok(isEmpty(value));
  for (const value of ["0", [["x"]], { a: { b: "x" } }]) assert.ok(!isEmpty(value));
});
