// Whether a question says that it has already happened: something was taken, a bad cut, an attempt. See plugins/recovery_hub/search/already_done.py.
import { joinedWords, slips, wordsOf } from "./stem.js";

/**
 * @typedef {{ kinds: Record<string, string>, slips: string, real: string, ends: Record<string, string>, short: Record<string, string>,
 *   undone: [string, string][], past: string, died: string, first: string, now: string, routine: string, sure: string[], likely: string[] }} DoneWords
 */

const FEW_WORDS =
  /overdos|(swallow|t(oo|ak)[ek]n?|drank|drunk|ate) .*(pill|tab|med|poison|bleach)|(tri|attempt)ed .*(kill|suicide|end)|cut.* (deep|wrist)/i;
const ENOUGH = 4; // so many of a thing are no usual dose, and no usual number of anything else that people take
const SHORTEST_MENDED = 5; // letters

/**
 * The few words that tell while there is no file of words, because it could not be fetched.
 * @param {string} text
 */
export const looksDone = (text) => FEW_WORDS.test(joinedWords(text));

/**
 * @param {DoneWords} page
 * @returns {(text: string) => boolean}
 */
export const makeDone = (page) => {
  /** @type {Map<string | undefined, string>} */
  const kinds = new Map();
  /** @type {string[]} */
  const mendable = [];
  const real = page.real.split(" ");
  for (const [kind, words] of Object.entries(page.kinds)) {
    for (const word of words.split(" ")) {
      kinds.set(word, kind);
      if (word.length >= SHORTEST_MENDED && page.slips.includes(kind)) mendable.push(word);
    }
  }
  const ends = Object.entries(page.ends).map(([kind, some]) => ({ kind, end: new RegExp(`.(?:${some})$`) }));

  /** @param {string} word */
  const kindOf = (word) => {
    const number = /^x?(\d+)(?:x|s|ish|mgs?|g|mls?|odd)?$/.exec(word);
    if (number) return Number(number[1]) < ENOUGH ? "n" : "N";
    if (kinds.has(word) || word.length < 4 || real.includes(word)) return kinds.get(word) || word;
    const meant = mendable.find((other) => other[0] === word[0] && slips(word, other, 2) <= (other.length > 7 ? 2 : 1));
    return kinds.get(meant) || ends.find(({ end }) => end.test(word))?.kind || word;
  };

  /** @param {string} text */
  const pattern = (text) => {
    const written = Object.entries(page.short).reduce((so, [sign, long]) => so.split(sign).join(long), text);
    return new RegExp(written, "g");
  };
  /** @type {[RegExp, string][]} */
  const undone = page.undone.map(([from, to]) => [pattern(from), to]);
  const [past, died, first, now, routine] = [page.past, page.died, page.first, page.now, page.routine].map(pattern);
  const sure = page.sure.map(pattern);
  const likely = page.likely.map(pattern);
  /**
   * @param {string} text
   * @param {RegExp} form
   */
  const has = (text, form) => text.search(form) >= 0;

  return (text) => {
    const spelt = joinedWords(text)
      .replace(/\b(?:[oO]\.?[dD](?:['’.]e?d|ed)|ODd)\b/g, "overdosed")
      .replace(/\b(i?ve|has|have|just)(?=taken|took)/gi, "$1 ");
    const words = wordsOf(spelt);
    const plain = ` ${words.map(kindOf).join(" ")} `;
    const left = undone.reduce((so, [from, to]) => so.replace(from, to), plain);
    const said = ` ${words.join(" ")} `;
    const isOver = !has(said, now) && (has(said, past) || (has(said, died) && !has(plain, first)));
    if (isOver) return false;
    return sure.some((form) => has(left, form)) || (likely.some((form) => has(left, form)) && !has(said, routine));
  };
};
