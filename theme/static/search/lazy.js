// What few readers need, so that the script of the others is short: more words in a large city, what to try where nothing
// fits, what is not known, and where the device is. Fetched only then; what makes elements comes from the page's own script.
import { sortOut } from "./filters.js";
import { BITS, FIELDS } from "./index.js";
import { stem } from "./stem.js";

export { fillOrder, fillParts } from "./parts.js";

/**
 * @typedef {import("./types.js").Buses} Buses
 * @typedef {import("./types.js").Card} Card
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").Engine} Engine
 * @typedef {import("./types.js").Filter} Filter
 * @typedef {import("./types.js").Finder} Finder
 * @typedef {import("./types.js").Match} Match
 * @typedef {import("./types.js").Other} Other
 * @typedef {import("./types.js").Postings} Postings
 * @typedef {import("./types.js").Result} Result
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Unknown} Unknown
 * @typedef {typeof import("./render.js").make} Make
 * @typedef {typeof import("./render.js").chip} MakeChip
 * @typedef {Record<string, { words: string, gaps: number[][] }>} Said field -> words, and for each the gaps between the services that have it
 */

const AFTER_MS = 2000;
const AT_ONCE = 50; // stems; a slow phone needs a while for all, so letters that are typed come in between
const MOST_WORDS = 4;

/** Let the page do something else. */
const pause = () => new Promise((done) => void setTimeout(done));

/**
 * The postings of one field, put together with those there are.
 * @param {Postings} words
 * @param {number} place of the field
 * @param {string[]} said
 * @param {number[][]} gaps
 */
const withField = (words, place, said, gaps) => {
  /** @type {Postings} */
  const found = new Map();
  said.forEach((word, which) => {
    if (!word) return;
    const own = stem(word);
    const list = found.get(own) || [...(words.get(own) || [])];
    found.set(own, list);
    let id = -1;
    for (const gap of gaps[which]) {
      id += gap;
      list.push((id << BITS) | place);
    }
  });
  return found;
};

/**
 * Learn the words of summaries and other names.
 * @param {Postings} words the index, changed
 * @param {Said} said
 */
export const learn = async (words, said) => {
  for (const [field, { words: all, gaps }] of Object.entries(said)) {
    let turn = 0;
    for (const [own, list] of withField(words, FIELDS.indexOf(field), all.split(" "), gaps)) {
      list.sort((a, b) => a - b); // of the same entry the best field comes first
      words.set(
        own,
        list.filter((posting, n) => !n || posting >> BITS !== list[n - 1] >> BITS),
      );
      turn += 1;
      if (turn % AT_ONCE === 0) await pause();
    }
  }
};

/**
 * In a large city summaries are not searched at first. Who stays a while gets the telling words of them, and finds more from
 * then on. What is shown stays as it is, unless that was nothing.
 * @param {string} url
 * @param {Engine} engine
 * @param {(typing: boolean) => void} show
 * @returns {() => void} what to call with each answer; the words come once no letter was typed for a while
 */
export const whoStays = (url, engine, show) => {
  const { connection } = /** @type {{ connection?: { saveData: boolean } }} */ (/** @type {unknown} */ (navigator));
  let isDone = connection?.saveData;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const fetchWords = async () => {
    isDone = true;
    try {
      const said = await (await fetch(url)).json();
      await engine.take((words) => learn(words, said));
      if (!document.getElementById("nothing")?.hidden) show(false);
    } catch {
      isDone = false; // the next letter asks again
    }
  };
  const stays = () => {
    clearTimeout(waiting);
    if (!isDone) waiting = setTimeout(fetchWords, AFTER_MS);
  };
  stays();
  return stays;
};

/**
 * Choose the part of the city nearest to where the device is. Worked out here; the position goes nowhere.
 * @param {Buses} buses
 * @param {Cards} cards
 * @param {(words: string) => void} say
 */
