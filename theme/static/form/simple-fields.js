// Fields with one answer, or a list of plain ones: text, a choice, ticks, lines.
import { all } from "../shared/dom.js";
import { idOf, make } from "./elements.js";
import { slug } from "./ids.js";
import { grouped, labelled, withCapital } from "./labels.js";
import { normalise, pattern } from "./rules.js";

/**
 * @typedef {import("./types.js").ChoiceSchema} ChoiceSchema
 * @typedef {import("./types.js").Field} Field
 * @typedef {import("./types.js").ListSchema} ListSchema
 * @typedef {import("./types.js").Path} Path
 * @typedef {import("./types.js").Schema} Schema
 * @typedef {import("./types.js").Shared} Shared
 * @typedef {import("./schema.js").Kind} Kind
 */

const NOT_SAID = "unknown";
const OTHER = "?";
const LONG_TEXT = 300; // letters; longer ones get a box of several lines
const WIDE_TEXT = 100;
/** @type {Record<string, string>} */
const INPUT_TYPES = { number: "tel", email: "email", link: "url" };

/** @param {string} text */
const withSingleSpaces = (text) => text.split(/\s+/).filter(Boolean).join(" ");

/**
 * A phone number that was typed without spaces gets them, as in every entry.
 * @param {string} text
 * @param {Schema} schema
 * @param {Shared} shared
 */
const tidied = (text, schema, shared) => {
  const words = withSingleSpaces(text);
  const isNumber = schema["x-text"] === "number" && /^\d+$/.test(words) && pattern(...shared.ukNumber)?.test(words);
  return isNumber ? normalise(words, shared.inGroups) : words;
};

/**
 * @param {Path} way
 * @param {Schema} schema
 * @param {Kind} kind
 * @param {boolean} isNeeded
 * @param {Shared} shared
 * @returns {Field}
 */
export const textField = (way, schema, kind, isNeeded, shared) => {
  const longest = schema.maxLength ?? 0;
  const isLong = kind === "text" && longest > LONG_TEXT;
  const type = kind === "date" ? "date" : (INPUT_TYPES[schema["x-text"] ?? ""] ?? "text");
  const control = isLong ? make("textarea", { rows: "5" }) : make("input", { type, autocomplete: "off" });
  if (kind === "integer" || kind === "number") control.inputMode = kind === "integer" ? "numeric" : "decimal";
  if (isLong || longest > WIDE_TEXT) control.classList.add("wide");
  const lines = () => control.value.trim().split("\n");
  return {
    element: labelled(way, schema, kind, isNeeded, control),
    read: () =>
      isLong
        ? lines()
            .map((line) => line.trim())
            .join("\n")
        : tidied(control.value, schema, shared),
    fill: (value) => {
      control.value = value ?? "";
    },
  };
};

/**
 * The words to choose from, and their labels.
 * @param {Schema} schema
 * @param {Shared} shared
 * @returns {[string, string][]}
 */
const optionsOf = (schema, shared) => {
  const { enum: words, enumDescriptions: labels } = /** @type {ChoiceSchema} */ (schema);
  if (words) return words.map((word, number) => [word, withCapital(labels[number])]);
  return Object.entries(shared.lists[schema["x-points-to"] ?? ""] ?? {});
};

/**
 * For what stands in no list yet: its name, which becomes its short name as everywhere.
 * @param {Path} way
 * @param {string} record what it is
 * @param {HTMLSelectElement} control
 */
const otherField = (way, record, control) => {
  control.append(new Option("It is not in this list", OTHER));
  const id = `${idOf(way)}-other`;
  const input = make("input", { type: "text", id, autocomplete: "off" });
  const element = make(
    "div",
    { class: "other", hidden: true },
    make("label", { for: id }, `What is the ${record} called?`),
    input,
    make("p", { class: "hint" }, `Please add the ${record} too, when you are done here. It is a short form.`),
  );
  const show = () => {
    element.hidden = control.value !== OTHER;
  };
  control.addEventListener("change", show);
  return { element, show, isChosen: () => control.value === OTHER, read: () => slug(input.value) };
};

/**
 * One out of a list. What nobody knows is left out of the entry, so "not known yet" is where every question begins.
 * @param {Path} way
 * @param {Schema} schema
 * @param {boolean} isNeeded
 * @param {Shared} shared
 * @returns {Field}
 */
export const choiceField = (way, schema, isNeeded, shared) => {
  const control = make("select");
  const options = optionsOf(schema, shared);
  const canBeUnknown = options.some(([word]) => word === NOT_SAID);
  control.append(new Option(isNeeded ? "Choose one" : canBeUnknown ? "Not known yet" : "Not said", ""));
  for (const [word, label] of options) {
    if (word !== NOT_SAID || isNeeded) control.append(new Option(label, word));
  }
  const record = schema["x-points-to"];
  const other = record ? otherField(way, record, control) : null;
  const element = labelled(way, schema, "choice", isNeeded, control);
  if (other) element.append(other.element);
  return {
    element,
    read: () => (other?.isChosen() ? other.read() : control.value),
    fill: (value) => {
      if (value && ![...control.options].some((option) => option.value === value)) {
        control.append(new Option(value === NOT_SAID ? "Not known yet, we asked" : value, value));
      }
      control.value = value ?? "";
      other?.show();
    },
  };
};

/**
 * Any number out of a list. The order in which they were chosen stays.
 * @param {Path} way
 * @param {ListSchema} schema
 * @param {boolean} isNeeded
 * @param {Shared} shared
 * @returns {Field}
 */
export const choicesField = (way, schema, isNeeded, shared) => {
  const list = make("div", { class: "ticks" });
  /** @type {string[]} */
  let order = [];
  const add = (/** @type {string} */ word, /** @type {string} */ label, /** @type {number} */ number) => {
    const id = `${idOf(way)}-${number}`;
    const box = make("input", { type: "checkbox", id, value: word });
    box.addEventListener("change", () => {
      order = box.checked ? [...order, word] : order.filter((other) => other !== word);
    });
    list.append(make("div", {}, box, make("label", { for: id }, label)));
  };
  optionsOf(schema.items, shared).forEach(([word, label], number) => {
    add(word, label, number);
  });
  const boxes = () => /** @type {HTMLInputElement[]} */ (all(list, "input"));
  return {
    element: grouped(way, schema, isNeeded, list),
    read: () => [...order],
    fill: (value) => {
      order = [...(value ?? [])];
      for (const word of order) if (!boxes().some((box) => box.value === word)) add(word, word, boxes().length);
      for (const box of boxes()) box.checked = order.includes(box.value);
    },
  };
};

/**
 * A list of texts, one a line.
 * @param {Path} way
 * @param {Schema} schema
 * @param {boolean} isNeeded
 * @returns {Field}
 */
export const linesField = (way, schema, isNeeded) => {
  const control = make("textarea", { rows: "3", class: "wide" });
  return {
    element: labelled(way, schema, "list", isNeeded, control),
    read: () => control.value.split("\n").map(withSingleSpaces).filter(Boolean),
    fill: (value) => {
      control.value = (value ?? []).join("\n");
    },
  };
};
