// Whether a question says that it has already happened: something was taken, a bad cut, an attempt. See plugins/recovery_hub/search/already_done.py.
import { joinedWords, slips, wordsOf } from "./stem.js";

/**
 * @typedef {{ kinds: Record<string, string>, ends: Record<string, string>, slips: string, cues: string, real: string }} DoneKinds
 * @typedef {DoneKinds & { steps: string, weights: string, limit: number }} DoneWords
 */

const FEW_WORDS =
  /overdos|(swallow|t(oo|ak)[ek]n?|drank|drunk|ate) .*(pill|tab|med|poison|bleach)|(tri|attempt)ed .*(kill|suicide|end)|cut.* (deep|wrist)/i;
const ENOUGH = 4; // so many of a thing are no usual dose, and no usual number of anything else that people take
const SHORTEST_MENDED = 5; // letters
const NO_CUE = ["n0", "n1", "n2", "n3"]; // it may weigh more than a single weight can
const PLACES = 131072;
const FURTHEST = 4; // words between which a pair is seen
const PIECES = [3, 4]; // letters
const [FIRST, SKIP, LONGEST, NOTHING] = [35, "!", 56, 109]; // letters of steps and weights, as tools/already_done/learning.py writes them

/**
 * The few words that tell while there is no file of words, because it could not be fetched.
 * @param {string} text
 */
export const looksDone = (text) => FEW_WORDS.test(joinedWords(text));

/**
 * Which weight belongs to a feature (FNV-1a, then mixed once more).
 * @param {string} feature
 */
export const placeOf = (feature) => {
  let hash = 2166136261;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % PLACES;
};

/**
 * @param {DoneKinds} page
 * @returns {(text: string) => string[]} text -> its features: kinds, pairs of them, words, pairs of those, pieces of words
 */
export const makeFeatures = (page) => {
  /** @type {Map<string | undefined, string>} */
  const kinds = new Map();
  /** @type {string[]} */
  const mendable = [];
  const slipped = page.slips.split(" ");
  const cues = page.cues.split(" ");
  const real = page.real.split(" ");
  for (const [kind, words] of Object.entries(page.kinds)) {
    for (const word of words.split(" ")) {
      kinds.set(word, kind);
      if (word.length >= SHORTEST_MENDED && slipped.includes(kind)) mendable.push(word);
    }
  }
  const ends = Object.entries(page.ends).map(([kind, some]) => ({ kind, end: new RegExp(`.(?:${some})$`) }));

  /** @param {string} word */
  const kindOf = (word) => {
    const number = /^x?(\d+)(?:x|s|ish|mgs?|g|mls?|odd)?$/.exec(word);
    if (number) {
      const count = Number(number[1]);
      return count < ENOUGH ? "FEW" : count > 1000 ? "YEAR" : "NUMBER";
    }
    if (kinds.has(word) || word.length < 4 || real.includes(word)) return kinds.get(word) || word;
    // Seeking a slip takes the longest, and a reader's words but the last stay the same from letter to letter: so it is kept.
    const meant = mendable.find((other) => other[0] === word[0] && slips(word, other, 2) <= (other.length > 7 ? 2 : 1));
    const kind = kinds.get(meant) || ends.find(({ end }) => end.test(word))?.kind || word;
    kinds.set(word, kind);
    return kind;
  };

  return (text) => {
    const spelt = joinedWords(text)
      .replace(/\b(?:[oO]\.?[dD](?:['’.]e?d|ed)|ODd)\b/g, "overdosed")
      .replace(/\b(i?ve|has|have|just)(?=taken|took)/gi, "$1 ");
    const words = wordsOf(spelt);
    const around = ["^", ...words, "$"];
    const read = ["^", ...words.map(kindOf), "$"];
    const found = read.flatMap((kind, i) => {
      const pairs = read.slice(i + 1, i + 1 + FURTHEST).map((next, far) => `${far ? "s" : "b"}${kind} ${next}`);
      const next = i + 1 < around.length ? [`x${around[i]} ${around[i + 1]}`] : [];
      return [`u${kind}`, `w${around[i]}`, ...pairs, ...next];
    });
    const pieces = words.flatMap((word) =>
      PIECES.flatMap((size) =>
        [...` ${word} `].map((_, i) => ` ${word} `.slice(i, i + size)).filter((piece) => piece.length === size),
      ),
    );
    const nothing = read.some((kind) => cues.includes(kind)) ? [] : NO_CUE;
    return [...found, ...nothing, ...pieces.map((piece) => `c${piece}`)];
  };
};

/**
 * @param {DoneKinds} page
 * @returns {(text: string) => number[]} text -> the places of its weights, each once
 */
export const makePlaces = (page) => {
  const features = makeFeatures(page);
  return (text) => [...new Set(features(text).map(placeOf))];
};

/**
 * @param {DoneWords} page
 * @returns {Map<number, number>} place -> weight
 */
export const makeWeights = ({ steps, weights }) => {
  /** @type {Map<number, number>} */
  const found = new Map();
  let place = -1;
  for (const letter of steps) {
    place += letter === SKIP ? LONGEST : letter.charCodeAt(0) - FIRST;
    if (letter !== SKIP) found.set(place, weights.charCodeAt(found.size) - NOTHING);
  }
  return found;
};

/**
 * @param {DoneWords} page
 * @returns {(text: string) => number} text -> how far it is above the limit
 */
export const makeScore = (page) => {
  const places = makePlaces(page);
  const weights = makeWeights(page);
  return (text) => {
    const own = places(text);
    const sum = own.reduce((so, place) => so + (weights.get(place) || 0), 0);
    return sum / Math.sqrt(own.length) - page.limit;
  };
};

/**
 * @param {DoneWords} page
 * @returns {(text: string) => boolean}
 */
export const makeDone = (page) => {
  const score = makeScore(page);
  return (text) => score(text) > 0;
};
