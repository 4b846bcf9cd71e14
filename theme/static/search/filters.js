// Filters: what was chosen, in the fragment of the address and in words; and the services by their answer. Unknown is not no.
import { AT_HOME, HOME_VISIT, LIVES, NO, PARTLY, RUNNING, UNKNOWN, YES } from "./letters.js";
import { wordsOf } from "./stem.js";

/**
 * @typedef {import("./types.js").Answer} Answer
 * @typedef {import("./types.js").Asked} Asked
 * @typedef {import("./types.js").Buses} Buses
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").Filter} Filter
 * @typedef {import("./types.js").Sorted} Sorted
 * @typedef {import("./types.js").State} State
 * @typedef {{ id: string, words: string[] }} FilterPhrase
 * @typedef {{ id: string, places: number[], wrote: string }} AskedFilter
 */

export const AGE = "age";
export const FROM = "from";
export const NEED = "need";
export const WHO = "who";
const OLDEST = 120;

/**
 * The fragment holds everything: "#q=skint&on=free,by-phone&need=money&age=45&who=carer&from=hollin-rise&sort=soonest&not=evenings".
 * @param {string} fragment
 * @returns {State}
 */
export const readState = (fragment) => {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const value = (/** @type {string} */ name) => given.get(name) || "";
  // "constructor" is a word that every object knows, and no filter.
  const isName = (/** @type {string} */ word) => Boolean(word) && !(word in {});
  const list = (/** @type {string} */ name) => value(name).split(",").filter(isName);
  const named = (/** @type {string} */ name) => list(name)[0] || "";
  const age = /^\d{1,3}$/.test(value(AGE)) && Number(value(AGE)) <= OLDEST ? Number(value(AGE)) : null;
  return {
    q: value("q"),
    on: list("on"),
    not: list("not"),
    need: named(NEED),
    age,
    who: named(WHO),
    from: named(FROM),
    sort: named("sort"),
  };
};

/**
 * The fragment for a state, without its "#".
 * @param {State} state
 */
