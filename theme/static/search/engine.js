// The one measure for all entries: how much of what was asked an entry answers.
import { BITS, fieldWorth, makeIndex } from "./index.js";
import {
  ANY_GENDER,
  CLOSED,
  GENDER_NOT_KNOWN,
  PAUSED,
  PLANNED,
  UNCONFIRMED,
  WOMEN,
  WOMEN_AND_NON_BINARY,
} from "./letters.js";
import { makeQuery } from "./query.js";
import { learnDull, stemsOf } from "./stem.js";
import { weights } from "./weights.js";

/**
 * @typedef {import("./types.js").Asked} Asked
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").ConceptKind} ConceptKind
 * @typedef {import("./types.js").Engine} Engine
 * @typedef {import("./types.js").Entry} Entry
 * @typedef {import("./types.js").Hit} Hit
 * @typedef {import("./types.js").Language} Language
 * @typedef {import("./types.js").Match} Match
 * @typedef {import("./types.js").Reason} Reason
 * @typedef {import("./types.js").Strength} Strength
 * @typedef {import("./types.js").Token} Token
 */

const TAIL = 0.18; // what scores less than this part of the best answer is no answer
const CLEAR_NEED = 0.3; // a need that was meant less strongly is no reason to show
/** @type {Record<string, number>} letter of a status -> what an entry that has it is worth */
const STATUS_WORTH = {
  [PAUSED]: weights.closed,
  [PLANNED]: weights.closed,
  [CLOSED]: weights.gone,
  [UNCONFIRMED]: weights.unsure,
};

/**
 * @param {Cards} cards
 * @param {Language} page the phrases that stand in the page, and everyday English
 * @returns {Engine}
 */
