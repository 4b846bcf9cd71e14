import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { coming, dateWords, londonNow, openings, soonest, spanWords } from "./schedule.js";
import { usualTimes } from "./schedule-text.js";

const golden = JSON.parse(readFileSync(new URL("../../../tests/golden/schedules.json", import.meta.url), "utf8"));
const DAY_MINUTES = 1440;
const NONE = { bank: [], kept: [] };
const at = (day, minutes) => ({ day: new Date(`${day}T00:00Z`), minutes });

test("the next days are those that the build works out", () => {
  assert.ok(golden.examples.length > 20);
  for (const { hours, text, openings: days } of golden.examples) {
    for (const [from, wanted] of Object.entries(days)) {
      const found = openings(text, golden.holidays, new Date(`${from}T00:00Z`), golden.count).map(
        ({ day, spans, doubt }) => [
          day.toISOString().slice(0, 10),
          spans.map((span) => span.map((minutes) => minutes % DAY_MINUTES)),
          !doubt,
        ],
      );
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
  assert.equal(soonest(["i!* 10-12 d20251226"], NONE, at("2026-12-01", 0)), null);
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
  assert.equal(usualTimes("i* 10-12;!* x d20261226"), "every day, 10am to noon");
  assert.equal(usualTimes("i* 10-12;* x m8"), "every day, 10am to noon; different at some times of the year");
});

const CHRISTMAS = { bank: ["2026-12-25"], kept: ["2026-12-25", "2026-12-26"], names: ["Christmas Day", "Boxing Day"] };

test("a bank holiday that nobody spoke of is not promised", () => {
  const silent = coming(["i4 18-20"], CHRISTMAS, at("2026-12-24", 0)); // Fridays
  assert.equal(silent.doubt, "Friday 25 December 2026 (Christmas Day): not known, ring first");
  assert.equal(dateWords(silent.next.day), "Friday 1 January 2027");
  for (const said of ["i4 18-20;H 11-12", "i4 18-20;!* 10-12 d20261225", "p=* 0-24"]) {
    const { next, doubt } = coming([said], CHRISTMAS, at("2026-12-25", 0));
    assert.equal(doubt, "", said);
    assert.equal(dateWords(next.day), "Friday 25 December 2026", said);
  }
  assert.equal(coming(["i5 18-20"], CHRISTMAS, at("2026-12-26", 0)).next.day.getUTCDate(), 2);
  assert.equal(coming(["i4 18-20"], CHRISTMAS, at("2026-12-26", 0)).doubt, "");
});

test("weeks, runs and terms are those of the entry", () => {
  const days = (text, holidays = NONE) =>
    openings(text, holidays, new Date("2026-11-30T00:00Z"), 3).map(({ day, doubt }) =>
      [day.toISOString().slice(0, 10), doubt && "?"].join(""),
    );
  assert.deepEqual(days("i1 14-16|2 20261201 - -"), ["2026-12-01", "2026-12-15", "2026-12-29"]);
  assert.deepEqual(days("i1 14-16|1 20261208 20261215 -"), ["2026-12-08", "2026-12-15"]);
  assert.deepEqual(days("i1 14-16|0 - - -"), []);
  assert.deepEqual(days("i!* 11-15 d20261205"), ["2026-12-05"]);
  const terms = {
    ...NONE,
    school: [
      ["20261102", "20261201", 1],
      ["20261202", "20261208", 0],
      ["20261209", "20261215", 1],
    ],
  };
  assert.deepEqual(days("i1 14-16|1 - - st", terms), ["2026-12-01", "2026-12-15", "2026-12-22?"]);
  assert.deepEqual(days("i1 14-16|1 - - sh", terms), ["2026-12-08", "2026-12-22?", "2026-12-29?"]);
  assert.equal(usualTimes("i1 14-16|2 20261201 - st"), "every other week: Tuesday, 2pm to 4pm; in school terms only");
  assert.equal(usualTimes("i!* 11-15 d20261205"), "on single dates");
});
