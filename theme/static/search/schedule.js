// The next session, by the reader's own clock in Europe/London. The build never says "next": a page may be read months later.
//
// The texts are written by plugins/recovery_hub/search/schedule_codec.py, which explains them: "i14-16" is a form, then rules.

/**
 * @typedef {import("./types.js").Holidays} Holidays
 * @typedef {[opens: number, closes: number]} Span minutes past midnight
 * @typedef {{ kind: string, ends: string[] }} Part a part of the year: "m" for months, "d" for dates
 * @typedef {object} Rule
 * @property {boolean} adds whether it adds to the rules before
 * @property {boolean} isDate whether it is for a single date, whatever else is said
 * @property {boolean} isForHolidays whether it is meant for bank holidays among its days too
 * @property {string} days "01" for Mondays and Tuesdays
 * @property {number[][]} nths [4, -1] for the last Friday of a month
 * @property {boolean} holidays
 * @property {boolean} off
 * @property {Span[]} spans
 * @property {Part[]} when
 * @typedef {object} Weeks
 * @property {number} every every how many weeks; 0 if nobody knows which
 * @property {string} first "20261201" or "-"
 * @property {string} last
 * @property {string} during "st" for school terms, "ch" for college holidays, "-" for all the year
 * @typedef {{ rules: Rule[], weeks: Weeks | null }} Times
 * @typedef {{ day: Date, spans: Span[], doubt: string }} Opening doubt: "" if it takes place; else why nobody knows
 * @typedef {{ day: Date, minutes: number }} Now
 * @typedef {{ day: Date, span: Span, begins: number, form: string }} Next begins: minutes from the midnight of today
 */

const DAY_MS = 864e5;
const DAY_MINUTES = 1440;
const WEEK_DAYS = 7;
const FURTHEST_DAYS = 400;
const OPENINGS_LOOKED_AT = 12;
const NOT_KNOWN = "not known, ring first";

/** @param {string} clock "9" or "930" */
const minutesOf = (clock) =>
  clock.length < 3 ? Number(clock) * 60 : Number(clock.slice(0, -2)) * 60 + Number(clock.slice(-2));

/**
 * @param {string} rule
 * @returns {Rule}
 */
