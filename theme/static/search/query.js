// What a question means: slips mended, everyday words read as needs, people and parts of the city. Knows the card file only.
import { makeCrisis } from "./crisis.js";
import { byStem, makePhrases } from "./phrases.js";
import { isDull, joinedWords, wordsOf } from "./stem.js";
import { makeVocabulary } from "./vocabulary.js";
import { weights } from "./weights.js";

/**
 * @typedef {import("./types.js").Asked} Asked
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").FullPhrase} FullPhrase
 * @typedef {import("./types.js").Hit} Hit
 * @typedef {import("./types.js").Language} Language
 * @typedef {import("./types.js").Strength} Strength
 * @typedef {import("./types.js").Token} Token
 * @typedef {Map<string, { much: number, token: number }>} Sure stem -> how surely it was meant, and by which token
 */

const UNKNOWN_WORTH = 2; // of a word that nobody here knows
const MOSTLY = 0.74; // of a phrase that is held nearly whole
const WHOLE = 0.95;
const CLEARLY_SAID = 0.85;

/**
 * The places of words that stand in one of some phrases.
 * @param {string[]} words
 * @param {string[][]} phrases
 */
const placesOf = (words, phrases) => {
  /** @type {Set<number>} */
  const places = new Set();
  for (const meant of phrases) {
    for (let at = 0; at < words.length; at++) {
      if (meant.every((word, n) => words[at + n] === word)) for (const n of meant.keys()) places.add(at + n);
    }
  }
  return places;
};

/** @returns {Strength} */
const noStrength = () => ({
  need: new Map(),
  start: new Map(),
  situation: new Map(),
  gender: new Map(),
  part: new Map(),
});

/**
 * @param {Map<number | string, Hit>} hits changed
 * @param {number | string} n
 * @param {Hit} hit
 */
const putStronger = (hits, n, hit) => {
  if (!((hits.get(n)?.strong ?? -1) >= hit.strong)) hits.set(n, hit);
};

/**
 * @param {Cards} cards
 * @param {Language} page the phrases that stand in the page, and isDone of already-done.js
 * @param {[string, number][]} spoken stem -> in how many entries it stands
 */
