// The words that a city's search knows: how often each stands, which are worth showing for another, and the nearest to a slip.
import { slips, stem } from "./stem.js";
import { weights } from "./weights.js";

/**
 * @typedef {import("./types.js").Everyday} Everyday
 * @typedef {import("./phrases.js").Phrase} Phrase
 */

const FAINT_WORTH = 0.3; // of a word that nearly every question has
const MOST_BEGINNINGS = 12;
const MOST_NEAREST = 3;
const OTHER_BEGINNING = 0.5; // slips that another first letter counts for

/** @param {string} word */
const slipsAllowed = ({ length }) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The words of a text joined by "|" that stand alone.
 * @param {string} text
 */
const singleWords = (text) =>
  text
    .split("|")
    .filter((phrase) => !phrase.includes(" "))
    .join(" ");

/**
 * @param {Phrase[]} phrases
 * @param {Everyday} everyday
 * @param {[string, number][]} spoken stem -> in how many entries it stands
 * @param {number} services how many there are
 * @param {number} needs how many there are
 */
export const makeVocabulary = (phrases, everyday, spoken, services, needs) => {
  const known = new Map(spoken);
  /** @type {Map<string, Set<number | string>>} stem -> the needs that know it */
  const inNeeds = new Map();
  /** @type {Map<string, string[]>} stem -> stems worth showing for it */
  const like = new Map();
  const count = (/** @type {string} */ stem) => known.set(stem, (known.get(stem) || 0) + 1);
  for (const { kind, n, stems } of phrases) {
    for (const stem of stems) {
      count(stem);
      if (kind === "need") inNeeds.set(stem, (inNeeds.get(stem) || new Set()).add(n));
    }
  }
  for (const line of [...everyday.like, ...Object.values(everyday.situations).map(singleWords)]) {
    const stems = [...new Set(line.split(" ").map(stem))];
    for (const stem of stems) {
      count(stem);
      like.set(stem, [...(like.get(stem) || []), ...stems]);
    }
  }
  const words = [...known.keys()].sort();
  const faint = new Set((everyday.faint || []).map(stem));
  const worth = (/** @type {string} */ stem) => (faint.has(stem) ? FAINT_WORTH : 1);

  /** How much a stem tells: the fewer entries have it, the more. @param {string} stem */
  const rare = (stem) => worth(stem) * Math.log(1 + (services * 2.5) / (known.get(stem) || 1));
  /** The same among needs. @param {string} stem */
  const rareNeed = (stem) => worth(stem) * Math.log(1 + (1.5 * needs) / (inNeeds.get(stem)?.size || 1));

  /** @type {Map<string, string[]>} */
  const mended = new Map();
  /** @param {string} word */
  const findNearest = (word) => {
    const limit = slipsAllowed(word);
    /** @type {string[]} */
    let best = [];
    let least = limit + 0.9;
    for (const other of limit ? words : []) {
      if (other.length < 3 || Math.abs(other.length - word.length) > limit) continue;
      // Hardly anybody errs in the first letter, but for a swap; looking no further makes it ten times as fast.
      if (other[0] !== word[0] && other[0] !== word[1] && other[1] !== word[0]) continue;
      if (/\d/.test(other)) continue;
      const far = slips(word, other, limit) + (other[0] === word[0] ? 0 : OTHER_BEGINNING);
      if (far < least) [best, least] = [[other], far];
      else if (far === least) best.push(other);
    }
    return best.sort((a, b) => (known.get(b) || 0) - (known.get(a) || 0)).slice(0, MOST_NEAREST);
  };
  /**
   * The known words nearest to one that was misspelt.
   * @param {string} word
   */
  const nearest = (word) => {
    const before = mended.get(word);
    if (before) return before;
    const found = findNearest(word);
    mended.set(word, found);
    return found;
  };

  /** @param {string} start of a word that is being typed */
  const beginning = (start) => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < low + MOST_BEGINNINGS && words[end]?.startsWith(start)) end++;
    return words.slice(low, end);
  };

  /**
   * The stems that a word may stand for, with how sure that is.
   * @param {string} word
   * @param {boolean} isUnfinished
   */
  const meanings = (word, isUnfinished) => {
    const own = stem(word);
    /** @type {Map<string, number>} */
    const found = new Map();
    const put = (/** @type {string} */ stem, /** @type {number} */ sure) => {
      if (!((found.get(stem) ?? -1) >= sure)) found.set(stem, sure);
    };
    if (known.has(own)) put(own, 1);
    if (isUnfinished && word.length > 2)
      for (const stem of beginning(word)) put(stem, stem === own ? 1 : weights.prefix);
    if (!found.size) for (const stem of nearest(own)) put(stem, weights.slip);
    for (const [stem, sure] of [...found]) {
      if (sure === 1 || !known.has(own)) for (const other of like.get(stem) || []) put(other, sure * weights.like);
    }
    return found;
  };

  return { known, inNeeds, rare, rareNeed, nearest, meanings };
};
