// Makes the fields of the form out of the model's JSON Schema. Each field can be read and filled; a field that holds others
// asks them.
import { fill } from "../shared/dom.js";
import { make } from "./elements.js";
import { grouped } from "./labels.js";
import { isEmpty, kindOf } from "./schema.js";
import { choiceField, choicesField, linesField, textField } from "./simple-fields.js";
import { timesField } from "./times.js";

/**
 * @typedef {import("./types.js").Field} Field
 * @typedef {import("./types.js").ListSchema} ListSchema
 * @typedef {import("./types.js").NamedField} NamedField
 * @typedef {import("./types.js").ObjectSchema} ObjectSchema
 * @typedef {import("./types.js").Path} Path
 * @typedef {import("./types.js").Schema} Schema
 * @typedef {import("./types.js").Shared} Shared
 * @typedef {import("./types.js").Value} Value
 * @typedef {import("./types.js").Values} Values
 */

/**
 * @param {Path} way
 * @param {ObjectSchema} schema
 * @param {boolean} isNeeded
 * @param {Shared} shared
 * @returns {NamedField[]}
 */
const childrenOf = (way, schema, isNeeded, shared) =>
  Object.entries(schema.properties).map(([name, inner]) => [
    name,
    makeField([...way, name], inner, isNeeded && Boolean(schema.required?.includes(name)), shared),
  ]);

/**
 * What is filled in.
 * @param {NamedField[]} fields
 * @returns {Values}
 */
export const readAll = (fields) =>
  Object.fromEntries(fields.map(([name, field]) => [name, field.read()]).filter(([, value]) => !isEmpty(value)));

/**
 * What few entries need, deep within another part, is folded away until somebody wants it.
 * @param {HTMLElement} element
 * @param {Path} way
 * @param {Schema} schema
 */
const folded = (element, way, schema) =>
  way.length > 2 && typeof way[way.length - 1] === "string"
    ? make("details", {}, make("summary", {}, schema.title), element)
    : element;

/**
 * Fields that belong together.
 * @param {Path} way
 * @param {ObjectSchema} schema
 * @param {boolean} isNeeded
 * @param {Shared} shared
 * @returns {Field & { whole: HTMLElement }}
 */
const objectField = (way, schema, isNeeded, shared) => {
  const fields = childrenOf(way, schema, isNeeded, shared);
  const whole = grouped(way, schema, isNeeded, ...fields.map(([, field]) => field.element));
  return {
    whole,
    element: folded(whole, way, schema),
    read: () => readAll(fields),
    fill: (value) => {
      for (const [name, field] of fields) field.fill(value?.[name]);
    },
  };
};

/**
 * What can be written in short, and longer where somebody knows more: the answer to a question of fact with a note, names with
 * those that are left out.
 * @param {Path} way
 * @param {Schema} schema
 * @param {Shared} shared
 * @returns {Field}
 */
const factField = (way, schema, shared) => {
  const [answer, long] = /** @type {[Schema, ObjectSchema]} */ (schema.anyOf);
  const short = /** @type {string} */ (schema["x-short"]);
  const { title, description } = schema;
  const isList = kindOf(answer) === "list";
  const first = isList
    ? linesField(way, { ...answer, title, description }, false)
    : choiceField(way, { ...answer, title, description }, false, shared);
  const others = Object.fromEntries(Object.entries(long.properties).filter(([name]) => name !== short));
  const rest = childrenOf(way, { ...long, properties: others }, false, shared);
  const summary = make("summary", {}, isList ? "More about these" : "A few words, and who saw it");
  const more = make("details", {}, summary, ...rest.map(([, field]) => field.element));
  first.element.append(more);
  return {
    element: first.element,
    read: () => {
      const more = readAll(rest);
      const alone = first.read();
      if (!Object.keys(more).length) return alone;
      return isList && isEmpty(alone) ? more : { [short]: alone, ...more };
    },
    fill: (value) => {
      const whole = typeof value === "string" || Array.isArray(value) ? { [short]: value } : (value ?? {});
      first.fill(whole[short]);
      for (const [name, field] of rest) field.fill(whole[name]);
      more.open = Object.keys(whole).length > 1;
    },
  };
};

/**
 * Blocks of fields, as many as there are.
 * @param {Path} way
 * @param {ListSchema} schema
 * @param {boolean} isNeeded
 * @param {Shared} shared
 * @returns {Field}
 */
const blocksField = (way, schema, isNeeded, shared) => {
  const list = make("div");
  const add = make("button", { type: "button", class: "quiet" }, "Add another");
  /** @type {Field[]} */
  let blocks = [];
  const read = () => blocks.map((block) => block.read());
  const start = () => (isNeeded || schema["x-need"] ? [{}] : []);

  const show = (/** @type {Value[]} */ values) => {
    blocks = values.map((value, number) => makeBlock(value, number, values.length));
    fill(list, ...blocks.map((block) => block.element));
    add.textContent = blocks.length ? "Add another" : `Add one: ${schema.title.toLowerCase()}`;
  };

  const makeBlock = (/** @type {Value} */ value, /** @type {number} */ number, /** @type {number} */ count) => {
    const title = `${schema.title}: ${number + 1}${count > 1 ? ` of ${count}` : ""}`;
    const items = /** @type {ObjectSchema} */ ({ ...schema.items, title });
    const block = objectField([...way, number], items, isNeeded, shared);
    const remove = make("button", { type: "button", class: "plain" }, `Take number ${number + 1} out`);
    remove.addEventListener("click", () => {
      show(read().filter((_, other) => other !== number));
      add.focus();
      list.dispatchEvent(new Event("change", { bubbles: true }));
    });
    if (!isNeeded || count > 1) block.whole.append(remove);
    block.fill(value);
    return block;
  };

  add.addEventListener("click", () => {
    show([...read(), {}]);
    const last = blocks[blocks.length - 1].element;
    /** @type {HTMLElement | null} */ (last.querySelector("input, select, textarea"))?.focus();
  });
  show(start());
  return {
    element: folded(grouped(way, schema, isNeeded, list, add), way, schema),
    read: () => read().filter((value) => !isEmpty(value)),
    fill: (value) => show(value?.length ? value : start()),
  };
};

/**
 * The field for a schema.
 * @param {Path} way
 * @param {Schema} schema
 * @param {boolean} isNeeded
 * @param {Shared} shared
 * @returns {Field}
 */
export const makeField = (way, schema, isNeeded, shared) => {
  const kind = kindOf(schema);
  if (kind === "object") return objectField(way, /** @type {ObjectSchema} */ (schema), isNeeded, shared);
  if (kind === "fact") return factField(way, schema, shared);
  if (kind === "list") {
    const many = /** @type {ListSchema} */ (schema);
    if (many.items.type === "object") return blocksField(way, many, isNeeded, shared);
    const isChoice = many.items.enum || many.items["x-points-to"];
    return isChoice ? choicesField(way, many, isNeeded, shared) : linesField(way, many, isNeeded);
  }
  if (kind === "choice" || schema["x-points-to"]) return choiceField(way, schema, isNeeded, shared);
  const field = textField(way, schema, kind, isNeeded, shared);
  // A single day has no days of the week to tick.
  const isOneDay = way.includes("exceptions") || way.includes("dates");
  return schema["x-text"] === "hours" && !isOneDay ? timesField(field, way) : field;
};
