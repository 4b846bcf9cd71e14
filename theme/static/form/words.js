// An entry in the words of the form: each value, and what was changed.
import { hoursWords } from "./hours.js";
import { isEmpty, kindOf } from "./schema.js";

/**
 * @typedef {import("./types.js").ChoiceSchema} ChoiceSchema
 * @typedef {import("./types.js").Lists} Lists
 * @typedef {import("./types.js").ListSchema} ListSchema
 * @typedef {import("./types.js").ObjectSchema} ObjectSchema
 * @typedef {import("./types.js").Schema} Schema
 * @typedef {import("./types.js").Value} Value
 * @typedef {import("./types.js").Values} Values
 */

/** @param {Schema} schema */
const labelOf = ({ title }) => title.replace(/\?$/, "");

/**
 * A value in words.
 * @param {Schema} schema
 * @param {Value} value
 * @param {Lists} lists
 * @returns {string}
 */
export const valueWords = (schema, value, lists) => {
  const kind = kindOf(schema);
  if (kind === "object") return objectWords(/** @type {ObjectSchema} */ (schema), value, lists);
  if (kind === "fact") {
    const [short, long] = /** @type {[Schema, ObjectSchema]} */ (schema.anyOf);
    return valueWords(typeof value === "string" || Array.isArray(value) ? short : long, value, lists);
  }
  if (kind === "list") {
    const { items } = /** @type {ListSchema} */ (schema);
    const filled = /** @type {Value[]} */ (value).filter((item) => !isEmpty(item));
    return filled.map((item) => valueWords(items, item, lists)).join("; ");
  }
  if (kind === "choice") {
    const { enum: words, enumDescriptions: labels } = /** @type {ChoiceSchema} */ (schema);
    return labels[words.indexOf(value)] ?? value;
  }
  const record = schema["x-points-to"];
  if (record) return lists[record]?.[value] ?? value;
  return schema["x-text"] === "hours" ? hoursWords(value) : value;
};

/** @type {(schema: ObjectSchema, value: Values, lists: Lists) => string} */
const objectWords = (schema, value, lists) =>
  Object.entries(schema.properties)
    .filter(([name]) => !isEmpty(value[name]))
    .map(([name, inner]) => labelled(inner, value[name], lists).replace(/\.?$/, "."))
    .join(" ");

/**
 * "Phone: 01632 960 142".
 * @param {Schema} schema
 * @param {Value} value
 * @param {Lists} lists
 */
export const labelled = (schema, value, lists) => `${labelOf(schema)}: ${valueWords(schema, value, lists)}`;

/**
 * What was changed, one line a field: "Getting in touch, Phone: was 01632 960 142, now 01632 960 143".
 * @param {ObjectSchema} schema
 * @param {Values | undefined} before
 * @param {Values | undefined} after
 * @param {Lists} lists
 * @param {string} inside what the fields belong to
 * @returns {string[]}
 */
export const changes = (schema, before, after, lists, inside = "") =>
  Object.entries(schema.properties).flatMap(([name, inner]) => {
    const [old, now] = [before?.[name], after?.[name]];
    if (JSON.stringify(old ?? "") === JSON.stringify(now ?? "") || (isEmpty(old) && isEmpty(now))) return [];
    const title = `${inside}${inner.title}`;
    if (kindOf(inner) === "object") {
      return changes(/** @type {ObjectSchema} */ (inner), old, now, lists, `${title}, `);
    }
    const words = (/** @type {Value} */ value) => (isEmpty(value) ? "nothing" : `“${valueWords(inner, value, lists)}”`);
    return [`${title}: was ${words(old)}, now ${words(now)}`];
  });
