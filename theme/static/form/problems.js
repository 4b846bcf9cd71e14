// Shows what is wrong where it is wrong, in the words of the form.
import { all, fill } from "../shared/dom.js";
import { make } from "./elements.js";

/**
 * @typedef {import("./types.js").Problem} Problem
 * @typedef {import("./types.js").Schema} Schema
 * @typedef {Problem & { element: HTMLElement }} ShownProblem
 * @typedef {Map<string, string>} Titles name of a field in files -> what the form calls it
 */

/**
 * @param {Schema} schema
 * @param {Titles} titles filled
 * @returns {Titles}
 */
export const titlesIn = (schema, titles = new Map()) => {
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    if (!titles.has(name)) titles.set(name, inner.title);
    titlesIn(inner.items ?? inner, titles);
  }
  return titles;
};

/**
 * Names of fields as they stand in files become what they are called here.
 * @param {string} words
 * @param {Titles} titles
 */
export const withTitles = (words, titles) =>
  words.replace(/“(\w+)”/g, (whole, name) => (titles.has(name) ? `“${titles.get(name)}”` : whole));

/**
 * A button that puts in what was probably meant.
 * @param {ShownProblem} problem
 */
const guessButton = ({ suggestion, element }) => {
  if (!suggestion || !("value" in element)) return null;
  const button = make("button", { type: "button", class: "plain" }, `Did you mean “${suggestion}”? Put it in`);
  button.addEventListener("click", () => {
    element.value = suggestion;
    element.dispatchEvent(new Event("change", { bubbles: true }));
    element.focus();
  });
  return button;
};

/**
 * Show problems at the fields that the reader has been at.
 * @param {ParentNode} parent of all fields
 * @param {ShownProblem[]} problems
 * @param {Set<string>} touched ids of elements
 * @param {Titles} titles
 * @param {(element: HTMLElement) => void} reach goes to a field
 * @returns {HTMLElement[]} for each problem that stands in the way, a line that leads to its field
 */
export const showProblems = (parent, problems, touched, titles, reach) => {
  for (const element of all(parent, ".wrong-here")) fill(element);
  for (const element of all(parent, "[aria-invalid]")) element.removeAttribute("aria-invalid");
  for (const problem of problems.filter(({ element }) => touched.has(element.id))) {
    const { element, found, advice, warns } = problem;
    const place = document.getElementById(`${element.id}-wrong`);
    const words = `${warns ? "Worth a look: " : ""}${withTitles(found, titles)} ${withTitles(advice, titles)} `;
    place?.append(make("span", {}, words), guessButton(problem) ?? "");
    if (!warns) element.setAttribute("aria-invalid", "true");
  }
  return problems
    .filter(({ warns }) => !warns)
    .map(({ found, element }) => {
      const link = make("a", { href: `#${element.id}` }, withTitles(found, titles));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        reach(element);
      });
      return make("li", {}, link);
    });
};
