import assert from "node:assert/strict";
import test from "node:test";
import { filled, normalise, pattern, tryRules } from "./rules.js";

const words = { first: ["{field}: “{value}” is wrong.", "Write {right}."], second: ["Second.", ""] };
const rule = (more) => ({ key: "first", signs: [["^x", "u", true]], kinds: ["line"], ...more });
const tried = (rules, text, way = ["contact", "phone"]) =>
  tryRules({ looks: rules, words }, text, "line", way, "Phone").map(({ key }) => key);

test("a rule speaks when all its conditions hold, of its kind of text only", () => {
  assert.deepEqual(tried([rule({})], "xy"), ["first"]);
  assert.deepEqual(tried([rule({})], "ax"), []);
  assert.deepEqual(
    tried(
      [
        rule({
          signs: [
            ["x", "u", true],
            ["y", "u", false],
          ],
        }),
      ],
      "xy",
    ),
    [],
  );
  assert.deepEqual(tried([rule({ kinds: ["number"] })], "xy"), []);
});

test("a rule can be for some fields, not for others, or below one", () => {
  assert.deepEqual(tried([rule({ fields: ["phone"] })], "x"), ["first"]);
  assert.deepEqual(tried([rule({ fields: ["text"] })], "x"), []);
  assert.deepEqual(tried([rule({ butNot: ["phone"] })], "x"), []);
  assert.deepEqual(tried([rule({ under: "contact" })], "x"), ["first"]);
  assert.deepEqual(tried([rule({ under: "who" })], "x"), []);
});

test("of a group only the first rule that holds speaks, and one without words keeps the others silent", () => {
  const second = rule({ key: "second", group: "a" });
  assert.deepEqual(tried([rule({ group: "a" }), second], "x"), ["first"]);
  assert.deepEqual(tried([rule({ group: "a", key: "" }), second], "x"), []);
  assert.deepEqual(tried([rule({ group: "placeholder" }), second], "x"), ["first"]);
});

test("a guess is shown only if it is another text, and right", () => {
  const mending = rule({ mends: [[["x", "u", "0"]]], right: ["^0", "u"] });
  const [found] = tryRules({ looks: [mending], words }, "x1", "line", ["phone"], "Phone");
  assert.equal(found.suggestion, "01");
  const [none] = tryRules({ looks: [{ ...mending, right: ["^7", "u"] }], words }, "x1", "line", ["phone"], "Phone");
  assert.equal(none.suggestion, "");
});

test("a long value is cut to 90 letters in a sentence, and braces can be written", () => {
  assert.equal(filled("{value}", { value: "a".repeat(90) }), "a".repeat(90));
  assert.equal(filled("{value}", { value: "a".repeat(91) }), `${"a".repeat(89)}…`);
  assert.equal(filled("{known}", { known: "a".repeat(700) }), "a".repeat(700));
  assert.equal(filled("{{who}} {who}", { who: " a \n b " }), "{who} a b");
});

test("steps follow one another", () => {
  const steps = [
    ["NFKC", "", ""],
    ["UPPER", "", ""],
    ["\\s", "u", ""],
  ];
  assert.equal(normalise("ｚ z1 1ab", steps), "ZZ11AB");
});

test("a pattern that a browser can't read is no pattern", () => {
  assert.equal(pattern("(", "u"), null);
  assert.deepEqual(tried([rule({ signs: [["(", "u", true]] })], "x"), []);
});
