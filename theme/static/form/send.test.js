import assert from "node:assert/strict";
import test from "node:test";
import { fileLink, issueLink, mailLink } from "./send.js";

const message = (more) => ({ title: "New service: A & B", about: "About.", entry: "id: a\n", isNew: true, ...more });
const MAIL = "hello@hub.example";

/** An entry with which a link has a length. */
const entryFor = (length, write) => "x".repeat(length - write(message({ entry: "" })).href.length);

test("a mail holds subject and entry, with the line ends of mails", () => {
  assert.equal(
    mailLink(MAIL, message()).href,
    "mailto:hello@hub.example?subject=New%20service%3A%20A%20%26%20B&body=About.%0D%0A%0D%0Aid%3A%20a%0D%0A",
  );
});

test("a mail may have 1900 signs; a longer one goes without the entry, and says so", () => {
  const write = (text) => mailLink(MAIL, text);
  const entry = entryFor(1900, write);
  assert.equal(write(message({ entry })).isWhole, true);
  const longer = write(message({ entry: `${entry}x` }));
  assert.equal(longer.isWhole, false);
  assert.match(longer.href, /Paste%20the%20entry%20here/);
});

test("of a correction that is too long, what was changed is enough", () => {
  const link = mailLink(MAIL, message({ entry: "x".repeat(2000), isNew: false }));
  assert.equal(link.isWhole, true);
  assert.match(link.href, /body=About\.$/);
});

test("an issue opens the form for entries, with the entry marked as YAML", () => {
  const { href } = issueLink("https://forge.example/hub", message());
  assert.match(href, /^https:\/\/forge\.example\/hub\/issues\/new\?template=4-from-our-form\.yml&title=/);
  assert.match(decodeURIComponent(href), /```yaml\nid: a\n```$/);
});

test("a new file has the entry, if there is a folder for it; else the list is opened", () => {
  const kind = { folder: "data/services", file: "data/services.yaml" };
  const values = { id: "a" };
  assert.equal(
    fileLink("https://f.example", kind, values, message()).href,
    "https://f.example/new/main/data/services?filename=a.yaml&value=id%3A%20a%0A",
  );
  assert.equal(fileLink("https://f.example", kind, values, message({ entry: "x".repeat(7500) })).isWhole, false);
  assert.equal(
    fileLink("https://f.example", { ...kind, folder: "" }, values, message()).href,
    "https://f.example/edit/main/data/services.yaml",
  );
});