export const makeQuery = (cards, page, spoken) => {
  const { needs, services, urgent } = cards;
  const { everyday } = page;
  const phrases = makePhrases(cards, everyday);
  const withStem = byStem(phrases);
  const vocabulary = makeVocabulary(phrases, everyday, spoken, services.name.length, needs.name.length);
  const { inNeeds, known, meanings, nearest, rare, rareNeed } = vocabulary;
  const lost = page.loss.map(wordsOf);
  const avoid = (everyday.avoid || []).map(wordsOf);
  const crisisIn = makeCrisis(page);

  /**
   * Phrases that the question holds, whole or in part, and the strongest for each need, start, situation ...
   * @param {Sure} sure
   * @param {number} whole what all of the question would count
   * @param {Set<string>} written
   * @param {Strength} strength filled
   */
  const phrasesIn = (sure, whole, written, strength) => {
    /** @type {FullPhrase[]} */
    const full = [];
    for (const which of new Set([...sure.keys()].flatMap((stem) => withStem.get(stem) || []))) {
      const { kind, n, stems, dull } = phrases[which];
      /** @type {Set<number>} */
      const by = new Set();
      let all = weights.dull * dull.length;
      let held = weights.dull * dull.filter((word) => written.has(word)).length;
      for (const stem of stems) {
        const weight = rareNeed(stem);
        const hit = sure.get(stem);
        all += weight;
        if (hit && hit.much > weights.like) {
          held += weight * hit.much;
          by.add(hit.token);
        }
      }
      const covers = held / all;
      const share = Math.min(1, held / whole);
      if (kind !== "need" && kind !== "start" && covers < 0.75) continue;
      const strong =
        covers > MOSTLY
          ? covers * (weights.single + (1 - weights.single) * share)
          : (kind === "start" ? 0.9 : weights.partial) * covers * covers * (0.4 + 0.6 * share);
      if (covers > WHOLE) full.push({ kind, n, by: [...by] });
      putStronger(strength[kind], n, { strong, by: [...by] });
    }
    // "hot drink" is no drink: a word that a longer phrase took for another need says little by itself.
    const long = full.filter(({ kind, by }) => kind === "need" && by.length > 1);
    strength.need.forEach((hit, n) => {
      const isTaken = hit.by.length < 2 && long.some((other) => other.n !== n && other.by.includes(hit.by[0]));
      if (isTaken) hit.strong *= weights.swallowed;
    });
    return full;
  };

  /**
   * Words that a need knows, even where no phrase of it is whole.
   * @param {Token[]} tokens
   * @param {number} whole
   * @param {Strength} strength filled
   */
  const wordsInNeeds = (tokens, whole, strength) => {
    /** @type {Map<number | string, { much: number, by: number[] }>} */
    const bags = new Map();
    tokens.forEach(({ stems }, token) => {
      /** @type {Map<number | string, number>} */
      const best = new Map();
      stems.forEach((much, stem) => {
        for (const n of inNeeds.get(stem) || []) best.set(n, Math.max(best.get(n) || 0, much * rareNeed(stem)));
      });
      best.forEach((much, n) => {
        const bag = bags.get(n) || { much: 0, by: [] };
        bag.much += much;
        bag.by.push(token);
        bags.set(n, bag);
      });
    });
    bags.forEach(({ much, by }, n) => {
      putStronger(strength.need, n, { strong: (weights.bag * much) / whole, by });
    });
  };

  /**
   * Put what is urgent first; after a loss, or where something else was clearly said, less so.
   * @param {string[]} words
   * @param {Token[]} tokens
   * @param {Set<number>} danger the places of words that say it
   * @param {boolean} isDone
   * @param {Strength} strength changed
   */
  const putUrgentFirst = (words, tokens, danger, isDone, strength) => {
    const by = [...tokens.keys()];
    const { need, start } = strength;
    const others = Math.max(0, ...[...need].map(([n, hit]) => (urgent.needs.includes(Number(n)) ? 0 : hit.strong)));
    const isOther = others > CLEARLY_SAID && !isDone && !tokens.every(({ place }) => danger.has(place));
    const strong = placesOf(words, lost).size || isOther ? weights.loss : 1;
    for (const n of urgent.needs) need.set(n, { strong: Math.max(strong, need.get(n)?.strong || 0), by });
    for (const n of urgent.starts) start.set(n, { strong: strong > 0.5 ? 1 : 0.2, by });
  };

  /**
   * @param {string[]} words
   * @param {Token[]} tokens
   * @param {Sure} sure
   * @param {boolean} isDone
   */
  const concepts = (words, tokens, sure, isDone) => {
    const strength = noStrength();
    const mostOf = (/** @type {Token} */ { stems }) =>
      Math.max(0, ...[...stems].map(([stem, much]) => much * rareNeed(stem)));
    const whole = tokens.reduce((sum, token) => sum + mostOf(token), 0) || 1;
    const full = phrasesIn(sure, whole, new Set(words), strength);
    wordsInNeeds(tokens, whole, strength);
    const danger = crisisIn(words);
    const crisis = danger.size > 0 || isDone;
    if (crisis) putUrgentFirst(words, tokens, danger, isDone, strength);
    return { strength, full, crisis };
  };

  /**
   * Understand a question.
   * @param {string} text as it was typed
   * @param {boolean} typing whether its last word may not be finished
   * @returns {Asked}
   */
  const ask = (text, typing) => {
    const all = wordsOf(joinedWords(text))
      .flatMap((word) => wordsOf((!(word in {}) && everyday.spellings[word]) || word).map((fresh) => ({ word, fresh })))
      .map((word, place) => ({ ...word, place }));
    const words = all.map(({ fresh }) => fresh);
    const avoided = placesOf(words, avoid);
    const isLast = (/** @type {number} */ place) => typing && place === all.length - 1;
    const telling = all.filter(({ fresh, place }) => {
      const isBegun = isLast(place) && place > 0 && fresh.length < 3 && !known.has(fresh);
      return !isDull(fresh) && !avoided.has(place) && !isBegun;
    });
    const tokens = (telling.length ? telling : all).map((word) => {
      const stems = meanings(word.fresh, isLast(word.place));
      const most = Math.max(...stems.values());
      const worths = [...stems].map(([stem, much]) => (much === most ? rare(stem) : 0));
      return { ...word, stems, weight: stems.size ? Math.max(...worths) : UNKNOWN_WORTH };
    });
    /** @type {Sure} */
    const sure = new Map();
    tokens.forEach(({ stems }, token) => {
      stems.forEach((much, stem) => {
        if (!((sure.get(stem)?.much ?? -1) >= much)) sure.set(stem, { much, token });
      });
    });
    const understood = concepts(words, tokens, sure, Boolean(page.isDone?.(text)));
    return { all, tokens, sought: tokens, alone: !tokens.length, ...understood };
  };

  /**
   * The same question, without the words that were read as filters.
   * @param {Asked} asked
   * @param {Set<number>} taken their places
   * @returns {Asked}
   */
  const leave = (asked, taken) => {
    const left = asked.tokens.filter(({ place }) => !taken.has(place));
    return { ...asked, sought: left.length ? left : asked.tokens, alone: !left.length };
  };

  return { ask, leave, nearest };
};
