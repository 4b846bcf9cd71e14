// From what a reader asked (words and filters) to what the page shows, in its order. Knows nothing of the page.
import { makeEngine } from "./engine.js";
import {
  AGE,
  answer,
  askedFilters,
  FROM,
  filterPhrases,
  isListed,
  isMadeFor,
  isSomebody,
  NEED,
  sortOut,
  WHO,
} from "./filters.js";
import { AT_HOME, HOME_VISIT, NO } from "./letters.js";
import { londonNow, soonest } from "./schedule.js";

/**
 * @typedef {import("./types.js").Asked} Asked
 * @typedef {import("./types.js").Buses} Buses
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").Filter} Filter
 * @typedef {import("./types.js").Finder} Finder
 * @typedef {import("./types.js").Language} Language
 * @typedef {import("./types.js").Match} Match
 * @typedef {import("./types.js").State} State
 * @typedef {ReturnType<typeof askedFilters>} AskedFilters
 * @typedef {(n: number) => number} Key what services are sorted by, the least first
 */

const LAST = 1e9;
const AREA_TELLS = [HOME_VISIT, AT_HOME]; // filters whose answer is another one in another part of the city
const FEW = 3; // so few answers, and others are shown as well
/** @type {AskedFilters} */
const NO_FILTERS = { filters: [], age: null, taken: new Set() };

/**
 * @param {Cards} cards
 * @param {Language} language
 * @returns {Finder}
 */
