import assert from "node:assert/strict";
import { test } from "node:test";
import { reloadIfRenewed } from "./renewed.js";

const FILE = "/theme/cards.1.json";

/**
 * Miss a file on a page that reads so by now.
 * @param {() => Promise<unknown>} page
 */
const reloads = async (page) => {
  let count = 0;
  Object.assign(globalThis, { fetch: page, location: { pathname: "/find/", reload: () => count++ } });
  await reloadIfRenewed([FILE]);
  return count;
};

const gone = () => Promise.reject(new Error("404"));
/** @param {string} html */
const page = (html) => () => Promise.resolve({ ok: true, text: () => Promise.resolve(html) });

test("a page of a renewed site is loaded again, once", async () => {
  assert.equal(await reloads(page("<form data-cards='/theme/cards.2.json'>")), 1);
});

test("a page that still names the file is left alone: it would be loaded for ever", async () => {
  assert.equal(await reloads(page(`<form data-cards='${FILE}'>`)), 0);
});

test("without a connection, or where the page is gone too, nothing is loaded", async () => {
  assert.equal(await reloads(gone), 0);
  assert.equal(await reloads(() => Promise.resolve({ ok: false })), 0);
});
