// What the search shows: cards and chips, made of elements and text, so that a name is only ever a name.
import { entry } from "./cards.js";
import { RUNNING } from "./letters.js";
import { dateWords, londonNow, soonest, spanWords } from "./schedule.js";
import { fold, stem } from "./stem.js";

/**
 * @typedef {import("./types.js").Asked} Asked
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").Engine} Engine
 * @typedef {import("./types.js").EntryKind} EntryKind
 * @typedef {import("./types.js").Filter} Filter
 * @typedef {import("./types.js").Match} Match
 * @typedef {object} Shown what cards are made from
 * @property {Cards} cards
 * @property {Set<string>} stems those that were sought
 * @property {Engine["explain"]} explain
 * @property {Asked | null} asked
 * @property {Map<number, Filter[]>} partly what holds in part only
 * @property {(filter: Filter) => string} label
 * @property {number[] | null} row minutes to each place from where the reader lives
 * @property {string} from the name of that area
 */

/** @type {Record<EntryKind, string>} */
const KINDS = {
  services: "",
  needs: "What would help",
  starts: "How things are",
  guides: "A guide to read or print",
  places: "A place",
  areas: "From where you live",
  routes: "A bus",
};
const CLOCK_KEPT_MS = 6e4;
const STEP_MINUTES = 5;

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const make = (tag, ...children) => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};

/**
 * @template {HTMLElement} T
 * @param {string} className
 * @param {T} element
 */
export const withClass = (className, element) => Object.assign(element, { className });

/**
 * @param {string | (Node | string)[]} text
 * @param {string} href
 */
const anchor = (text, href) => {
  const link = make("a", ...(typeof text === "string" ? [text] : text));
  link.href = href;
  return link;
};

/**
 * @param {string} text
 * @param {string} href
 * @param {string} name for those who hear it, where it is another
 */
export const chip = (text, href, name = "") => {
  const link = anchor(text, href);
  if (name) link.setAttribute("aria-label", name);
  return make("li", link);
};

/**
 * A text with the words marked that were sought.
 * @param {string} text
 * @param {Set<string>} stems
 */
const marked = (text, stems) => {
  if (!stems.size) return [text];
  return text.split(/([\p{L}\p{N}'’]+)/u).map((piece) => {
    const word = fold(piece);
    return word && stems.has(stem(word)) ? make("mark", piece) : piece;
  });
};

/**
 * Why an entry is here, where nobody can see it: “Money and benefits: because you wrote “skint””.
 * @param {Match} match
 * @param {Shown} shown
 */
const reasonWords = (match, { cards, asked, explain }) => {
  if (!asked) return "";
  for (const { kind, n, by } of explain(match, asked)) {
    const words = [...new Set((by || []).map((token) => asked.tokens[token]?.word))].filter(Boolean).join(" ");
    if (!words) continue;
    const about = kind === "need" ? cards.needs.name[Number(n)] : kind === "part" ? `in ${cards.parts[Number(n)]}` : "";
    return `${about ? `${about[0].toUpperCase()}${about.slice(1)}: b` : "B"}ecause you wrote “${words}”`;
  }
  return "";
};

/** @type {Map<number, string>} kept for a minute: the clock is slow to ask, and each letter that is typed asks for twenty cards */
const kept = new Map();
let since = 0;
let now = londonNow(new Date(0));

/**
 * @param {Cards} cards
 * @param {number} n
 */
const nextWords = ({ services, holidays }, n) => {
  if (!services.hours) return "";
  if (Date.now() - since > CLOCK_KEPT_MS) {
    since = Date.now();
    now = londonNow();
    kept.clear();
  }
  let words = kept.get(n);
  if (words === undefined) {
    const next = soonest(services.hours[n], holidays, now);
    const when = next && spanWords(next.span);
    words = next ? (when === "day and night" ? "Day and night" : `Next: ${dateWords(next.day)}, ${when}`) : "";
    kept.set(n, words);
  }
  return words;
};

/**
 * @param {number} n
 * @param {Shown} shown
 */
const minutesWords = (n, { cards, row, from }) => {
  if (!row) return "";
  const known = cards.services.places[n]
    .map((place) => (place < 0 ? -1 : row[place]))
    .filter((minutes) => minutes >= 0);
  if (!known.length) return "";
  const about = Math.max(STEP_MINUTES, Math.ceil(Math.min(...known) / STEP_MINUTES) * STEP_MINUTES);
  return `About ${about} minutes from ${from}, on foot or by bus`;
};

/**
 * What a card of a service holds.
 * @param {Match} match
 * @param {string} link
 * @param {Shown} shown
 */
const serviceParts = ({ n }, link, shown) => {
  const { cards, partly, label, stems } = shown;
  const found = entry(cards, n);
  const isRunning = RUNNING.includes(cards.services.status[n]);
  /** @type {HTMLElement[]} */
  const inside = [make("h3", anchor(marked(found.name, stems), link))];
  if (found.status) inside.push(withClass("status", make("p", found.status)));
  inside.push(make("p", ...marked(found.summary, stems)));
  if (found.reach && isRunning) {
    const { verb, shown: words, href } = found.reach;
    const way = href ? anchor([make("bdi", words)], href) : words;
    if (href.startsWith("https")) /** @type {HTMLAnchorElement} */ (way).rel = "noreferrer noopener";
    inside.push(withClass("reach", make("p", `${verb} `, way)));
  }
  const minutes = minutesWords(n, shown);
  if (minutes) inside.push(withClass("next", make("p", minutes)));
  const facts = [found.forms, found.comes, isRunning ? nextWords(cards, n) : "", found.where, found.cost].filter(
    Boolean,
  );
  inside.push(withClass("facts-line", make("ul", ...facts.map((fact) => make("li", fact)))));
  const half = partly.get(n);
  if (half) inside.push(withClass("why", make("p", `In part: ${half.map(label).join(", ")}`)));
  return inside;
};

/**
 * How many services a reader may try for a need.
 * @param {Cards} cards
 * @param {number} need
 */
const countWords = ({ services: { needs, status } }, need) => {
  const count = needs.filter((some, n) => some.includes(need) && RUNNING.includes(status[n])).length;
  return count === 1 ? "One service" : `${count} services`;
};

/**
 * What a card of a page holds.
 * @param {Match} match
 * @param {string} link
 * @param {Shown} shown
 */
const pageParts = ({ kind, n }, link, { cards, stems }) => {
  const name = cards[kind].name[n];
  const text = kind === "guides" ? cards.guides.summary[n] : kind === "routes" ? cards.routes.ends[n] : "";
  /** @type {HTMLElement[]} */
  const inside = [
    withClass("kind", make("p", KINDS[kind])),
    make("h3", anchor(marked(kind === "routes" ? `Bus ${name}` : name, stems), link)),
  ];
  if (kind === "needs") inside.push(make("p", `${countWords(cards, n)} in our list, by how they reach you.`));
  if (text) inside.push(make("p", ...marked(text, stems)));
  return inside;
};

/**
 * One result.
 * @param {Match} match
 * @param {string} link
 * @param {Shown} shown
 */
export const card = (match, link, shown) => {
  const { kind, n } = match;
  const parts = kind === "services" ? serviceParts : pageParts;
  const inside = parts(match, link, shown);
  const why = reasonWords(match, shown);
  if (why) inside.push(withClass("why", make("p", why)));
  const found = make("li", ...inside);
  found.dataset.kind = kind;
  found.dataset.id = shown.cards[kind].id[n];
  return found;
};