export const writeState = ({ q, on, not, need, age, who, from, sort }) =>
  Object.entries({ q: q.trim(), need, age, who, from, on: on.join(","), not: not.join(","), sort })
    .filter(([, value]) => value !== "" && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replace(/%2C/g, ",").replace(/%20/g, "+")}`)
    .join("&");

const AGES = [
  /\b(?:im|i am|aged?|age of) (\d{1,2})\b/,
  /\b(?:old at|nearly|turned|in (?:my|his|her)) ([1-9]\d)s?\b/,
  /\b(\d{1,2}) ?(?:years? old|yrs? old|yo|yr old|year old)\b/,
];

/**
 * The words that ask for filters. The longest phrases come first.
 * @param {Record<string, string>} facets id -> "by phone|on the phone"
 * @returns {FilterPhrase[]}
 */
export const filterPhrases = (facets) =>
  Object.entries(facets)
    .flatMap(([id, text]) => text.split("|").map((phrase) => ({ id, words: wordsOf(phrase) })))
    .sort((a, b) => b.words.length - a.words.length);

/**
 * Words of a question that ask for a filter: "free", "by phone", "im 17". What a need already explains stays with the need.
 * @param {Asked} asked
 * @param {FilterPhrase[]} phrases those of filterPhrases
 * @param {string[]} refused filters that the reader took away
 */
export const askedFilters = (asked, phrases, refused) => {
  const words = asked.all.map(({ fresh }) => fresh);
  /** @type {Set<number>} */
  const taken = new Set();
  /** @type {AskedFilter[]} */
  const found = [];
  const ofNeeds = asked.full.filter(({ kind, by }) => kind === "need" && by.length > 1);
  const safe = new Set(ofNeeds.flatMap(({ by }) => by.map((token) => asked.tokens[token].place)));
  for (const { id, words: wanted } of phrases) {
    for (let at = 0; at + wanted.length <= words.length; at++) {
      const places = wanted.map((_, n) => at + n);
      if (!wanted.every((word, n) => words[at + n] === word)) continue;
      if (places.some((place) => taken.has(place) || safe.has(place))) continue;
      for (const place of places) taken.add(place);
      found.push({ id, places, wrote: places.map((place) => asked.all[place].word).join(" ") });
    }
  }
  const text = words.join(" ");
  const age = AGES.map((form) => form.exec(text)).find(Boolean);
  if (age) {
    words.forEach((word, place) => {
      if (word.replace(/s$/, "") === age[1]) taken.add(place);
    });
  }
  const refusedPlaces = new Set(found.filter(({ id }) => refused.includes(id)).flatMap(({ places }) => places));
  const wanted = found.filter(({ id }) => !refused.includes(id));
  return {
    filters: [...new Map(wanted.map((filter) => [filter.id, filter])).values()],
    age: age && !refused.includes(AGE) ? { age: Number(age[1]), wrote: age[0] } : null,
    taken: new Set([...taken].filter((place) => !refusedPlaces.has(place))),
  };
};

/**
 * What is known of one that comes to people: whether they come to an area, outside or to homes only.
 * @param {Buses} buses
 * @param {number} n
 * @param {number} area
 * @returns {{ comes: Answer, home: Answer, isRemote: boolean } | null} null for one that comes to nobody
 */
const visitor = ({ visitors, remote, comes, home }, n, area) => {
  const at = visitors.indexOf(n);
  if (at < 0) return null;
  const letter = (/** @type {string} */ row) => /** @type {Answer} */ (row[at]);
  return { comes: letter(comes[area]), home: letter(home[area]), isRemote: remote[at] === YES };
};

/**
 * Whether one of its places can be reached, or they come; where nobody goes anywhere it is a yes, and a place that we say
 * nothing of is not known.
 * @param {Cards} cards
 * @param {number} n
 * @param {Buses} buses
 * @param {number} area
 * @returns {Answer}
 */
const byBus = ({ services }, n, buses, area) => {
  const found = visitor(buses, n, area);
  const places = services.places[n];
  if (!places.length && services.facets[AT_HOME][n] === YES && (!found || found.isRemote)) return YES;
  const row = buses.direct[area];
  const answers = [...places.map((place) => (place < 0 ? UNKNOWN : row[place])), ...(found ? [found.comes] : [])];
  if (!answers.length) return UNKNOWN;
  return /** @type {Answer} */ ([YES, PARTLY, UNKNOWN].find((each) => answers.includes(each)) || NO);
};

/**
 * Whether somebody comes to the area that was chosen, or help is to be had at home there; null where that is not the question.
 * @param {Filter} filter
 * @param {number} n
 * @param {Buses | null} buses
 * @returns {Answer | null}
 */
const whereChosen = ({ id, n: area = -1 }, n, buses) => {
  if (!buses || area < 0) return null;
  const found = visitor(buses, n, area);
  if (!found) return null;
  if (id === HOME_VISIT) return found.comes;
  return id === AT_HOME && !found.isRemote ? found.home : null;
};

/**
 * @param {string} ages "18-65", "16-", "-25" or ""; where sessions differ, each: "18-|60-"
 * @param {number} age
 * @returns {Answer}
 */
const byAge = (ages, age) => {
  const answers = ages.split("|").map((some) => {
    if (!some) return UNKNOWN;
    const [low, high] = some.split("-");
    return (low === "" || age >= Number(low)) && (high === "" || age <= Number(high)) ? YES : NO;
  });
  if (answers.includes(YES)) return answers.includes(NO) ? PARTLY : YES;
  return answers.includes(UNKNOWN) ? UNKNOWN : NO;
};

/**
 * Whether somebody may come who is of a gender, or leads a life: "only" counts others out, "especially" counts nobody out.
 * @param {Cards} cards
 * @param {number} n
 * @param {string} who "carer", "woman"
 */
const byWho = ({ services }, n, who) => {
  const { open, only } = services;
  if (!LIVES[who]) return open[who][n];
  const others = only[n] || "";
  const at = others.indexOf(LIVES[who]);
  return at < 0 ? open.life[n] : others[at + 1];
};

/**
 * Whether we know the word for somebody.
 * @param {Cards} cards
 * @param {string} who
 */
export const isSomebody = ({ services }, who) => Boolean(LIVES[who] || (who && who !== "life" && services.open?.[who]));

/**
 * Whether a service was made for people with some life, for them only or with them in mind: they find it first.
 * @param {Cards} cards
 * @param {number} n
 * @param {string} who
 */
export const isMadeFor = ({ services }, n, who) => Boolean(LIVES[who]) && services.situations[n].includes(LIVES[who]);

/**
 * The answer of one service to one filter.
 * @param {Cards} cards
 * @param {number} n
 * @param {Filter} filter
 * @param {Buses | null} buses
 * @returns {Answer}
 */
export const answer = (cards, n, filter, buses) => {
  const { services } = cards;
  const { n: which = -1, age = 0, who = "" } = filter;
  if (filter.kind === NEED) return services.needs[n].includes(which) ? YES : NO;
  if (filter.kind === AGE) return byAge(services.ages[n], age);
  if (filter.kind === WHO) return /** @type {Answer} */ (byWho(cards, n, who));
  if (filter.kind === FROM) return buses ? byBus(cards, n, buses, which) : UNKNOWN;
  return whereChosen(filter, n, buses) || /** @type {Answer} */ (services.facets[filter.id][n]);
};

const WORSE = YES + PARTLY + UNKNOWN + NO;

/**
 * Services by their answers to all filters together: one no is a no, one unknown makes it unknown, then in part.
 * @param {Cards} cards
 * @param {Filter[]} filters
 * @param {Buses | null} buses
 * @param {number[]} from the services to ask
 * @returns {Sorted}
 */
export const sortOut = (cards, filters, buses, from) => {
  /** @type {Sorted} */
  const out = { y: [], p: [], u: [], n: [], fit: [], lacks: new Map() };
  for (const n of from) {
    /** @type {Answer} */
    let worst = YES;
    for (const filter of filters) {
      const found = answer(cards, n, filter, buses);
      if (WORSE.indexOf(found) > WORSE.indexOf(worst)) worst = found;
      if (worst === NO) break;
    }
    out[worst].push(n);
    if (worst === YES || worst === PARTLY) out.fit.push(n);
    if (worst === UNKNOWN || worst === PARTLY) {
      out.lacks.set(
        n,
        filters.filter((filter) => answer(cards, n, filter, buses) === worst),
      );
    }
  }
  return out;
};

/**
 * Whether lists name a service: it is open, or not known to be closed.
 * @param {Cards} cards
 * @param {number} n
 */
export const isListed = ({ services }, n) => RUNNING.includes(services.status[n]);
