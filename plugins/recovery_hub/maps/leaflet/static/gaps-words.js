// The minutes of one need in words, shades and an order: what the planners' map says and shows of each area.
import { LIMIT_MINUTES, NO_WAY, NO_WAY_WORDS, NOT_CHECKED, NOT_CHECKED_WORDS } from "./constants.js";

/**
 * @typedef {{ id: string, name: string, people: number }} Area
 * @typedef {object} NeedLayers layers.json of a need
 * @property {number[]} breaks the ends of the classes of minutes
 * @property {string[]} shades
 * @property {[string, string][]} legend
 * @property {string[]} services
 * @property {string} sure
 * @property {Record<string, string>} layers
 */

/** @param {number} number */
export const withCommas = (number) => number.toLocaleString("en-GB");

/**
 * Python rounds a half to the even number; the page of the need says what Python rounded.
 * @param {number} number
 */
export const roundHalfEven = (number) =>
  Math.abs(number % 1) === 0.5 ? 2 * Math.round(number / 2) : Math.round(number);

/** @param {number} value minutes, NO_WAY or NOT_CHECKED */
export const minutesWords = (value) => {
  if (value === NO_WAY) return NO_WAY_WORDS;
  return value === NOT_CHECKED ? NOT_CHECKED_WORDS : String(value);
};

/** @param {number} value */
export const lengthWords = (value) => (value < NOT_CHECKED ? `${value} minutes` : minutesWords(value));

/**
 * The shade of an area.
 * @param {number} value
 * @param {Pick<NeedLayers, "breaks" | "shades">} need
 */
export const shadeOf = (value, { breaks, shades }) => {
  if (value === NOT_CHECKED) return "gx";
  if (value === NO_WAY) return "g5";
  const place = breaks.findIndex((end) => value <= end);
  return shades[place < 0 ? shades.length - 1 : place] ?? "g1";
};

/**
 * Who can't get there within the limit, as the page of the need says it.
 * @param {ArrayLike<number>} values
 * @param {Area[]} areas
 */
export const sentence = (values, areas) => {
  const count = (/** @type {(value: number) => boolean} */ fits) =>
    areas.reduce((sum, { people }, row) => sum + (fits(values[row]) ? people : 0), 0);
  const total = count(() => true);
  const far = count((value) => value > LIMIT_MINUTES);
  const unseen = count((value) => value === NOT_CHECKED);
  if (!far) return `All ${withCommas(total)} people live in areas with at least one within ${LIMIT_MINUTES} minutes.`;
  const percent = roundHalfEven((100 * far) / total);
  const words = `${withCommas(far)} of ${withCommas(total)} people (${percent} in 100) can’t, within ${LIMIT_MINUTES} minutes.`;
  return unseen ? `${words} ${withCommas(unseen)} of them live where nobody has looked yet.` : words;
};

/** Where nobody has looked comes after the areas that are far from everything, and before those that are near. */
const UNSEEN_RANK = 45.5;

/** @param {number} value */
const rank = (value) => (value === NOT_CHECKED ? UNSEEN_RANK : value);

/**
 * The rows of the table: no way first, then the longest way, where nobody has looked last of those, then what is near:
 * as on the need's page.
 * @param {ArrayLike<number>} values
 * @param {Area[]} areas
 */
export const longestFirst = (values, areas) =>
  [...areas.keys()].sort(
    (a, b) =>
      rank(values[b]) - rank(values[a]) || areas[b].people - areas[a].people || (areas[a].id < areas[b].id ? -1 : 1),
  );
