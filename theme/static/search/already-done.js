/* Whether a question says that it has already happened: something was taken, a bad cut, an attempt. See plugins/recovery_hub/search/already_done.py. */
import { joinedWords, slips, wordsOf } from './words.js';

/**
 * @typedef {{ kinds: Record<string, string>, slips: string, real: string, ends: Record<string, string>, short: Record<string, string>,
 *   undone: [string, string][], past: string, died: string, first: string, now: string, routine: string, sure: string[], likely: string[] }} DoneWords
 */

/**
 * The few words that tell while there is no file of words, because it could not be fetched.
 * @param {string} text
 */
export const looksDone = text => /overdos|(swallow|t(oo|ak)[ek]n?|drank|drunk|ate) .*(pill|tab|med|poison|bleach)|(tri|attempt)ed .*(kill|suicide|end)|cut.* (deep|wrist)/i.test(joinedWords(text));

const ENOUGH = 4; // so many of a thing are no usual dose, and no usual number of anything else that one takes

/**
 * @param {DoneWords} page
 * @returns {(text: string) => boolean}
 */
export const makeDone = page => {
  const kindOf = new Map(), /** @type {string[]} */ mendable = [], real = page.real.split(' ');
  for (const [kind, words] of Object.entries(page.kinds)) for (const word of words.split(' ')) {
    kindOf.set(word, kind);
    if (word.length > 4 && page.slips.includes(kind)) mendable.push(word);
  }
  const ends = Object.entries(page.ends).map(([kind, some]) => ({ kind, end: new RegExp(`.(?:${some})$`) }));

  /** @param {string} word */
  const kind = word => {
    const number = /^x?(\d+)(?:x|s|ish|mgs?|g|mls?|odd)?$/.exec(word);
    if (number) return +number[1] < ENOUGH ? 'n' : 'N';
    if (kindOf.has(word) || word.length < 4 || real.includes(word)) return kindOf.get(word) || word;
    const meant = mendable.find(one => one[0] === word[0] && slips(word, one, 2) <= (one.length > 7 ? 2 : 1));
    return kindOf.get(meant) || ends.find(({ end }) => end.test(word))?.kind || word;
  };

  /** @param {string} text */
  const pattern = text => new RegExp(Object.entries(page.short).reduce((so, [sign, long]) => so.replaceAll(sign, long), text), 'g');
  const undone = page.undone.map(([from, to]) => [pattern(from), to]);
  const [past, died, first, now, routine] = [page.past, page.died, page.first, page.now, page.routine].map(pattern);
  const sure = page.sure.map(pattern), likely = page.likely.map(pattern);
  /** @param {string} text @param {RegExp} one */
  const has = (text, one) => text.search(one) >= 0;

  return text => {
    const words = wordsOf(joinedWords(text).replace(/\b(?:[oO]\.?[dD](?:['’.]e?d|ed)|ODd)\b/g, 'overdosed').replace(/\b(i?ve|has|have|just)(?=taken|took)/gi, '$1 '));
    const plain = ` ${words.map(kind).join(' ')} `, left = undone.reduce((so, [from, to]) => so.replace(from, to), plain);
    const said = ` ${words.join(' ')} `, isOver = !has(said, now) && (has(said, past) || (has(said, died) && !has(plain, first)));
    return !isOver && (sure.some(one => has(left, one)) || (likely.some(one => has(left, one)) && !has(said, routine)));
  };
};