export const makeFinder = (cards, language) => {
  const { services, needs, areas, holidays } = cards;
  const engine = makeEngine(cards, language);
  const phrases = filterPhrases(language.facets);
  const listed = [...services.name.keys()].filter((n) => isListed(cards, n));
  const collator = new Intl.Collator("en-GB");
  const sortName = (/** @type {number} */ n) => services.name[n].replace(/^(the |["“'‘(])/i, "");
  /** @type {number[] | null} */
  let byName = null;
  const allByName = () => {
    byName = byName || [...listed].sort((a, b) => collator.compare(sortName(a), sortName(b)));
    return byName;
  };

  /**
   * The chosen filters, those that the words ask for among them.
   * @param {State} state
   * @param {AskedFilters} auto
   * @returns {Filter[]}
   */
  const filtersOf = (state, auto) => {
    const need = needs.id.indexOf(state.need);
    const from = areas.id.indexOf(state.from);
    const at = (/** @type {Filter} */ filter) =>
      from >= 0 && AREA_TELLS.includes(filter.id) ? { ...filter, n: from } : filter;
    const chosenAge = state.age === null ? auto.age : { age: state.age };
    return [
      ...(need < 0 ? [] : [{ kind: NEED, id: NEED, n: need }]),
      ...state.on.filter((id) => services.facets[id]).map((id) => at({ id })),
      ...auto.filters.filter(({ id }) => !state.on.includes(id)).map(({ id, wrote }) => at({ id, wrote })),
      ...(chosenAge ? [{ kind: AGE, id: AGE, ...chosenAge }] : []),
      ...(isSomebody(cards, state.who) ? [{ kind: WHO, id: WHO, who: state.who }] : []),
      ...(from < 0 || state.sort === "near" ? [] : [{ kind: FROM, id: FROM, n: from }]),
    ];
  };

  /**
   * Minutes from the chosen area to the nearest of a service's places; LAST where none is known.
   * @param {number} n
   * @param {number[]} row
   */
  const minutesFrom = (n, row) =>
    Math.min(LAST, ...services.places[n].map((place) => (place < 0 || row[place] < 0 ? LAST : row[place])));

  /** @type {Record<string, (area: number, buses: Buses | null) => Key | null>} */
  const orders = {
    near: (area, buses) => (buses && area >= 0 ? (n) => minutesFrom(n, buses.minutes[area]) : null),
    soonest: () => {
      const now = londonNow();
      const { hours } = services;
      return hours ? (n) => soonest(hours[n], holidays, now)?.begins ?? LAST : null;
    },
    checked: () => {
      const { checked } = services;
      return checked ? (n) => (checked[n] < 0 ? LAST : checked[n]) : null;
    },
  };

  /**
   * What was made for people like the reader comes first, else all stay in their order.
   * @template T
   * @param {T[]} found
   * @param {string} who
   * @param {(match: T) => number} numberOf a service; less than 0 for a page
   */
  const madeForFirst = (found, who, numberOf) => {
    const isFirst = (/** @type {T} */ match) => numberOf(match) >= 0 && isMadeFor(cards, numberOf(match), who);
    return [...found.filter(isFirst), ...found.filter((match) => !isFirst(match))];
  };

  /**
   * @param {number[]} numbers
   * @param {State} state
   * @param {Buses | null} buses
   */
  const inOrder = (numbers, state, buses) => {
    const key = orders[state.sort]?.(areas.id.indexOf(state.from), buses);
    if (!key) return madeForFirst(numbers, state.who, (n) => n);
    const keys = new Map(numbers.map((n) => [n, key(n)]));
    return [...numbers].sort((a, b) => Number(keys.get(a)) - Number(keys.get(b)));
  };

  /**
   * What was asked in words, without those that were read as filters.
   * @param {State} state
   * @param {boolean} typing
   * @returns {{ asked: Asked | null, auto: AskedFilters }}
   */
  const understand = (state, typing) => {
    const text = state.q.trim();
    if (!text) return { asked: null, auto: NO_FILTERS };
    const asked = engine.ask(text, typing);
    const auto = askedFilters(asked, phrases, state.not);
    return { asked: auto.taken.size ? engine.leave(asked, auto.taken) : asked, auto };
  };

  /**
   * Find what the page shows, in its order.
   * @type {Finder["find"]}
   */
  const find = (state, { typing = false, buses = null } = {}) => {
    const { asked, auto } = understand(state, typing);
    const filters = filtersOf(state, auto);
    const ranked = asked ? engine.search(asked) : [];
    /** @type {Match[]} */
    const hits = new Array(services.name.length);
    /** @type {Match[]} */
    const pages = [];
    /** @type {number[]} */
    const words = [];
    for (const match of ranked) {
      if (match.kind === "services") {
        hits[match.n] = match;
        words.push(match.n);
      } else pages.push(match);
    }
    const found = filters.length ? words.filter((n) => isListed(cards, n)) : words;
    const byFilters = () => allByName().filter((n) => !hits[n]);
    const candidates = !asked ? allByName() : asked.alone && filters.length ? [...found, ...byFilters()] : found;
    const sorted = sortOut(cards, filters, buses, candidates);
    /** @type {(n: number) => Match} */
    const whole = (n) => hits[n] || { id: n, kind: "services", n, score: 0 };
    const lackOf = (/** @type {number} */ n) => sorted.lacks.get(n) || [];

    const byRank = () => {
      if (!filters.length) return ranked;
      const fits = new Set(sorted.fit);
      const more = sorted.fit.filter((n) => !hits[n]).sort((a, b) => a - b); // found by filters alone
      return [...ranked.filter(({ kind, n }) => kind !== "services" || fits.has(n)), ...more.map(whole)];
    };
    const missing = (/** @type {number} */ n) => filters.filter((filter) => answer(cards, n, filter, buses) === NO);
    return {
      asked,
      filters,
      matches:
        asked && !orders[state.sort]
          ? madeForFirst(byRank(), state.who, ({ kind, n }) => (kind === "services" ? n : -1))
          : [...inOrder(sorted.fit, state, buses).map(whole), ...pages],
      crisis: Boolean(asked?.crisis),
      partly: new Map(sorted.p.map((n) => [n, lackOf(n)])),
      unknown: inOrder(sorted.u, state, buses).map((n) => ({ ...whole(n), lacks: lackOf(n) })),
      others: sorted.fit.length < FEW && asked ? sorted.n.map((n) => ({ ...whole(n), misses: missing(n) })) : [],
      counts: { yes: sorted.y.length, partly: sorted.p.length, unknown: sorted.u.length, pages: pages.length },
    };
  };

  return { find, listed, engine };
};
