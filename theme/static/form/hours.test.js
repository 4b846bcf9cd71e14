import assert from "node:assert/strict";
import test from "node:test";
import { hoursWords, rowsOf, textOf } from "./hours.js";

const row = (days, from, to, week = "") => ({ days, week, from, to });

test("times that can be ticked come back to the letter", () => {
  for (const text of [
    "Tu 14:00-16:00",
    "Tu 14:00-16:00; PH off",
    "Mo-We,Fr 09:30-12:00,13:00-17:00",
    "Mo,Tu 09:00-10:00; Th 11:00-12:00",
    "Mo-Fr 10:00-16:00, We 18:00-20:00",
    "We[1] 18:30-20:00",
    "Fr[-1] 10:00-11:00; PH off",
  ]) {
    const read = rowsOf(text);
    assert.ok(read, text);
    assert.equal(textOf(read.rows, read.holidays), text);
  }
});

test("times that can't be ticked are left as they are written", () => {
  for (const text of [
    "",
    "PH off",
    "Dec-Feb Mo 10:00-12:00",
    "Mo-Fr 9:00-17:00",
    "We[1,3] 18:30-20:00",
    "24/7",
    "2pm",
  ]) {
    assert.equal(rowsOf(text), null, text);
  }
  assert.equal(hoursWords("We[1,3] 18:30-20:00"), "We[1,3] 18:30-20:00");
});

test("two days in a row are named one by one, three become a range", () => {
  assert.equal(textOf([row([0, 1], "10:00", "11:00")], false), "Mo,Tu 10:00-11:00");
  assert.equal(textOf([row([0, 1, 2], "10:00", "11:00")], false), "Mo-We 10:00-11:00");
});

test("a later row adds to a day that has times, and begins anew on another", () => {
  const rows = [row([0], "10:00", "11:00"), row([0, 1], "14:00", "15:00"), row([0], "12:00", "13:00")];
  assert.equal(textOf(rows, false), "Mo 10:00-11:00,12:00-13:00, Mo,Tu 14:00-15:00");
  assert.equal(
    textOf([row([0], "10:00", "11:00"), row([1], "14:00", "15:00")], false),
    "Mo 10:00-11:00; Tu 14:00-15:00",
  );
});

test("a row without days or times is no row, and holidays alone are no times", () => {
  assert.equal(textOf([row([], "10:00", "11:00"), row([1], "", "11:00")], true), "");
});

test("the preview says times as people do", () => {
  assert.equal(hoursWords("Tu 14:00-16:30; PH off"), "Every Tuesday, 2pm to 4.30pm. Not on bank holidays.");
  assert.equal(hoursWords("We[1] 00:15-12:00"), "The first Wednesday of the month, 12.15am to 12pm.");
  assert.equal(hoursWords("Mo-Su 09:00-24:00"), "Every day, 9am to 12am.");
});
