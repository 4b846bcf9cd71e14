// Words: how a reader's text and the directory's become the same words, and how near two spellings are.

/** @type {Set<string>} */
const dull = new Set();

/**
 * Learn the words that nearly every text has: they stand in the page.
 * @param {string[]} [words]
 */
export const learnDull = (words = []) => {
  for (const word of words) dull.add(word);
};

/** @param {string} text */
export const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase();

/**
 * The words of a text. plugins/recovery_hub/search/summary_index.py takes texts apart in the same way.
 * @param {string} text
 * @returns {string[]}
 */
export const wordsOf = (text) => fold(text).match(/[a-z0-9]+/g) || [];

/**
 * What is one word is often written as two: "my self", "over dose".
 * @param {string} text
 */
export const joinedWords = (text) =>
  text.replace(/\b(my|him|her|your|them) sel(f|ves)\b/gi, "$1self").replace(/\bover[ -]dos/gi, "overdos");

/** @param {string} word */
export const isDull = (word) => dull.has(word);

/** @param {string} word */
const undouble = (word) => (/([bdglmnprt])\1$/.test(word) ? word.slice(0, -1) : word);

/** Words that must not become another: a tablet is a screen, tablets are medicine; a house is not housing, clothes are no cloth. */
const WHOLE = new Set(["tablets", "house", "clothes"]);

/** @type {Map<string, string>} a city's names use the same words over and over */
const stems = new Map();

/**
 * A light stem: "counselling", "counsellor" and "counsellors" meet; nobody ever sees it.
 * @param {string} word
 */
export const stem = (word) => {
  let found = stems.get(word);
  if (found === undefined) {
    found = cut(word);
    stems.set(word, found);
  }
  return found;
};

/** @param {string} word */
const singular = (word) => {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
};

/** @param {string} word */
const withoutEnding = (word) => {
  const { length } = word;
  if (length > 5 && /ing$/.test(word)) return undouble(word.slice(0, -3));
  if (length > 5 && /[^e]ed$/.test(word)) return undouble(word.slice(0, -2));
  if (length > 5 && /(er|or)$/.test(word)) return undouble(word.slice(0, -2));
  if (length > 7 && /ness$/.test(word)) return word.slice(0, -4);
  return length > 6 && /[st]ion$/.test(word) ? word.slice(0, -3) : word;
};

/** @param {string} word */
const cut = (word) => {
  if (word.length < 4 || /\d/.test(word) || WHOLE.has(word)) return word;
  const short = withoutEnding(singular(word));
  return short.length > 4 && short.endsWith("e") ? short.slice(0, -1) : short;
};

/**
 * The stems of a text without its dull words; of one that has only such words, all of them.
 * @param {string} text
 */
export const stemsOf = (text) => {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isDull(word));
  return [...new Set((telling.length ? telling : words).map(stem))];
};

/**
 * How many slips lie between two words: a letter more, less, other, or two swapped (optimal string alignment).
 * @param {string} a
 * @param {string} b
 * @param {number} limit counting stops above it
 */
export const slips = (a, b, limit) => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  /** @type {number[]} */
  let older = [];
  let old = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, old[j] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [older, old] = [old, row];
  }
  return old[b.length];
};
