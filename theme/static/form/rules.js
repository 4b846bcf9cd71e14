// Tries the rules about one text, as the check has them. The rules themselves are data (contribute/form/shared.json,
// made from plugins/recovery_hub/validation/rules and
// plugins/recovery_hub/validation/messages); nothing here knows a phone number from a postcode.

/**
 * @typedef {import("./types.js").Condition} Condition
 * @typedef {import("./types.js").Path} Path
 * @typedef {import("./types.js").Problem} Problem
 * @typedef {import("./types.js").Rule} Rule
 * @typedef {import("./types.js").Sentences} Sentences
 * @typedef {import("./types.js").Step} Step
 */

/** @type {Record<string, number>} the longest value of a name in a sentence, where it is not LONGEST_VALUE */
const LONGEST = { known: 700, choices: 700 };
const LONGEST_VALUE = 90;
/** @type {Map<string, RegExp | null>} */
const compiled = new Map();

/**
 * The pattern for a source. A browser that is too old for it goes without: the check makes up for it later.
 * @param {string} source
 * @param {string} flags
 * @returns {RegExp | null}
 */
export const pattern = (source, flags) => {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  let made = null;
  try {
    made = new RegExp(source, flags);
  } catch {
    // Too old: see above.
  }
  compiled.set(key, made);
  return made;
};

/**
 * A text as a rule wants to see it, such as the digits of a phone number.
 * @param {string} text
 * @param {Step[]} [steps]
 */
export const normalise = (text, steps = []) =>
  steps.reduce((shown, [source, flags, by]) => {
    if (source === "NFKC") return shown.normalize("NFKC");
    if (source === "UPPER") return shown.toUpperCase();
    const found = pattern(source, `${flags}g`);
    return found ? shown.replace(found, by) : shown;
  }, text);

/**
 * @param {Condition} condition
 * @param {string} text
 */
const holds = ([source, flags, found, steps], text) => {
  const sought = pattern(source, flags);
  return sought !== null && sought.test(normalise(text, steps)) === found;
};

/**
 * Whether a rule is for a field.
 * @param {Rule} rule
 * @param {string} kind of text
 * @param {string[]} names on the way to the field
 */
const isFor = (rule, kind, names) => {
  const last = names[names.length - 1];
  return (
    rule.kinds.includes(kind) &&
    (!rule.under || names.includes(rule.under)) &&
    (!rule.fields || rule.fields.includes(last)) &&
    !rule.butNot?.includes(last)
  );
};

/**
 * Fill the names in a sentence of the wording; long values are cut, as plugins/recovery_hub/validation/messages does.
 * @param {string} template "{field} is longer than {limit}"
 * @param {Record<string, unknown>} values
 */
export const filled = (template, values) =>
  template.replace(/\{\{|\}\}|\{(\w+)\}/g, (whole, name) => {
    if (!name) return whole[0];
    const words = String(values[name] ?? "").replace(/[\p{C}\p{Z}]/gu, " ");
    const letters = [...words.split(/\s+/).filter(Boolean).join(" ")];
    const longest = LONGEST[name] ?? LONGEST_VALUE;
    if (letters.length <= longest) return letters.join("");
    return `${letters
      .slice(0, longest - 1)
      .join("")
      .trimEnd()}…`;
  });

/**
 * A problem in words.
 * @param {Record<string, Sentences>} words
 * @param {string} key
 * @param {Path} way to the field
 * @param {Record<string, unknown>} values for the names in the sentences
 * @param {Partial<Problem>} [more]
 * @returns {Problem}
 */
export const problem = (words, key, way, values, more = {}) => {
  const [found, advice] = words[key];
  const said = { found: filled(found, values), advice: filled(advice, values) };
  return { key, way, ...said, suggestion: "", warns: false, ...more };
};

/**
 * The problem that a rule found.
 * @param {Rule} rule
 * @param {string} text
 * @param {Path} way
 * @param {Record<string, Sentences>} words
 * @param {string} name what the field is called
 */
const problemOf = (rule, text, way, words, name) => {
  const [source, flags] = rule.signs[0] ?? [];
  const first = rule.quotes ? text.match(/** @type {RegExp} */ (pattern(source, flags))) : null;
  /** @type {Record<string, unknown>} */
  const values = { value: first ? first[0].trim() : text, field: name, ...rule.fixed };
  for (const [key, steps] of Object.entries(rule.says ?? {})) values[key] = normalise(text, steps);
  if (rule.counts) values.count = [...normalise(text, rule.counts)].length;
  const right = rule.right ? pattern(...rule.right) : null;
  const guesses = (rule.mends ?? []).map((steps) => normalise(text, steps));
  const suggestion = guesses.find((guess) => guess !== text && right?.test(guess)) ?? "";
  return problem(words, rule.key, way, values, { suggestion, warns: Boolean(rule.warns) });
};

/**
 * Every problem that the rules find in one text.
 * @param {{ looks: Rule[], words: Record<string, Sentences> }} shared
 * @param {string} text
 * @param {string} kind of text
 * @param {Path} way
 * @param {string} name what the field is called in the sentences
 * @returns {Problem[]}
 */
export const tryRules = ({ looks: rules, words }, text, kind, way, name) => {
  const names = /** @type {string[]} */ (way.filter((step) => typeof step === "string"));
  /** @type {Set<string | undefined>} groups of which one rule has spoken */
  const spoken = new Set();
  const problems = [];
  for (const rule of rules) {
    if (spoken.has("placeholder") || spoken.has(rule.group) || !isFor(rule, kind, names)) continue;
    if (!rule.signs.every((condition) => holds(condition, text))) continue;
    if (rule.group) spoken.add(rule.group);
    if (rule.key) problems.push(problemOf(rule, text, way, words, name));
  }
  return problems;
};
