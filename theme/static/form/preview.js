// How an entry will read: its name, its sentence, and every fact under its question, in the words of the form.
import { fill } from "../shared/dom.js";
import { make } from "./elements.js";
import { isEmpty, kindOf } from "./schema.js";
import { labelled, valueWords } from "./words.js";

/**
 * @typedef {import("./types.js").EntryKind} EntryKind
 * @typedef {import("./types.js").Lists} Lists
 * @typedef {import("./types.js").ObjectSchema} ObjectSchema
 * @typedef {import("./types.js").Question} Question
 * @typedef {import("./types.js").Value} Value
 * @typedef {import("./types.js").Values} Values
 */

/** These stand above the facts. */
const HEAD = ["name", "summary", "id"];

/**
 * @param {Question} question
 * @param {ObjectSchema} schema
 * @param {Values} values
 * @param {Lists} lists
 */
const factLines = (question, schema, values, lists) =>
  question.fields
    .filter((name) => !HEAD.includes(name) && !isEmpty(values[name]))
    .flatMap((name) => {
      const inner = schema.properties[name];
      const { items } = inner;
      if (kindOf(inner) === "list" && items?.type === "object") {
        const filled = /** @type {Value[]} */ (values[name]).filter((item) => !isEmpty(item));
        return filled.map((item) => valueWords(items, item, lists));
      }
      return kindOf(inner) === "object"
        ? [valueWords(inner, values[name], lists)]
        : [labelled(inner, values[name], lists)];
    });

/**
 * Show an entry in an element.
 * @param {Element} element
 * @param {EntryKind} kind
 * @param {Values} values
 * @param {Lists} lists
 */
export const preview = (element, kind, values, lists) => {
  const facts = kind.questions.flatMap((question) => {
    const lines = factLines(question, kind.schema, values, lists);
    const items = lines.map((line) => make("dd", {}, line));
    return lines.length ? [make("div", {}, make("dt", {}, question.title), ...items)] : [];
  });
  fill(
    element,
    make("h3", {}, values.name ?? "Its name will stand here"),
    make("p", { class: "lead" }, values.summary ?? "And here the sentence that says what it is."),
    make("dl", {}, ...facts),
  );
};
