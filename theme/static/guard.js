// Says so in a sentence when what a page needs is missing or broken (a script, a file, a method that an old browser lacks),
// and brings back the links that do without it. Only what every browser knows: it must stand when all else falls.
import { reloadIfRenewed } from "./shared/renewed.js";

const note = /** @type {HTMLElement} */ (document.getElementById("lost"));
const { tool = "", links = "", files = "" } = note.dataset;
const scripts = [...document.querySelectorAll("script")];
const isNeeded = (/** @type {string} */ address) =>
  scripts.some(({ src, dataset }) => src === address && "needed" in dataset);

/**
 * @param {string} selector
 * @param {boolean} isHidden
 */
const hide = (selector, isHidden) => {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))) {
    // What works already holds what the reader has typed: it stays.
    if (!isHidden || !("works" in element.dataset)) element.hidden = isHidden;
  }
};

const lose = () => {
  note.hidden = false;
  if (tool) hide(tool, true);
  if (links) hide(links, false);
  const names = scripts.filter(({ dataset }) => "needed" in dataset).map((script) => script.getAttribute("src") || "");
  // Words of danger are kept out of the address, and would be lost with the page, and the helplines with them.
  if (!document.querySelector("#crisis:not([hidden]), #leave:not([hidden])"))
    reloadIfRenewed([...files.split(" "), ...names].filter(Boolean));
};

addEventListener(
  "error",
  ({ target, filename }) => {
    if (target instanceof HTMLScriptElement) {
      if (isNeeded(target.src)) lose();
      return;
    }
    // A script of the browser's own, or one of ours that the page can do without, is no loss.
    const isOther = scripts.some(({ src }) => src === filename) && !isNeeded(filename);
    if (filename?.startsWith(location.origin) && !isOther) lose();
  },
  true,
);
addEventListener("unhandledrejection", lose);
addEventListener("lost", lose); // a script says so itself,
addEventListener("found", () => {
  note.hidden = true; // and that it is there after all
});
/** @type {HTMLButtonElement} */ (note.querySelector("button")).onclick = () => location.reload();
