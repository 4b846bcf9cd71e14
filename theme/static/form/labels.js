// The label of a field, its hint, and room for what is wrong with it. What a field means is written in the model.
import { idOf, make } from "./elements.js";
import { kindOf } from "./schema.js";

/**
 * @typedef {import("./types.js").Path} Path
 * @typedef {import("./types.js").Schema} Schema
 * @typedef {import("./schema.js").Kind} Kind
 */

/** @param {string} words */
export const withCapital = (words) => `${words[0].toUpperCase()}${words.slice(1)}`;

/** @param {string | undefined} words */
const sentence = (words) => (words ? `${withCapital(words)}${/[.?!]$/.test(words) ? "" : "."}` : "");

/** @param {Schema} schema */
const repeats = ({ title, description = "" }) => {
  const bare = (/** @type {string} */ words) => words.replace(/\W/g, "").toLowerCase();
  return (/^whether/.test(description) && /\?$/.test(title)) || bare(title) === bare(description);
};

/**
 * The hint of the model, unless the label asks the same already.
 * @param {Schema} schema
 * @param {Kind} kind
 */
const hintOf = (schema, kind) => {
  const own = schema["x-hint"] ?? (repeats(schema) ? "" : schema.description);
  const hasExample = !["list", "choice", "object", "date"].includes(kind);
  const example = hasExample ? (schema.examples?.[0] ?? "") : "";
  const words = `${sentence(own)}${example ? ` For example: ${example}` : ""}`;
  const { items } = schema;
  const isLines = kind === "list" && items && items.type !== "object" && !items.enum && !items["x-points-to"];
  return isLines ? `${words} One a line.` : words.trim();
};

/**
 * The words beside a label that say how much a field is needed.
 * @param {Schema} schema
 * @param {boolean} isNeeded
 */
const neededWords = (schema, isNeeded) => {
  if (isNeeded) return make("span", { class: "needed" }, " (needed)");
  return schema["x-need"] ? make("span", { class: "soft" }, " (helps a lot)") : null;
};

/**
 * @param {string} id
 * @param {Schema} schema
 * @param {Kind} kind
 */
const hintAndRoom = (id, schema, kind) => [
  make("p", { class: "hint", id: `${id}-hint` }, hintOf(schema, kind)),
  make("p", { class: "wrong-here", id: `${id}-wrong` }),
];

/**
 * A label, a hint, room for a problem, and the control they belong to.
 * @param {Path} way
 * @param {Schema} schema
 * @param {Kind} kind
 * @param {boolean} isNeeded
 * @param {HTMLElement} control
 */
export const labelled = (way, schema, kind, isNeeded, control) => {
  const id = idOf(way);
  control.id = id;
  control.setAttribute("aria-describedby", `${id}-hint ${id}-wrong`);
  const label = make("label", { for: id }, schema.title, neededWords(schema, isNeeded));
  return make("div", { class: "field" }, label, ...hintAndRoom(id, schema, kind), control);
};

/**
 * The same for a group of controls.
 * @param {Path} way
 * @param {Schema} schema
 * @param {boolean} isNeeded
 * @param {...Node} inside
 */
export const grouped = (way, schema, isNeeded, ...inside) => {
  const id = idOf(way);
  return make(
    "fieldset",
    { id, tabindex: "-1", "aria-describedby": `${id}-hint ${id}-wrong` },
    make("legend", {}, schema.title, neededWords(schema, isNeeded)),
    ...hintAndRoom(id, schema, kindOf(schema)),
    ...inside,
  );
};
