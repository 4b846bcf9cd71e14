// The phrases by which a question means something: of needs, starts, situations, genders and parts of the city.
import { addTo } from "./index.js";
import { stem, stemsOf, wordsOf } from "./stem.js";

/**
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").ConceptKind} ConceptKind
 * @typedef {import("./types.js").Everyday} Everyday
 * @typedef {{ kind: ConceptKind, n: number | string, stems: string[], dull: string[] }} Phrase
 */

/**
 * @param {string} text
 * @param {ConceptKind} kind
 * @param {number | string} n
 * @returns {Phrase}
 */
const phrase = (text, kind, n) => {
  const stems = stemsOf(text);
  return { kind, n, stems, dull: wordsOf(text).filter((word) => !stems.includes(stem(word))) };
};

/**
 * @param {string} texts joined by "|"
 * @param {ConceptKind} kind
 * @param {number | string} n
 */
const phrasesOf = (texts, kind, n) => texts.split("|").map((text) => phrase(text, kind, n));

/**
 * @param {ConceptKind} kind
 * @param {Record<string, string>} lists letter -> phrases
 */
const byLetter = (kind, lists) => Object.entries(lists).flatMap(([letter, texts]) => phrasesOf(texts, kind, letter));

/**
 * @param {ConceptKind} kind
 * @param {string[]} ids
 * @param {Record<string, string>} [lists] id -> phrases
 */
const byId = (kind, ids, lists = {}) =>
  Object.entries(lists).flatMap(([id, texts]) => (ids.includes(id) ? phrasesOf(texts, kind, ids.indexOf(id)) : []));

/**
 * All phrases of a city and of everyday English.
 * @param {Cards} cards
 * @param {Everyday} everyday
 * @returns {Phrase[]}
 */
export const makePhrases = ({ needs, starts, parts }, everyday) => [
  ...needs.words.flatMap((words, n) => [...phrasesOf(words, "need", n), phrase(needs.name[n], "need", n)]),
  ...starts.name.map((text, n) => phrase(text, "start", n)),
  ...byId("need", needs.id, everyday.needs),
  ...byId("start", starts.id, everyday.starts),
  ...byLetter("situation", everyday.situations),
  ...byLetter("gender", everyday.genders),
  ...parts.map((text, n) => phrase(text, "part", n)),
];

/**
 * Stem -> the numbers of the phrases that have it.
 * @param {Phrase[]} phrases
 */
export const byStem = (phrases) => {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  phrases.forEach(({ stems }, n) => {
    for (const stem of stems) addTo(found, stem, n);
  });
  return found;
};
