import assert from "node:assert/strict";
import test from "node:test";
import { changes, valueWords } from "./words.js";

const text = { title: "Phone", type: ["string", "number"] };
const contact = { title: "Getting in touch", type: "object", properties: { phone: text } };
const choice = {
  title: "Lift?",
  type: "string",
  enum: ["yes", "no"],
  enumDescriptions: ["there is one", "there is none"],
};
const schema = {
  title: "",
  type: "object",
  properties: { contact, lift: choice, organisation: { ...text, title: "Who runs it", "x-points-to": "organisation" } },
};
const lists = { organisation: { "river-people": "River People" } };

test("a value is said in the words of its choice, and an entry by its name", () => {
  assert.equal(valueWords(choice, "no", lists), "there is none");
  assert.equal(valueWords(choice, "maybe", lists), "maybe");
  assert.equal(valueWords(schema.properties.organisation, "river-people", lists), "River People");
  assert.equal(valueWords(contact, { phone: "01632 960 142" }, lists), "Phone: 01632 960 142.");
});

test("a change names the field, what it was and what it is", () => {
  const before = { contact: { phone: "1" }, lift: "no" };
  const after = { contact: { phone: "2" }, organisation: "river-people" };
  assert.deepEqual(changes(schema, before, after, lists), [
    "Getting in touch, Phone: was “1”, now “2”",
    "Lift?: was “there is none”, now nothing",
    "Who runs it: was nothing, now “River People”",
  ]);
  assert.deepEqual(changes(schema, before, { ...before, organisation: "" }, lists), []);
});

test("times are said in words, and other texts as they are", () => {
  const hours = { ...text, "x-text": "hours" };
  assert.equal(valueWords(hours, "Tu 14:00-16:00", lists), "Every Tuesday, 2pm to 4pm.");
  assert.equal(valueWords(text, "Tu 14:00-16:00", lists), "Tu 14:00-16:00");
});

test("a list is said thing by thing without what is empty, and a fact in its short form or its long one", () => {
  const list = { title: "Languages", type: "array", items: text };
  assert.equal(valueWords(list, ["Polish", "", "Urdu"], lists), "Polish; Urdu");
  const long = {
    title: "",
    type: "object",
    properties: { answer: { ...choice, title: "Answer?" }, by: { ...text, title: "By" } },
  };
  const fact = { title: "Lift", anyOf: [choice, long] };
  assert.equal(valueWords(fact, "yes", lists), "there is one");
  assert.equal(valueWords(fact, { answer: "no", by: "us." }, lists), "Answer: there is none. By: us.");
});
