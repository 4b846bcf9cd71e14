// The order of cells in a table.

/**
 * Compare two cells: as numbers where both are numbers, else as words.
 * @param {string} a
 * @param {string} b
 * @returns {number} below zero if a comes first
 */
export const compareCells = (a, b) => {
  const [first, second] = [Number(a), Number(b)];
  return Number.isNaN(first) || Number.isNaN(second) ? a.localeCompare(b, "en-GB") : first - second;
};