export const makeEngine = (cards, page) => {
  learnDull(page.dull);
  const { services, guides } = cards;
  const { entries, texts, words, groups } = makeIndex(cards);
  const makeOurQuery = () =>
    makeQuery(
      cards,
      page,
      [...words].map(([stem, found]) => [stem, found.length]),
    );

  const total = new Float32Array(entries.length);
  const best = new Float32Array(entries.length);
  const seen = new Uint32Array(entries.length);
  const scores = new Float64Array(entries.length);

  /** What all of some tokens would count. @param {Token[]} tokens */
  const whole = (tokens) =>
    Math.max(
      weights.floor,
      tokens.reduce((sum, { stems, weight }) => sum + (stems.size ? weight : weight / 2), 0),
    );

  /**
   * How much of the question each entry holds in words (`total`); 0 for none. Words that are filters are the filters' business for
   * services; pages have no filters.
   * @param {Asked} asked
   * @returns {number[]} the entries that hold some
   */
  const lexical = ({ sought, tokens }) => {
    const count = services.name.length;
    const ofService = whole(sought);
    const ofPage = whole(tokens);
    /** @type {number[]} */
    const found = [];
    total.fill(0);
    for (const token of tokens) {
      const { stems, weight } = token;
      const isFilter = !sought.includes(token);
      /** @type {number[]} */
      const held = [];
      for (const [stem, sure] of stems) {
        for (const posting of words.get(stem) || []) {
          const id = posting >> BITS;
          const isService = id < count;
          if (isFilter && isService) continue;
          const worth = fieldWorth[posting - (id << BITS)];
          const much = (sure * worth * weight) / (isService ? ofService : ofPage);
          if (!best[id]) held.push(id);
          if (much > best[id]) best[id] = much;
        }
      }
      for (const id of held) {
        if (!total[id]) found.push(id);
        total[id] += best[id];
        best[id] = 0;
      }
    }
    return found;
  };

  /**
   * All that may be an answer: what holds a word, and what belongs to a need, a start, a part of the city ... that was meant.
   * @param {Asked} asked
   */
  const candidates = (asked) => {
    const found = lexical(asked);
    for (const id of found) seen[id] = 1;
    for (const [kind, meant] of Object.entries(asked.strength)) {
      const group = groups[/** @type {ConceptKind} */ (kind)];
      for (const which of meant.keys()) for (const id of group.get(which) || []) if (!seen[id]++) found.push(id);
    }
    seen.fill(0);
    return found;
  };

  /**
   * @param {number} n
   * @param {number} much how much of the question its words hold
   * @param {Strength} strength
   * @param {Reason[]} [because] filled with the reasons
   */
  const scoreService = (n, much, { need, situation, gender, part }, because) => {
    const add = (
      /** @type {string} */ kind,
      /** @type {number | string} */ which,
      /** @type {Hit} */ { by },
      /** @type {number} */ worth,
    ) => {
      because?.push({ kind, n: which, by });
      return worth;
    };
    let sum = weights.lexical * much;
    let first = 1;
    const wanted = services.needs[n];
    for (let place = 0; place < wanted.length; place++) {
      const hit = need.get(wanted[place]);
      if (!hit) continue;
      const ofPlace = place === 0 ? weights.need : place === 1 ? weights.second : weights.later;
      const worth = hit.strong * ofPlace * first;
      sum += hit.strong > CLEAR_NEED ? add("need", wanted[place], hit, worth) : worth;
      first = 0.4;
    }
    const lives = situation.size ? services.situations[n] : "";
    for (const letter of lives) {
      const hit = situation.get(letter);
      if (!hit) continue;
      const share = (letter === lives[0] ? 1 : 0.7) * (lives.length > 2 ? 0.8 : 1);
      sum += add("situation", letter, hit, weights.situation * hit.strong * share);
    }
    const own = services.gender[n];
    const same = gender.get(own) || gender.get(own === WOMEN_AND_NON_BINARY ? WOMEN : own);
    if (same) sum += add("gender", own, same, weights.gender);
    else if (own !== ANY_GENDER && own !== GENDER_NOT_KNOWN)
      sum *= gender.size ? weights.otherGender : weights.onlySome;
    const near = part.size
      ? services.places[n].map((place) => cards.places.part[place]).find((which) => part.has(which))
      : undefined;
    const nearHit = near !== undefined && near >= 0 ? part.get(near) : undefined;
    if (near !== undefined && nearHit) sum += add("part", near, nearHit, weights.part);
    sum += weights.few * Math.max(0, 3 - wanted.length);
    return sum * (STATUS_WORTH[services.status[n]] || 1);
  };

  /**
   * @param {Entry} entry
   * @param {number} much
   * @param {Asked} asked
   */
  const score = ({ kind, n }, much, asked) => {
    const { need, start } = asked.strength;
    if (kind === "services") return scoreService(n, much, asked.strength);
    if (kind === "needs") return Math.max(weights.needItself * (need.get(n)?.strong || 0), much * weights.lexical);
    if (kind === "starts") return weights.start * (start.get(n)?.strong || 0);
    if (kind === "guides") {
      const about = Math.max(0, ...guides.needs[n].map((which) => need.get(which)?.strong || 0));
      return weights.guide * much + weights.guideNeed * about * (much > 0.1 ? 1 : 0.8);
    }
    if (kind === "places") return weights.place * much;
    if (kind === "areas") return weights.area * much;
    const isBus = asked.all.some(({ fresh }) => /^bus(es)?$/.test(fresh));
    return weights.route * much * (!isBus ? weights.noBus : much > 0.6 ? weights.bus : 1);
  };

  /**
   * Why an entry is among the answers: what it was found for (a need, a part of the city ...) and by which words.
   * @param {Match} entry
   * @param {Asked} asked
   */
  const explain = ({ kind, n }, asked) => {
    const { need, start } = asked.strength;
    /** @type {Reason[]} */
    const because = [];
    const hit = kind === "needs" ? need.get(n) : kind === "starts" ? start.get(n) : null;
    if (hit) because.push({ by: hit.by });
    if (kind === "services") scoreService(n, 0, asked.strength, because);
    return because;
  };

  /**
   * Whether the question is the name of an entry, whatever else its words may mean.
   * @param {Entry} entry
   * @param {Asked} asked
   */
  const isNamed = (entry, { tokens }) => {
    const stems = entry.stems || stemsOf(texts(entry).name || "");
    entry.stems = stems;
    return tokens.length === stems.length && stems.every((stem) => tokens.some((token) => token.stems.get(stem) === 1));
  };

  /**
   * Every entry that answers something of what was asked, best first.
   * @param {Asked} asked
   * @returns {Match[]}
   */
  const search = (asked) => {
    let most = 0;
    const ids = candidates(asked).filter((id) => {
      const own = score(entries[id], total[id], asked);
      if (own <= weights.least || own <= most * TAIL) return false;
      if (own > most) most = own;
      scores[id] = own + (total[id] && isNamed(entries[id], asked) ? weights.named : 0);
      return true;
    });
    return ids
      .filter((id) => scores[id] > most * TAIL)
      .sort((a, b) => scores[b] - scores[a] || a - b)
      .map((id) => ({ id, kind: entries[id].kind, n: entries[id].n, score: scores[id] }));
  };

  /**
   * Learn more words: of lazy.js, which is not sent to small cities.
   * @type {Engine["take"]}
   */
  const take = async (learn) => {
    await learn(words);
    Object.assign(engine, makeOurQuery());
  };
  /** @type {Engine} */
  const engine = { ...makeOurQuery(), search, explain, take };
  return engine;
};
