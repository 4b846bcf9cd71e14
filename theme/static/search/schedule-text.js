// The usual times of a session in words: "Tuesday, 2pm to 4pm, not on bank holidays". Made from the same texts as "soonest".
import { joinAnd } from "../shared/text.js";
import { spanWords, timesOf } from "./schedule.js";

/** @typedef {import("./schedule.js").Rule} Rule */

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** @type {Record<string, string>} */
const NTH = { 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", "-1": "last", "-2": "last but one" };

/** @type {Record<string, string>} */
const DURING = {
  st: "in school terms only",
  sh: "in school holidays only",
  ct: "in college terms only",
  ch: "in college holidays only",
};

/** @param {string} days "0123" */
const weekWords = (days) => {
  const first = Number(days[0]);
  const last = Number(days[days.length - 1]);
  if (days.length === 7) return ["every day"];
  if (days.length > 2 && last - first === days.length - 1) return [`${DAYS[first]} to ${DAYS[last]}`];
  return [...days].map((day) => DAYS[Number(day)]);
};

/** @param {Rule} rule */
const daysWords = ({ days, nths, holidays }) => {
  const inMonth = nths.map(([day, nth]) => `${NTH[nth]} ${DAYS[day]} of the month`);
  return joinAnd([...weekWords(days), ...inMonth, ...(holidays ? ["bank holidays"] : [])]);
};

/**
 * Say the usual times of a session.
 * @param {string} text of the card file
 */
export const usualTimes = (text) => {
  const { rules, weeks } = timesOf(text);
  const often =
    weeks && weeks.every > 1 ? (weeks.every === 2 ? "every other week: " : `every ${weeks.every} weeks: `) : "";
  const said = rules
    .filter((rule) => rule.spans.length && !rule.when.length && daysWords(rule))
    .map((rule) => `${often}${daysWords(rule)}, ${joinAnd(rule.spans.map(spanWords))}`);
  const only = weeks ? DURING[weeks.during] : "";
  if (only) said.push(only);
  if (!said.length && rules.some(({ isDate }) => isDate)) said.push("on single dates");
  if (said.length && rules.some((rule) => rule.off && rule.holidays)) said.push("not on bank holidays");
  // One day that differs: "next" knows it.
  const isOneDay = rules.filter(({ when }) => when.length);
  if (isOneDay.some(({ when }) => !when.every(({ kind, ends }) => kind === "d" && ends[0].length === 8))) {
    said.push("different at some times of the year");
  }
  return said.join("; ");
};
