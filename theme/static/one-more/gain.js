// What one more site would change, for each area of a city. The same sums as the build's (plugins/recovery_hub/access/siting).
import { LIMIT_MINUTES, NO_WAY, NO_WAY_MINUTES } from "../shared/constants.js";

/**
 * An area as minutes.json has it: id, name, people, fifth of deprivation (0: not known).
 * @typedef {[string, string, number, number]} Area
 * @typedef {{ fresh: number[], newly: number, saved: number }} Gain rows of the areas newly within reach, their people, minutes saved a head
 */

/** @param {number} value */
const forSums = (value) => Math.min(value, NO_WAY_MINUTES);

/**
 * What some candidates would change.
 * @param {ArrayLike<number>} now minutes from each area to the nearest service there is
 * @param {ArrayLike<number>} there minutes from each area to the nearest of the candidates
 * @param {Area[]} areas
 * @returns {Gain}
 */
export const gain = (now, there, areas) => {
  let saved = 0;
  let people = 0;
  let newly = 0;
  /** @type {number[]} */
  const fresh = [];
  areas.forEach(([, , count], row) => {
    const after = Math.min(now[row], there[row]);
    people += count;
    saved += (forSums(now[row]) - forSums(after)) * count;
    if (now[row] > LIMIT_MINUTES && after <= LIMIT_MINUTES) {
      fresh.push(row);
      newly += count;
    }
  });
  return { fresh, newly, saved: people ? saved / people : 0 };
};

/**
 * Minutes from each area to the nearest of the picked candidates.
 * @param {ArrayLike<number>} matrix row by row, one an area and candidate
 * @param {number} candidates how many there are
 * @param {number[]} picked their columns
 * @param {number} areas how many there are
 */
export const nearest = (matrix, candidates, picked, areas) => {
  const there = new Uint8Array(areas).fill(NO_WAY);
  for (let row = 0; row < areas; row += 1) {
    for (const column of picked) there[row] = Math.min(there[row], matrix[row * candidates + column]);
  }
  return there;
};
