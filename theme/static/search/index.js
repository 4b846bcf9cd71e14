// What can be found, numbered, and which of it holds a word or belongs to a need, a part of the city ...
import { stemsOf } from "./stem.js";
import { fieldWeights } from "./weights.js";

/**
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").Entry} Entry
 * @typedef {import("./types.js").EntryKind} EntryKind
 * @typedef {import("./types.js").Groups} Groups
 * @typedef {import("./types.js").Index} Index
 * @typedef {import("./types.js").Postings} Postings
 * @typedef {(entry: Entry) => Record<string, string | undefined>} Texts the texts of an entry, field by field
 */

export const FIELDS = Object.keys(fieldWeights); // the best first
export const BITS = 3; // a posting is one number: the entry, and in its last bits the best of its fields that has the stem
export const fieldWorth = Object.values(fieldWeights);

/** @type {EntryKind[]} services first, so that their numbers are those of the columns */
const KINDS = ["services", "needs", "starts", "guides", "places", "areas", "routes"];

/**
 * @template K
 * @template V
 * @param {Map<K, V[]>} lists
 * @param {K} key
 * @param {V} value
 */
export const addTo = (lists, key, value) => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/**
 * @param {Cards} cards
 * @returns {Entry[]}
 */
const entriesOf = (cards) =>
  KINDS.flatMap((kind) => cards[kind].name.map((_, n) => ({ kind, n }))).map((entry, id) => ({ id, ...entry }));

/**
 * @param {Cards} cards
 * @returns {Texts}
 */
const textsOf = (cards) => {
  const { services, needs, places, areas, guides, routes } = cards;
  const serviceTexts = (/** @type {number} */ n) => ({
    name: services.name[n],
    also: services.also?.[n],
    text: services.summary?.[n],
    words: services.words?.[n],
    who: cards.organisations[services.organisation[n]],
    where: services.places[n]
      .map((place) => (place < 0 ? "" : `${places.name[place]} ${cards.parts[places.part[place]] || ""}`))
      .join(" "),
    need: services.needs[n].map((need) => needs.name[need]).join(" "),
  });
  return ({ kind, n }) => {
    if (kind === "services") return serviceTexts(n);
    if (kind === "guides") return { name: guides.name[n], text: guides.summary[n] };
    if (kind === "routes") return { name: `bus ${routes.name[n]} ${routes.id[n]}`, text: routes.ends[n] };
    const parts = kind === "places" ? places.part : kind === "areas" ? areas.part : null;
    return { name: cards[kind].name[n], where: parts ? cards.parts[parts[n]] || "" : "" };
  };
};

/**
 * Stem -> postings, in the order of the entries.
 * @param {Entry[]} entries
 * @param {Texts} texts
 */
const wordsIn = (entries, texts) => {
  /** @type {Postings} */
  const postings = new Map();
  /** @type {Map<string, string[]>} many entries share a place, an organisation, needs */
  const before = new Map();
  const stemsIn = (/** @type {string} */ text) => {
    const known = before.get(text);
    if (known) return known;
    const found = stemsOf(text);
    before.set(text, found);
    return found;
  };
  for (const entry of entries) {
    const own = texts(entry);
    FIELDS.forEach((field, place) => {
      const text = own[field];
      if (!text) return;
      for (const stem of stemsIn(text)) {
        const list = postings.get(stem);
        if (!list || list[list.length - 1] >> BITS !== entry.id) addTo(postings, stem, (entry.id << BITS) | place);
      }
    });
  }
  return postings;
};

/**
 * Which entries belong to a need, a start, a situation ...
 * @param {Cards} cards
 * @param {Entry[]} entries
 */
const groupsOf = (cards, entries) => {
  const { services, guides } = cards;
  /** @type {Groups} */
  const groups = { need: new Map(), start: new Map(), situation: new Map(), gender: new Map(), part: new Map() };
  for (const { id, kind, n } of entries) {
    if (kind === "needs") addTo(groups.need, n, id);
    else if (kind === "starts") addTo(groups.start, n, id);
    else if (kind === "guides") for (const need of guides.needs[n]) addTo(groups.need, need, id);
    else if (kind === "services") {
      for (const need of services.needs[n]) addTo(groups.need, need, id);
      for (const situation of services.situations[n]) addTo(groups.situation, situation, id);
      for (const place of services.places[n]) if (place >= 0) addTo(groups.part, cards.places.part[place], id);
      addTo(groups.gender, services.gender[n], id);
    }
  }
  return groups;
};

/**
 * @param {Cards} cards
 * @returns {Index}
 */
export const makeIndex = (cards) => {
  const entries = entriesOf(cards);
  const texts = textsOf(cards);
  return { entries, texts, words: wordsIn(entries, texts), groups: groupsOf(cards, entries) };
};