export const nearestPart = (buses, cards, say) => {
  const choose = (/** @type {{ coords: { latitude: number, longitude: number } }} */ { coords }) => {
    const { latitude, longitude } = coords;
    const far = (/** @type {[number, number]} */ [north, east]) =>
      Math.hypot(north - latitude, (east - longitude) * Math.cos((north * Math.PI) / 180));
    const nearest = buses.points.reduce((best, point, n) => (far(point) < far(buses.points[best]) ? n : best), 0);
    const from = /** @type {HTMLSelectElement} */ (document.getElementById("from"));
    from.value = cards.areas.id[nearest];
    from.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const failed = () => say("This device did not say where it is. You can pick a part from the list.");
  navigator.geolocation?.getCurrentPosition(choose, failed, { maximumAge: 6e5, timeout: 2e4 });
};

/**
 * @param {string} heading
 * @param {[words: string, href: string][]} items
 * @param {Make} make
 * @param {MakeChip} chip
 */
const chips = (heading, items, make, chip) => {
  if (!items.length) return [];
  const list = make("ul", ...items.map(([words, href]) => chip(words, href)));
  return [make("p", heading), Object.assign(list, { className: "chips" })];
};

/**
 * For a question without an answer: how many there would be without each of its filters, and the words nearest to it.
 * @param {Cards} cards
 * @param {Result} result
 * @param {Finder} finder
 * @param {object} page what the page gives
 * @param {State} page.state
 * @param {Buses | null} page.buses
 * @param {(filter: Filter) => string} page.label
 * @param {(state: State) => string} page.written a state as an address
 * @param {(filter: Filter) => State} page.dropped the state without a filter
 * @param {Make} page.make
 * @param {MakeChip} page.chip
 */
export const offers = (cards, { asked, filters }, { listed, engine }, page) => {
  const { state, buses, label, written, dropped, make, chip } = page;
  /** @type {[string, string][]} */
  const less = [];
  filters.forEach((filter, n) => {
    const others = filters.filter((_, other) => other !== n);
    const rest = sortOut(cards, others, buses, listed);
    const count = rest.y.length + rest.p.length;
    if (count) less.push([`Without “${label(filter)}”: ${count}`, written(dropped(filter))]);
  });
  const nearest = (asked?.tokens || []).flatMap(({ fresh }) => engine.nearest(fresh)).slice(0, MOST_WORDS);
  const words = nearest.map((word) => /** @type {[string, string]} */ ([word, written({ ...state, q: word })]));
  return [...chips("With one thing less:", less, make, chip), ...chips("Nearest words:", words, make, chip)];
};

/**
 * Services apart from the answers: of which it is not known, and near to what was asked.
 * @param {Unknown[]} unknown
 * @param {Other[]} others
 * @param {number} count of how many it is not known
 * @param {object} page what the page gives
 * @param {Make} page.make
 * @param {(filter: Filter) => string} page.label
 * @param {(match: Match) => string} page.link
 * @param {(n: number) => Card} page.entry
 */
export const apart = (unknown, others, count, { make, label, link, entry }) => {
  const line = (/** @type {Match} */ match, /** @type {string} */ note) => {
    const { name, reach } = entry(match.n);
    const words = `${note}${reach ? ` ${reach.verb} ${reach.shown}.` : ""}`;
    return make("li", Object.assign(make("a", name), { href: link(match) }), make("span", words));
  };
  const list = (/** @type {string} */ heading, /** @type {string} */ words, /** @type {HTMLElement[]} */ lines) =>
    lines.length
      ? [make("h3", heading), make("p", words), Object.assign(make("ul", ...lines), { className: "plain-list" })]
      : [];
  const notKnown = unknown.map((match) => line(match, `Not known: ${match.lacks.map(label).join(", ")}.`));
  const near = others.map((match) => line(match, `Not: ${match.misses.map(label).join(", ")}.`));
  const more = `And ${count - unknown.length} more. Choose one more thing above to see fewer.`;
  return [
    ...list("Not known yet", "These may fit. Nobody has told us. Ring and ask; then please tell us.", notKnown),
    ...(count > unknown.length ? [make("p", more)] : []),
    ...list("Near to it", "These answer your words, and not all you chose.", near),
  ];
};
