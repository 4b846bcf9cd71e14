// Opening times as rows of days, from and to, and as the short form that an entry holds ("Tu 14:00-16:00; PH off").

/**
 * A row: the days (0 is Monday), which of them in the month ("" for each week), from and to ("14:00").
 * @typedef {{ days: number[], week: string, from: string, to: string }} Row
 * @typedef {{ rows: Row[], holidays: boolean }} Times holidays: whether it is shut on bank holidays
 */

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
export const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** @type {Record<string, string>} */
export const WEEKS = {
  "": "Every week",
  1: "The first in the month",
  2: "The second",
  3: "The third",
  4: "The fourth",
  "-1": "The last",
};
const NO_HOLIDAYS = "PH off";
const DAY = `(?:${DAYS.join("|")})`;
const SPAN = "\\d\\d:\\d\\d-\\d\\d:\\d\\d";
const RULE = new RegExp(`^(${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*)(?:\\[(-1|[1-4])\\])? (${SPAN}(?:,${SPAN})*)$`);

/** @param {string} text "Mo-We,Fr" */
const daysIn = (text) =>
  text.split(",").flatMap((part) => {
    const [first, last] = part.split("-").map((day) => DAYS.indexOf(day));
    return last === undefined ? [first] : DAYS.map((_, day) => day).slice(first, last + 1);
  });

/** @param {number[]} days in rising order */
const daysOut = (days) => {
  /** @type {number[][]} */
  const runs = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) =>
      run.length > 2 ? `${DAYS[run[0]]}-${DAYS[run[run.length - 1]]}` : run.map((day) => DAYS[day]).join(","),
    )
    .join(",");
};

/**
 * "Tu 14:00-16:00; PH off" as rows; null where it can't be shown so.
 * @param {string} text
 * @returns {Times | null}
 */
export const rowsOf = (text) => {
  const parts = text.split(/; |, (?=[A-Z])/);
  const holidays = parts[parts.length - 1] === NO_HOLIDAYS;
  const rules = (holidays ? parts.slice(0, -1) : parts).map((part) => part.match(RULE));
  const rows = [];
  for (const rule of rules) {
    if (!rule) return null;
    const [, days, week, spans] = rule;
    for (const span of spans.split(",")) {
      rows.push({ days: daysIn(days), week: week ?? "", from: span.slice(0, 5), to: span.slice(6) });
    }
  }
  return rows.length && textOf(rows, holidays) === text ? { rows, holidays } : null;
};

/**
 * Rows in the short form. Rows that are not filled in are left out.
 * @param {Row[]} rows
 * @param {boolean} holidays
 */
export const textOf = (rows, holidays) => {
  /** @type {{ shown: string, days: number[], spans: string[] }[]} */
  const rules = [];
  for (const { days, week, from, to } of rows.filter((row) => row.days.length && row.from && row.to)) {
    const shown = week ? days.map((day) => `${DAYS[day]}[${week}]`).join(",") : daysOut(days);
    const same = rules.find((rule) => rule.shown === shown);
    if (same) same.spans.push(`${from}-${to}`);
    else rules.push({ shown, days, spans: [`${from}-${to}`] });
  }
  /** @type {Set<number>} days that a rule before has */
  const taken = new Set();
  const text = rules.map(({ shown, days, spans }, number) => {
    const adds = days.some((day) => taken.has(day));
    for (const day of days) taken.add(day);
    return `${number ? (adds ? ", " : "; ") : ""}${shown} ${spans.join(",")}`;
  });
  return text.join("") + (text.length && holidays ? `; ${NO_HOLIDAYS}` : "");
};

/** @param {string} time "14:30" */
const clockWords = (time) => {
  const [hour, minute] = time.split(":").map(Number);
  const half = hour % 24 < 12 ? "am" : "pm";
  return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, "0")}` : ""}${half}`;
};

/** @param {Row} row */
const rowWords = ({ days, week, from, to }) => {
  const names = days.map((day) => DAY_NAMES[day]).join(" and ");
  const which = week ? `${WEEKS[week].replace(" in the month", "")} ` : "Every ";
  const when = days.length === 7 ? "Every day" : `${which}${names}${week ? " of the month" : ""}`;
  return `${when}, ${clockWords(from)} to ${clockWords(to)}.`;
};

/**
 * The short form in words, for the preview of an entry.
 * @param {string} text
 */
export const hoursWords = (text) => {
  const read = rowsOf(text);
  if (!read) return text;
  return `${read.rows.map(rowWords).join(" ")}${read.holidays ? " Not on bank holidays." : ""}`;
};
