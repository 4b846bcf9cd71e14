// Whether somebody may not be safe: needs the page alone, so it is known before any file has come.
import { isDull, slips, stem, wordsOf } from "./stem.js";

const SHORT_WORD = 3; // letters; a slip in one makes it another word
const LONG_WORD = 7; // letters; a longer one may have two slips

/**
 * A slip of the pen hides nothing; "my benefits were cut" is something else.
 * @param {import("./types.js").CrisisPhrases} page
 * @returns {(words: string[]) => Set<number>} words of a question -> the places of those that say it
 */
export const makeCrisis = ({ crisis, unsure, notCrisis }) => {
  const phrases = crisis.map((text) => {
    const words = wordsOf(text);
    return { words, stems: words.map(stem), isUnsure: unsure.includes(text) };
  });

  /**
   * @param {string} wrote
   * @param {string} meant
   * @param {boolean} isAlone whether the phrase is this word only
   */
  const isSame = (wrote, meant, isAlone) => {
    if (wrote === meant) return true;
    if (meant.length <= SHORT_WORD || wrote[0] !== meant[0]) return false;
    if (isAlone && (isDull(wrote) || notCrisis.includes(wrote))) return false;
    return slips(wrote, meant, 2) <= (meant.length > LONG_WORD ? 2 : 1);
  };

  return (words) => {
    const own = words.map(stem);
    const isDoubted = words.some((word) => notCrisis.includes(word));
    /** @type {Set<number>} */
    const places = new Set();
    for (const { words: meant, stems, isUnsure } of phrases) {
      if (isDoubted && isUnsure) continue;
      const isAlone = meant.length < 2;
      const fits = (/** @type {number} */ at, /** @type {number} */ n) =>
        Boolean(words[at + n]) && ((!isAlone && own[at + n] === stems[n]) || isSame(words[at + n], meant[n], isAlone));
      for (let at = 0; at < words.length; at++) {
        if (meant.every((_, n) => fits(at, n))) for (const n of meant.keys()) places.add(at + n);
      }
    }
    return places;
  };
};
