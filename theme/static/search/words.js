/* Words: how a reader's text and the directory's become the same words, and how near two spellings are. */

const dull = new Set();

/* Words that nearly every text has: they stand in the page. */
export const learnDull = words => words.forEach(word => dull.add(word));

export const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase();

export const wordsOf = text => fold(text).match(/[a-z0-9]+/g) || [];

/* What is one word is often written as two: "my self", "over dose". */
export const joinedWords = text => text.replace(/\b(my|him|her|your|them) sel(f|ves)\b/gi, '$1self').replace(/\bover[ -]dos/gi, 'overdos');

export const isDull = word => dull.has(word);

const undouble = word => /([bdglmnprt])\1$/.test(word) ? word.slice(0, -1) : word;

/* Words that must not become another: a tablet is a screen, tablets are medicine; a house is not housing, clothes are no cloth. */
const WHOLE = new Set(['tablets', 'house', 'clothes']);

const stems = new Map(); // a city's names use the same words over and over

/* A light stem: "counselling", "counsellor" and "counsellors" meet; nobody ever sees it. */
export const stem = word => stems.get(word) ?? stems.set(word, cut(word)).get(word);

const cut = word => {
  if (word.length < 4 || /\d/.test(word) || WHOLE.has(word)) return word;
  let s = word;
  if (/ies$/.test(s) && s.length > 4) s = s.slice(0, -3) + 'y';
  else if (/(ss|sh|ch|x|z)es$/.test(s)) s = s.slice(0, -2);
  else if (/[^sui]s$/.test(s)) s = s.slice(0, -1);
  if (s.length > 5 && /ing$/.test(s)) s = undouble(s.slice(0, -3));
  else if (s.length > 5 && /[^e]ed$/.test(s)) s = undouble(s.slice(0, -2));
  else if (s.length > 5 && /(er|or)$/.test(s)) s = undouble(s.slice(0, -2));
  else if (s.length > 7 && /ness$/.test(s)) s = s.slice(0, -4);
  else if (s.length > 6 && /[st]ion$/.test(s)) s = s.slice(0, -3);
  return s.length > 4 && s.endsWith('e') ? s.slice(0, -1) : s;
};

/* The stems of a text without its dull words; of one that has only such words, all of them. */
export const stemsOf = text => {
  const words = wordsOf(text), telling = words.filter(word => !isDull(word));
  return [...new Set((telling.length ? telling : words).map(stem))];
};

/* How many slips lie between two words: a letter more, less, other, or two swapped; stops counting above the limit. */
export const slips = (a, b, limit) => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older = [], old = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, old[j] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [older, old] = [old, row];
  }
  return old[b.length];
};
