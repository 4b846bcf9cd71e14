// The next session, by the reader's own clock in Europe/London. The build never says "next": a page may be read months later.
//
// The texts are written by plugins/recovery_hub/search/schedule_codec.py, which explains them: "i14-16" is a form, then rules.

/**
 * @typedef {import("./types.js").Holidays} Holidays
 * @typedef {[opens: number, closes: number]} Span minutes past midnight
 * @typedef {{ kind: string, ends: string[] }} Part a part of the year: "m" for months, "d" for dates
 * @typedef {object} Rule
 * @property {boolean} adds whether it adds to the rules before
 * @property {string} days "01" for Mondays and Tuesdays
 * @property {number[][]} nths [4, -1] for the last Friday of a month
 * @property {boolean} holidays
 * @property {boolean} off
 * @property {Span[]} spans
 * @property {Part[]} when
 * @typedef {{ day: Date, spans: Span[] }} Opening
 * @typedef {{ day: Date, minutes: number }} Now
 */

const DAY_MS = 864e5;
const DAY_MINUTES = 1440;
const FURTHEST_DAYS = 400;
const OPENINGS_LOOKED_AT = 3;

/** @param {string} clock "9" or "930" */
const minutesOf = (clock) =>
  clock.length < 3 ? Number(clock) * 60 : Number(clock.slice(0, -2)) * 60 + Number(clock.slice(-2));

/**
 * @param {string} rule
 * @returns {Rule}
 */
const ruleOf = (rule) => {
  const [listed, times, when = ""] = rule.replace(/^\+/, "").split(" ");
  const days = listed.split(",");
  const spans = /\d/.test(times) ? times.split(",").map((span) => span.split("-").map(minutesOf)) : [];
  return {
    adds: rule[0] === "+",
    days: days.includes("*") ? "0123456" : days.find((day) => /^\d+$/.test(day)) || "",
    nths: days.filter((day) => day.includes("#")).map((day) => day.split("#").map(Number)),
    holidays: days.includes("H"),
    off: times === "x",
    spans: /** @type {Span[]} */ (spans),
    when: when
      .split(",")
      .filter(Boolean)
      .map((part) => ({ kind: part[0], ends: part.slice(1).split("-") })),
  };
};

/** @type {Map<string, Rule[]>} */
const read = new Map();

/**
 * The rules of a session.
 * @param {string} text
 */
export const rulesOf = (text) => {
  let rules = read.get(text);
  if (!rules) {
    rules = text.slice(1).split(";").map(ruleOf);
    read.set(text, rules);
  }
  return rules;
};

/**
 * Whether something lies in a row that may go round the end of the year.
 * @template {number | string} T
 * @param {T} first
 * @param {T} value
 * @param {T} last
 */
const isBetween = (first, value, last) =>
  first <= last ? first <= value && value <= last : value >= first || value <= last;

/**
 * @param {Part} part
 * @param {string} day "20261130"
 */
const isWithin = ({ kind, ends: [first, last = first] }, day) => {
  if (kind === "m") return isBetween(Number(first), Number(day.slice(4, 6)), Number(last));
  if (first.length === 8 && last.length === 8) return first <= day && day <= last;
  return isBetween(first.slice(-4), day.slice(4), last.slice(-4));
};

/**
 * Whether a rule speaks of a day.
 * @param {Rule} rule
 * @param {Date} day
 * @param {Holidays} holidays
 */
const speaksOf = (rule, day, holidays) => {
  const iso = day.toISOString().slice(0, 10);
  const digits = iso.replace(/-/g, "");
  if (rule.when.length && !rule.when.some((part) => isWithin(part, digits))) return false;
  const weekday = (day.getUTCDay() + 6) % 7;
  const date = day.getUTCDate();
  const inMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  const counted = [Math.floor((date - 1) / 7) + 1, -(Math.floor((inMonth - date) / 7) + 1)];
  return (
    rule.days.includes(String(weekday)) ||
    rule.nths.some(([which, nth]) => which === weekday && counted.includes(nth)) ||
    (rule.holidays && holidays[rule.off ? "kept" : "bank"].includes(iso))
  );
};

