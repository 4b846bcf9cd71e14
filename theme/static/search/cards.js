// The card file: fetched once, read by columns. Also for lists and copies that want a service by its number or id.
import { joinAnd } from "../shared/text.js";
import { CONTACT_WORDS, COST_WORDS, FORM_WORDS, STATUS_WORDS } from "./letters.js";

/**
 * @typedef {import("./types.js").Card} Card
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").Reach} Reach
 */

const MOST_FORMS = 3; // a card that has more names the first

/**
 * A name as most ids are written. plugins/recovery_hub/search/names_column.py leaves such ids out of the file.
 * @param {string} name
 */
export const slug = (name) =>
  name
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/**
 * Put back the ids that are their name written small: they are not sent.
 * @param {Cards} cards changed
 */
export const withIds = (cards) => {
  for (const kind of Object.values(cards)) {
    if (kind.name && kind.id)
      kind.id = kind.id.map((/** @type {string} */ id, /** @type {number} */ n) => id || slug(kind.name[n]));
  }
  return cards;
};

/**
 * @param {string} url
 * @returns {Promise<Cards>}
 */
export const load = async (url) => withIds(await (await fetch(url)).json());

/** @param {string} text */
const withCapital = (text) => text && text[0].toUpperCase() + text.slice(1);

/**
 * @param {string} way a letter
 * @param {string} shown a number or an address
 */
const href = (way, shown) => {
  const [number, extension] = shown.split(", extension ");
  const digits = number.replace(/[^\d+]/g, "");
  /** @type {Record<string, string>} */
  const links = {
    r: `tel:${digits}${extension ? `;ext=${extension}` : ""}`,
    t: `sms:${digits}`,
    a: `tel:${digits}`,
    e: `mailto:${shown}`,
    c: shown,
    w: shown,
    l: "",
  };
  return links[way];
};

/**
 * @param {string} text a letter and what follows it: "r01632 960 142"
 * @returns {Reach | null}
 */
const reachOf = (text) => {
  if (!text) return null;
  const way = text[0];
  const given = text.slice(1);
  const shown = /[cw]/.test(way) ? given.replace(/^https:\/\/|\/$/g, "") : given;
  return { verb: CONTACT_WORDS[way], shown, href: href(way, given) };
};

/** @param {string[]} forms */
const formsWords = (forms) =>
  forms.length > MOST_FORMS ? `${forms[0]}, and ${forms.length - 1} other ways` : joinAnd(forms);

/**
 * A service as a card shows it. In a large city summary and reach are empty until their part has come.
 * @param {Cards} cards
 * @param {number} n
 * @returns {Card}
 */
export const entry = (cards, n) => {
  const { services } = cards;
  const places = services.places[n].filter((place) => place >= 0);
  const parts = [...new Set(places.map((place) => cards.places.part[place]).filter((part) => part >= 0))];
  return {
    id: services.id?.[n],
    name: services.name[n],
    summary: services.summary?.[n] || "",
    forms: withCapital(formsWords([...(services.forms?.[n] || "")].map((letter) => FORM_WORDS[letter]))),
    comes: services.comes?.[n] || "",
    where: joinAnd(parts.map((part) => cards.parts[part])),
    cost: COST_WORDS[services.cost?.[n] || ""] || "",
    status: STATUS_WORDS[services.status[n]],
    reach: reachOf(services.reach?.[n] || ""),
  };
};

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();

/**
 * Fetch a file as JSON, once; if it does not come, it is asked for again the next time.
 * @param {string} url
 * @returns {Promise<any>}
 */
export const fetchOnce = (url) => {
  let found = fetched.get(url);
  if (!found) {
    found = fetch(url).then((answer) => answer.json());
    fetched.set(url, found);
    found.catch(() => fetched.delete(url)); // the next letter or press asks again
  }
  return found;
};
