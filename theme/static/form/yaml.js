// Writes an entry as a careful volunteer would: fields in the order of the model, one thing a line, quotation marks only
// where words could be misread. The same text as plugins/recovery_hub/editing/form/writing.py gives; a test compares the two.
import { pattern } from "./rules.js";
import { isEmpty, kindOf } from "./schema.js";

/**
 * @typedef {import("./types.js").ObjectSchema} ObjectSchema
 * @typedef {import("./types.js").PlainText} PlainText
 * @typedef {import("./types.js").Schema} Schema
 * @typedef {import("./types.js").Value} Value
 */

/** @type {Record<string, string>} */
const SHORT = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u;
const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/**
 * @param {string} text
 * @param {PlainText} plain
 */
const needsNoMarks = (text, plain) => {
  if (!text || text !== text.trim() || !/^[\p{L}\p{N}]/u.test(text)) return false;
  if (plain.never.some((form) => pattern(...form)?.test(text))) return false;
  return Boolean(pattern(...plain.plain)?.test(text.replace(/[,'&!]|:\/\//g, "")));
};

/** @param {string} letter */
const escaped = (letter) => {
  if (SHORT[letter]) return SHORT[letter];
  if (letter === " " || !UNSEEN.test(letter)) return letter;
  const code = /** @type {number} */ (letter.codePointAt(0));
  const [mark, digits] = code < 0x100 ? ["x", 2] : code < 0x10000 ? ["u", 4] : ["U", 8];
  return `\\${mark}${code.toString(16).padStart(Number(digits), "0")}`;
};

/**
 * @param {string} text
 * @param {Schema} schema
 * @param {PlainText} plain
 */
const scalar = (text, schema, plain) => {
  const kind = kindOf(schema);
  const isBare =
    kind === "date" ||
    ((kind === "integer" || kind === "number") && PLAIN_NUMBER.test(text)) ||
    (kind === "choice" && (text === "yes" || text === "no"));
  return isBare || needsNoMarks(text, plain) ? text : `"${[...text].map(escaped).join("")}"`;
};

/** @param {string} text */
const canBeBlock = (text) => {
  const lines = text.split("\n");
  const fits = (/** @type {string} */ line) =>
    line === line.trim() && [...line].every((letter) => letter === " " || !UNSEEN.test(letter));
  return lines[0] !== "" && lines[lines.length - 1] !== "" && lines.every(fits);
};

/**
 * Of a fact, the schema for its short or its long form.
 * @param {Schema} schema
 * @param {Value} value
 */
const formOf = (schema, value) => {
  if (!schema.anyOf) return schema;
  const [short, long] = schema.anyOf;
  return typeof value === "string" || Array.isArray(value) ? short : long;
};

/** @type {(name: string, value: Value, schema: Schema, margin: string, plain: PlainText) => string} */
const fieldLines = (name, value, schema, margin, plain) => {
  const within = `${margin}  `;
  if (Array.isArray(value)) {
    const { items } = /** @type {{ items: Schema }} */ (formOf(schema, value));
    const lines = value.filter((item) => !isEmpty(item)).map((item) => itemLines(item, items, within, plain));
    return `${margin}${name}:\n${lines.join("")}`;
  }
  if (typeof value === "object") {
    const long = /** @type {ObjectSchema} */ (formOf(schema, value));
    return `${margin}${name}:\n${objectLines(value, long, within, plain)}`;
  }
  if (value.includes("\n") && canBeBlock(value)) {
    const lines = value.split("\n").map((/** @type {string} */ line) => (line ? `${within}${line}\n` : "\n"));
    return `${margin}${name}: |-\n${lines.join("")}`;
  }
  return `${margin}${name}: ${scalar(value, formOf(schema, value), plain)}\n`;
};

/** @type {(value: Value, schema: Schema, margin: string, plain: PlainText) => string} */
const itemLines = (value, schema, margin, plain) => {
  if (typeof value !== "object") return `${margin}- ${scalar(value, schema, plain)}\n`;
  const lines = objectLines(value, /** @type {ObjectSchema} */ (schema), `${margin}  `, plain);
  return `${margin}- ${lines.slice(margin.length + 2)}`;
};

/** @type {(values: Record<string, Value>, schema: ObjectSchema, margin: string, plain: PlainText) => string} */
const objectLines = (values, schema, margin, plain) =>
  Object.entries(schema.properties)
    .filter(([name]) => !isEmpty(values[name]))
    .map(([name, inner]) => fieldLines(name, shortest(values[name], inner), inner, margin, plain))
    .join("");

/**
 * A fact of which only the answer is filled in is the answer alone.
 * @param {Value} value
 * @param {Schema} schema
 */
const shortest = (value, schema) => {
  const only = schema["x-short"];
  const filled = only && typeof value === "object" ? Object.keys(value).filter((key) => !isEmpty(value[key])) : [];
  return only && filled.length === 1 && filled[0] === only ? value[only] : value;
};

/**
 * An entry as text.
 * @param {Record<string, Value>} values
 * @param {ObjectSchema} schema
 * @param {PlainText} plain
 * @param {boolean} inList it begins with a hyphen, for a file that holds many
 */
export const yaml = (values, schema, plain, inList = false) =>
  inList ? `- ${objectLines(values, schema, "  ", plain).slice(2)}` : objectLines(values, schema, "", plain);