const ruleOf = (rule) => {
  const [listed, times, when = ""] = rule.replace(/^[+=!]+/, "").split(" ");
  const days = listed.split(",");
  const spans = /\d/.test(times) ? times.split(",").map((span) => span.split("-").map(minutesOf)) : [];
  return {
    adds: rule[0] === "+",
    isDate: /^\+?!/.test(rule),
    isForHolidays: /^\+?[=!]/.test(rule),
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

/** @type {Map<string, Times>} */
const read = new Map();

/**
 * The rules of a session, and the weeks in which they hold.
 * @param {string} text
 */
export const timesOf = (text) => {
  let times = read.get(text);
  if (!times) {
    const [rules, weeks] = text.slice(1).split("|");
    const [every, first, last, during] = weeks ? weeks.split(" ") : [];
    times = {
      rules: rules.split(";").map(ruleOf),
      weeks: weeks ? { every: Number(every), first, last, during } : null,
    };
    read.set(text, times);
  }
  return times;
};

/** @param {string} digits "20261201" */
const dateOf = (digits) => new Date(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}T00:00Z`);

/**
 * The Monday of the week of a day, in days.
 * @param {Date} day
 */
const mondayOf = (day) => Math.round(day.getTime() / DAY_MS) - ((day.getUTCDay() + 6) % 7);

/**
 * Whether the weeks of a session take in a day; null if nobody knows.
 * @param {Weeks | null} weeks
 * @param {Date} day
 * @param {Holidays} holidays
 * @returns {boolean | null}
 */
const takesIn = (weeks, day, holidays) => {
  if (!weeks) return true;
  const digits = day.toISOString().slice(0, 10).replace(/-/g, "");
  const { every, first, last, during } = weeks;
  if (!every || (first !== "-" && digits < first) || (last !== "-" && digits > last)) return false;
  if (first !== "-" && ((mondayOf(day) - mondayOf(dateOf(first))) / WEEK_DAYS) % every) return false;
  if (during === "-") return true;
  const stretches = (during[0] === "s" ? holidays.school : holidays.college) || [];
  const here = stretches.find(([begins, ends]) => begins <= digits && digits <= ends);
  return here ? (here[2] === 1) === (during[1] === "t") : null;
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
 * @param {boolean} [isHoliday] whether to take the day for a bank holiday
 */
const speaksOf = (rule, day, holidays, isHoliday = false) => {
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
    (rule.holidays && (isHoliday || holidays[rule.off ? "kept" : "bank"].includes(iso)))
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
 * Why nobody knows whether it takes place on a day; "" if it does.
 * @param {Rule[]} rules
 * @param {Date} day
 * @param {boolean | null} isTakenIn
 * @param {Holidays} holidays
 */
const doubtOf = (rules, day, isTakenIn, holidays) => {
  const at = holidays.kept.indexOf(day.toISOString().slice(0, 10));
  const isSaid = rules.some(
    (rule) =>
      (rule.holidays && speaksOf(rule, day, holidays, true)) || (rule.isForHolidays && speaksOf(rule, day, holidays)),
  );
  if (at >= 0 && !isSaid) return `${dateWords(day)} (${holidays.names?.[at] || "bank holiday"}): ${NOT_KNOWN}`;
  return isTakenIn === null ? `${dateWords(day)}: term dates ${NOT_KNOWN}` : "";
};

/**
 * What is on one day; null where it is closed. A night belongs to the day on which it starts.
 * @param {string} text
 * @param {Date} day
 * @param {Holidays} holidays
 * @returns {Opening | null}
 */
const openingOn = (text, day, holidays) => {
  const { rules: all, weeks } = timesOf(text);
  const named = all.filter((rule) => rule.isDate && speaksOf(rule, day, holidays)).slice(-1);
  const isTakenIn = named.length ? true : takesIn(weeks, day, holidays);
  if (isTakenIn === false) return null;
  const rules = named.length ? named : all.filter((rule) => !rule.isDate);
  const hold = rules.map((rule) => speaksOf(rule, day, holidays));
  const isReplaced = (/** @type {number} */ n) => rules.some((later, m) => m > n && hold[m] && !later.adds);
  const spans = merged(
    rules.flatMap((rule, n) =>
      hold[n] && !isReplaced(n) ? rule.spans.map(([opens, closes]) => /** @type {Span} */ ([opens, closes])) : [],
    ),
  );
  return spans.length ? { day, spans, doubt: doubtOf(rules, day, isTakenIn, holidays) } : null;
};

/**
 * The next days on which it is open, or may be.
 * @param {string} text
 * @param {Holidays} holidays
 * @param {Date} from this day may be the first
 * @param {number} count at most so many
 */
export const openings = (text, holidays, from, count) => {
  /** @type {Opening[]} */
  const found = [];
  for (let n = 0; n <= FURTHEST_DAYS && found.length < count; n++) {
    const opening = openingOn(text, new Date(from.getTime() + n * DAY_MS), holidays);
    if (opening) found.push(opening);
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
 * The first session that is not over and of which it is known that it takes place; and before it, the first of which
 * nobody knows.
 * @param {string[]} texts
 * @param {Holidays} holidays
 * @param {Now} now
 * @returns {{ next: Next | null, doubt: string }} doubt: in words
 */
export const coming = (texts, holidays, { day, minutes }) => {
  /** @type {Next | null} */
  let next = null;
  let doubt = { begins: Infinity, words: "" };
  for (const text of texts) {
    for (const opening of openings(text, holidays, new Date(day.getTime() - DAY_MS), OPENINGS_LOOKED_AT)) {
      const offset = ((opening.day.getTime() - day.getTime()) / DAY_MS) * DAY_MINUTES;
      const span = opening.spans.find(([, closes]) => offset + closes > minutes);
      if (!span) continue;
      const begins = Math.max(offset + span[0], minutes);
      if (opening.doubt) {
        if (begins < doubt.begins) doubt = { begins, words: opening.doubt };
        continue;
      }
      if (!next || begins < next.begins) next = { day: opening.day, span, begins, form: text[0] };
      break;
    }
  }
  return { next, doubt: next && next.begins <= doubt.begins ? "" : doubt.words };
};

/**
 * The first session that is not over; null where none is known.
 * @param {string[]} texts
 * @param {Holidays} holidays
 * @param {Now} now
 */
export const soonest = (texts, holidays, now) => coming(texts, holidays, now).next;

const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const MONTHS = "January February March April May June July August September October November December".split(" ");

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
