import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { dateWords, londonNow, openings, soonest, spanWords } from "./schedule.js";
import { usualTimes } from "./schedule-text.js";

const golden = JSON.parse(readFileSync(new URL("../../../tests/golden/schedules.json", import.meta.url), "utf8"));
const DAY_MINUTES = 1440;
const NONE = { bank: [], kept: [] };
const at = (day, minutes) => ({ day: new Date(`${day}T00:00Z`), minutes });

test("the next days are those that the build works out", () => {
  assert.ok(golden.examples.length > 20);
  for (const { hours, text, openings: days } of golden.examples) {
    for (const [from, wanted] of Object.entries(days)) {
      const found = openings(text, golden.holidays, new Date(`${from}T00:00Z`), golden.count).map(({ day, spans }) => [
        day.toISOString().slice(0, 10),
        spans.map((span) => span.map((minutes) => minutes % DAY_MINUTES)),
      ]);
      assert.deepEqual(found, wanted, `${hours} from ${from}`);
    }
  }
});

test("a session counts until its last minute, and one that is on begins now", () => {
  const texts = ["i1 14-16"]; // Tuesdays
  const begins = (minutes) => soonest(texts, NONE, at("2026-12-01", minutes)).begins;
  assert.equal(begins(13 * 60), 14 * 60);
  assert.equal(begins(15 * 60), 15 * 60);
  assert.equal(begins(16 * 60 - 1), 16 * 60 - 1);
  assert.equal(begins(16 * 60), 14 * 60 + 7 * DAY_MINUTES);
});

test("a night that began yesterday is still on", () => {
  const found = soonest(["p0 22-26"], NONE, at("2026-12-01", 60));
  assert.equal(found.begins, 60);
  assert.equal(dateWords(found.day), "Monday 30 November 2026");
});

test("nothing to come is nothing", () => {
  assert.equal(soonest([], NONE, at("2026-12-01", 0)), null);
  assert.equal(soonest(["i* 10-12 d20251226"], NONE, at("2026-12-01", 0)), null);
});

test("the clock is the one in the UK, winter and summer", () => {
  assert.deepEqual(londonNow(new Date("2026-12-01T23:30Z")), at("2026-12-01", 23 * 60 + 30));
  assert.deepEqual(londonNow(new Date("2026-07-01T23:30Z")), at("2026-07-02", 30));
});

test("times are said as on every page", () => {
  assert.equal(spanWords([0, DAY_MINUTES]), "day and night");
  assert.equal(spanWords([12 * 60, 13 * 60 + 5]), "noon to 1:05pm");
  assert.equal(spanWords([22 * 60, 24 * 60]), "10pm to midnight");
});

test("usual times are the rules in words, and what differs at times is said to differ", () => {
  assert.equal(usualTimes("i1 14-16;H x"), "Tuesday, 2pm to 4pm; not on bank holidays");
  assert.equal(usualTimes("p01234 930-17"), "Monday to Friday, 9:30am to 5pm");
  assert.equal(usualTimes("i4#3 1830-22"), "third Friday of the month, 6:30pm to 10pm");
  assert.equal(usualTimes("i02 10-12,14-15"), "Monday and Wednesday, 10am to noon and 2pm to 3pm");
  assert.equal(usualTimes("i* 10-12;* x d20261226"), "every day, 10am to noon");
  assert.equal(usualTimes("i* 10-12;* x m8"), "every day, 10am to noon; different at some times of the year");
});
