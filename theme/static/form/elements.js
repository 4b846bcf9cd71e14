// Making the elements of the form.

/** @typedef {import("./types.js").Path} Path */

/**
 * Make an element. Settings are attributes; those that are no strings are properties.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean | null>} [settings]
 * @param {...(Node | string | null | undefined)} children what is empty is left out
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const make = (tag, settings = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (name === "class") element.className = String(value);
    else if (name in element && typeof value !== "string") Object.assign(element, { [name]: value });
    else if (value !== "") element.setAttribute(name, String(value));
  }
  element.append(.../** @type {(Node | string)[]} */ (children.filter((child) => child)));
  return element;
};

/**
 * The id of the element that holds a field.
 * @param {Path} way
 */
export const idOf = (way) => `f-${way.join("-")}`;
