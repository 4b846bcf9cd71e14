// Checks the values of an entry against the model's JSON Schema, with the words of the check. Values are what a reader of
// YAML gives: objects, lists and strings; so a number is a string of digits here.
import { nearestId } from "./ids.js";
import { pattern, problem, tryRules } from "./rules.js";

/**
 * @typedef {import("./types.js").ObjectSchema} ObjectSchema
 * @typedef {import("./types.js").Path} Path
 * @typedef {import("./types.js").Problem} Problem
 * @typedef {import("./types.js").Schema} Schema
 * @typedef {import("./types.js").Shared} Shared
 * @typedef {import("./types.js").Value} Value
 * @typedef {"object" | "fact" | "list" | "choice" | "date" | "integer" | "number" | "text"} Kind
 * @typedef {((key: string, more?: Record<string, unknown>) => Problem) & { field: string }} Ask makes a problem of a field
 * @typedef {(schema: Schema, text: string, ask: Ask) => Problem | null} Check
 */

const ID_FIELDS = ["id", "was"];
const EXAMPLE_ID = "tuesday-table";

/**
 * @param {Value} value
 * @returns {boolean}
 */
export const isEmpty = (value) => {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === "object" && Object.values(value).every(isEmpty);
};

/** @param {string} text "2026-11-30" */
const isDay = (text) => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/**
 * What a schema asks for.
 * @param {Schema} schema
 * @returns {Kind}
 */
export const kindOf = (schema) => {
  if (schema.type === "object" || schema.properties) return "object";
  if (schema.anyOf) return "fact";
  if (schema.type === "array") return "list";
  if (schema.enum) return "choice";
  if (schema.format === "date") return "date";
  const first = schema.type?.[0];
  return first === "integer" || first === "number" ? first : "text";
};

/**
 * @param {Schema} schema
 * @param {string} text
 */
const matches = (schema, text) => Boolean(pattern(/** @type {string} */ (schema.pattern), "u")?.test(text));

/**
 * How a number lies outside its limits; "" if it does not.
 * @param {Schema} schema
 * @param {string} text
 */
const outside = ({ minimum, maximum, "x-decimals": decimals }, text) => {
  const number = Number(text);
  if (minimum !== undefined && number < minimum) return `not less than ${minimum}`;
  if (maximum !== undefined && number > maximum) return `not more than ${maximum}`;
  const digits = (text.split(".")[1] ?? "").length;
  return decimals !== undefined && digits > decimals ? `digits after the point at most: ${decimals}` : "";
};

/** @type {Check} */
const checkText = (schema, text, ask) => {
  const { length } = [...text];
  if (schema.minLength !== undefined && schema.minLength > length) return ask("too-short", { limit: schema.minLength });
  if (schema.maxLength !== undefined && schema.maxLength < length) {
    return ask("too-long", { length, limit: schema.maxLength });
  }
  if (schema.pattern && !matches(schema, text)) {
    if (schema["x-text"] !== "id") return ask("wrong-pattern");
    return ask(ID_FIELDS.includes(ask.field) ? "not-an-address" : "not-an-id");
  }
  return null;
};

/** @type {Check} */
const checkNumber = (schema, text, ask) => {
  if (!matches(schema, text)) return ask("not-a-number");
  const limit = outside(schema, text);
  return limit ? ask("out-of-range", { limit }) : null;
};

/** @type {Check} */
const checkChoice = ({ enum: choices = [] }, text, ask) =>
  choices.includes(text) ? null : ask("wrong-choice", { choices: choices.join(", ") });

/** @type {Check} */
const checkDate = (schema, text, ask) => (matches(schema, text) && isDay(text) ? null : ask("not-a-date"));

const CHECKS = {
  choice: checkChoice,
  date: checkDate,
  integer: checkNumber,
  number: checkNumber,
  text: checkText,
};

/**
 * Every problem of an entry.
 * @param {Shared} shared rules and words
 * @param {ObjectSchema} schema
 * @param {Record<string, Value>} values
 * @param {(field: string, schema: Schema) => string} called the name that a sentence uses for a field
 * @param {(field: string, schema: Schema) => string} showExample
 * @returns {Problem[]}
 */
export const check = (
  shared,
  schema,
  values,
  called = (field) => field,
  showExample = (field, said) => `${field}: ${said.examples?.[0] ?? ""}`,
) => {
  /** @type {Problem[]} */
  const problems = [];

  /**
   * @param {Schema} said
   * @param {Path} way
   * @param {string} field
   * @param {string} value
   * @returns {Ask}
   */
  const asker = (said, way, field, value) => {
    const isId = said["x-text"] === "id" && ID_FIELDS.includes(field);
    const fixed = {
      field: called(field, said),
      value,
      meaning: said.description ?? "something else",
      example: isId ? nearestId(value) || EXAMPLE_ID : showExample(field, said),
    };
    return Object.assign(
      (/** @type {string} */ key, more = {}) => problem(shared.words, key, way, { ...fixed, ...more }),
      { field },
    );
  };

  /** @type {(schema: Schema, value: Value, way: Path, field: string, said: Schema) => void} */
  const checkValue = (schema, value, way, field, said) => {
    const kind = kindOf(schema);
    if (kind === "object") checkObject(/** @type {ObjectSchema} */ (schema), value, way);
    else if (kind === "fact") checkFact(schema, value, way, field, said);
    else if (kind === "list") checkList(schema, value, way, field);
    else {
      const wrong = CHECKS[kind](schema, value, asker(said, way, field, value));
      if (wrong) problems.push(wrong);
      else if (kind === "text") {
        problems.push(...tryRules(shared, value, schema["x-text"] ?? "", way, called(field, said)));
      }
    }
  };

  /** @type {(schema: Schema, value: Value, way: Path, field: string, said: Schema) => void} */
  const checkFact = (schema, value, way, field, said) => {
    const [short, long] = /** @type {[Schema, ObjectSchema]} */ (schema.anyOf);
    if (typeof value === "string" || Array.isArray(value)) checkValue(short, value, way, field, said);
    else checkObject(long, value, way);
  };

  /** @type {(schema: Schema, value: Value[], way: Path, field: string) => void} */
  const checkList = (schema, value, way, field) => {
    const items = /** @type {Schema} */ (schema.items);
    const { length } = value.filter((item) => !isEmpty(item));
    if (schema.maxItems !== undefined && schema.maxItems < length) {
      problems.push(asker(schema, way, field, "")("too-many", { length, limit: schema.maxItems }));
    }
    value.forEach((item, number) => {
      if (!isEmpty(item)) checkValue(items, item, [...way, number], field, schema);
    });
  };

  /** @type {(schema: ObjectSchema, value: Value, way: Path) => void} */
  const checkObject = (schema, value, way) => {
    for (const [field, inner] of Object.entries(schema.properties)) {
      const own = [...way, field];
      if (!isEmpty(value[field])) checkValue(inner, value[field], own, field, inner);
      else if (schema.required?.includes(field)) {
        const hasExample = inner.examples && showExample(field, inner);
        problems.push(asker(inner, own, field, "")(hasExample ? "missing-field" : "missing-field.plain"));
      }
    }
  };

  checkObject(schema, values, []);
  return problems;
};
