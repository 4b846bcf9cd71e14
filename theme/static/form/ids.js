// Short names for web addresses, made of the names of entries.

const LONGEST = 60;

/**
 * The short name of a new entry: small letters, digits and hyphens. The same as an import makes
 * (plugins/recovery_hub/editing/naming.py): letters that have no plain form are left out.
 * @param {string} name
 */
export const slug = (name) => {
  const words = name.replace(/['’]/g, "").replace(/&/g, " and ");
  const letters = words
    .normalize("NFKD")
    .replace(/\P{ASCII}/gu, "")
    .toLowerCase();
  const id = letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  if (id.length <= LONGEST) return id;
  return id
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, "")
    .slice(0, LONGEST);
};

/**
 * A name the way short names are written; "" where a letter is of another alphabet, for what is left would be another word.
 * The same as nearest_id in plugins/recovery_hub/validation/reading.
 * @param {string} text
 */
export const nearestId = (text) => {
  const letters = text.toLowerCase().replace(/['’]/g, "").normalize("NFKD").replace(/\p{M}/gu, "");
  if (/(?![a-z])\p{L}/u.test(letters)) return "";
  return letters
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join("-");
};