/**
 * Times that touch or overlap become one, unless that would be longer than a day.
 * @param {Span[]} spans changed
 */
const merged = (spans) => {
  /** @type {Span[]} */
  const joined = [];
  for (const [opens, closes] of spans.sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && opens <= last[1] && Math.max(closes, last[1]) - last[0] <= DAY_MINUTES) {
      last[1] = Math.max(last[1], closes);
    } else joined.push([opens, closes]);
  }
  return joined;
};

/**
 * The times of one day; [] where it is closed. A night belongs to the day on which it starts.
 * @param {string} text
 * @param {Date} day
 * @param {Holidays} holidays
 */
const timesOn = (text, day, holidays) => {
  const rules = rulesOf(text);
  const hold = rules.map((rule) => speaksOf(rule, day, holidays));
  const isReplaced = (/** @type {number} */ n) => rules.some((later, m) => m > n && hold[m] && !later.adds);
  return merged(
    rules.flatMap((rule, n) =>
      hold[n] && !isReplaced(n) ? rule.spans.map(([opens, closes]) => /** @type {Span} */ ([opens, closes])) : [],
    ),
  );
};

/**
 * The next days on which it is open.
 * @param {string} text
 * @param {Holidays} holidays
 * @param {Date} from this day may be the first
 * @param {number} count at most so many
 */
export const openings = (text, holidays, from, count) => {
  /** @type {Opening[]} */
  const found = [];
  for (let n = 0; n <= FURTHEST_DAYS && found.length < count; n++) {
    const day = new Date(from.getTime() + n * DAY_MS);
    const spans = timesOn(text, day, holidays);
    if (spans.length) found.push({ day, spans });
  }
  return found;
};

/**
 * What a clock on the wall shows in the UK: the day as its midnight in UTC, and minutes.
 * @param {Date} [now]
 * @returns {Now}
 */
export const londonNow = (now = new Date()) => {
  /** @type {Intl.DateTimeFormatOptions} */
  const digits = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" };
  const format = new Intl.DateTimeFormat(
    "en-GB",
    /** @type {Intl.DateTimeFormatOptions} */ ({ timeZone: "Europe/London", hourCycle: "h23", ...digits }),
  );
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    day: new Date(`${parts.year}-${parts.month}-${parts.day}T00:00Z`),
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
};

/**
 * The first session that is not over.
 * @param {string[]} texts
 * @param {Holidays} holidays
 * @param {Now} now
 * @returns {{ day: Date, span: Span, begins: number, form: string } | null} begins: minutes from the midnight of today
 */
export const soonest = (texts, holidays, { day, minutes }) => {
  let best = null;
  for (const text of texts) {
    for (const opening of openings(text, holidays, new Date(day.getTime() - DAY_MS), OPENINGS_LOOKED_AT)) {
      const offset = ((opening.day.getTime() - day.getTime()) / DAY_MS) * DAY_MINUTES;
      const span = opening.spans.find(([, closes]) => offset + closes > minutes);
      if (!span) continue;
      const begins = Math.max(offset + span[0], minutes);
      if (!best || begins < best.begins) best = { day: opening.day, span, begins, form: text[0] };
      break;
    }
  }
  return best;
};

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * "Monday 30 November 2026".
 * @param {Date} day
 */
export const dateWords = (day) =>
  `${WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;

/** @param {number} minutes past midnight */
const clockWords = (minutes) => {
  const hours = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60;
  if (!rest && hours % 12 === 0) return hours ? "noon" : "midnight";
  return `${hours % 12 || 12}${rest ? `:${String(rest).padStart(2, "0")}` : ""}${hours < 12 ? "am" : "pm"}`;
};

/**
 * "2pm to 4:30pm".
 * @param {Span} span
 */
export const spanWords = ([opens, closes]) =>
  opens === 0 && closes === DAY_MINUTES ? "day and night" : `${clockWords(opens)} to ${clockWords(closes)}`;
