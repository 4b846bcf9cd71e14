/* Whether somebody may not be safe: needs the page alone, so it is known before any file has come. */
import { isDull, slips, stem, wordsOf } from './words.js';

/**
 * A slip of the pen hides nothing; "my benefits were cut" is something else.
 * @param {{ crisis: string[], unsure: string[], notCrisis: string[] }} page
 * @returns {(words: string[]) => Set<number>} words of a question -> the places of those that say it
 */
export const makeCrisis = ({ crisis, unsure, notCrisis }) => {
  const phrases = crisis.map(wordsOf), stems = phrases.map(meant => meant.map(stem));
  const sameWord = (wrote, meant, alone) => wrote === meant || (meant.length > 3 && !(alone && (isDull(wrote) || notCrisis.includes(wrote)))
    && wrote[0] === meant[0] && slips(wrote, meant, 2) <= (meant.length > 7 ? 2 : 1));
  return words => {
    const own = words.map(stem), isDoubted = words.some(word => notCrisis.includes(word));
    return new Set(phrases.flatMap((meant, which) => isDoubted && unsure.includes(crisis[which]) ? []
      : words.flatMap((_, at) => meant.every((one, n) => words[at + n] && ((meant.length > 1 && own[at + n] === stems[which][n])
        || sameWord(words[at + n], one, meant.length < 2))) ? meant.map((_, n) => at + n) : [])));
  };
};
