// What of a large city's cards comes later, in parts.
import { fetchOnce, slug } from "./cards.js";

/**
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").Services} Services
 */

/**
 * Put some values into columns.
 * @param {Services} services changed
 * @param {Partial<Services>} columns
 * @param {number} from the number of the first service
 */
const put = (services, columns, from) => {
  const all = /** @type {Record<string, any>} */ (services);
  for (const [name, column] of Object.entries(columns)) {
    all[name] = all[name] ?? [];
    [.../** @type {any} */ (column)].forEach((value, n) => {
      all[name][from + n] = name === "id" ? value || slug(services.name[from + n]) : value;
    });
  }
};

/**
 * Make sure that summary, reach and id of some services are there: in a large city they come in parts.
 * @param {Cards} cards changed
 * @param {string} root of the site
 * @param {number[]} numbers
 */
export const fillParts = async (cards, root, numbers) => {
  const { parts, part: size = 1 } = cards.more;
  if (!parts) return;
  const wanted = [...new Set(numbers.map((n) => Math.floor(n / size)))];
  await Promise.all(
    wanted.map(async (part) =>
      put(cards.services, await fetchOnce(`${root}${parts.slice(1)}${part}.json`), part * size),
    ),
  );
};

/**
 * Make sure that there is what a large city sorts by, and the ids of all.
 * @param {Cards} cards changed
 * @param {string} root of the site
 */
export const fillOrder = async (cards, root) => {
  const { order } = cards.more;
  if (order) put(cards.services, await fetchOnce(root + order.slice(1)), 0);
  cards.more.order = null;
};
