// Making and filling elements, in ways that phones of 2019 know.

/**
 * Replace all that stands in an element. (`replaceChildren` came to phones in 2020.)
 * @param {Element} element
 * @param {...(Node | string)} children
 */
export const fill = (element, ...children) => {
  element.textContent = "";
  element.append(...children);
};

/**
 * The element with an id, which the page must hold.
 * @param {string} id
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * All elements that a selector finds.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {T[]}
 */
export const all = (parent, selector) => [.../** @type {NodeListOf<T>} */ (parent.querySelectorAll(selector))];
