import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { yaml } from "./yaml.js";

const golden = JSON.parse(readFileSync(new URL("../../../tests/golden/entries.json", import.meta.url), "utf8"));
const text = { title: "Words", type: ["string", "number"] };
const schema = {
  title: "Entry",
  type: "object",
  properties: {
    id: text,
    words: text,
    day: { ...text, format: "date" },
    pounds: { ...text, type: ["number", "string"] },
    answer: { title: "Answer", type: "string", enum: ["yes", "no", "unknown"] },
    lines: { title: "Lines", type: "array", items: text },
    parts: {
      title: "Parts",
      type: "array",
      items: { title: "Part", type: "object", properties: { id: text, words: text } },
    },
  },
};
const write = (values, inList) => yaml(values, schema, golden.plain, inList);

test("an entry is written as the spreadsheet import and the check write it", () => {
  assert.ok(golden.examples.length >= 5);
  for (const { values, text: wanted } of golden.examples) {
    const { schema: places, plain } = golden;
    assert.equal(yaml(values, places, plain), wanted);
  }
});

test("what is empty leaves no trace", () => {
  assert.equal(write({ id: "a", words: "", lines: ["", "x", ""], parts: [{ id: "" }] }), "id: a\nlines:\n  - x\n");
});

test("dates, numbers, yes and no stand bare; a text that looks like one of them does not", () => {
  const values = { words: "no", day: "2026-11-30", pounds: "2.50", answer: "yes" };
  assert.equal(write(values), 'words: "no"\nday: 2026-11-30\npounds: 2.50\nanswer: yes\n');
  assert.equal(write({ pounds: "02.50" }), 'pounds: "02.50"\n');
});

test("signs that nobody can see are written so that they can be seen", () => {
  assert.equal(write({ words: 'a\u00a0"b\\\u200b\u{e0001}' }), 'words: "a\\xa0\\"b\\\\\\u200b\\U000e0001"\n');
});

test("lines stay lines, unless one begins or ends with a space", () => {
  assert.equal(write({ words: "one\n\ntwo" }), "words: |-\n  one\n\n  two\n");
  assert.equal(write({ words: "one\n two" }), 'words: "one\\n two"\n');
});

test("in a list, the first line of an entry has the hyphen", () => {
  assert.equal(
    write({ id: "a", parts: [{ id: "b", words: "c" }] }, true),
    "- id: a\n  parts:\n    - id: b\n      words: c\n",
  );
});
