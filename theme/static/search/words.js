/* Words: how a reader's text and the directory's become the same words, and how near two spellings are. */

let dull = new Set();

/* The words that say nothing of what is sought; they come with the everyday words. */
export const setDull = words => { dull = new Set(words.split(' ')); };

const PLAIN = /^[ -~]*$/;

export const fold = text => (PLAIN.test(text) ? text.replaceAll("'", '') : text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')).toLowerCase();

export const wordsOf = text => fold(text).match(/[a-z0-9]+/g) || [];

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

const WIDEST = 64, rows = [0, 1, 2].map(() => new Uint8Array(WIDEST)); // kept, for thousands of words are compared

/* How many slips lie between two words: a letter more, less, other, or two swapped; stops counting above the limit. */
export const slips = (a, b, limit) => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [older, old, row] = rows;
  if (b.length >= WIDEST) return a === b ? 0 : limit + 1;
  for (let j = 0; j <= b.length; j++) old[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      let far = Math.min(row[j - 1] + 1, old[j] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) far = Math.min(far, older[j - 2] + 1);
      row[j] = far;
      if (far < least) least = far;
    }
    if (least > limit) return limit + 1;
    [older, old, row] = [old, row, older];
  }
  return old[b.length];
};
