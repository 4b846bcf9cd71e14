import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { KEY, ruleFor, USUAL } from "./look.js";

const palettes = { light: "--paper:#fff;", dark: "--paper:#000;" };
const rule = (more) => ruleFor({ ...USUAL, ...more }, palettes);

test("a usual look needs no rule", () => {
  assert.equal(rule({}), "");
});

test("a look counts on screens only", () => {
  for (const more of [{ size: "1.5" }, { space: "wide" }, { colours: "calm" }, { light: "dark" }]) {
    assert.match(rule(more), /^@media screen\{.*\}$/s);
  }
});

test("who wants it dark has it dark by day, with the colours of the night", () => {
  const dark = rule({ light: "dark" });
  assert.match(dark, /color-scheme:dark;--paper:#000;/);
  assert.doesNotMatch(dark, /prefers-color-scheme/);
  assert.match(rule({ colours: "calm" }), /prefers-color-scheme:dark/);
});

test("most room has space between letters too, more room has not", () => {
  assert.match(rule({ space: "wider" }), /letter-spacing/);
  assert.doesNotMatch(rule({ space: "wide" }), /letter-spacing/);
});

test("the script that every page waits for reads what this panel keeps", () => {
  const early = readFileSync(new URL("../saved-look.js", import.meta.url), "utf8");
  assert.ok(early.includes(`"${KEY}"`));
});
