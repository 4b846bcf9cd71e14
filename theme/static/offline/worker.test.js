import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const source = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

test("the worker lets through what the page fetches for a copy", () => {
  const [, header] = /headers: \{ "([\w-]+)": "1" \}/.exec(source("page.js"));
  assert.ok(source("worker.js").includes(`request.headers.has("${header}")`));
});

test("the worker and the script that every page waits for import nothing: unjoined, they go out as they are", () => {
  for (const name of ["worker.js", "../saved-look.js"]) assert.doesNotMatch(source(name), /^\s*(import|export)\b/m);
});
