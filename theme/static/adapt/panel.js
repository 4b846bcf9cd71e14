// The panel on "Bigger, calmer or darker". Each press acts at once, on this page. Nothing is kept before the reader asks.
import { byId } from "../shared/dom.js";
import { KEY, ruleFor, USUAL } from "./look.js";

/** @typedef {import("./look.js").Look} Look */

const panel = /** @type {HTMLFormElement} */ (byId("look"));
const { words } = JSON.parse(/** @type {string} */ (panel.dataset.words));
/** @type {import("./look.js").Palettes} */
const palettes = JSON.parse(/** @type {string} */ (panel.dataset.palettes));
const [sheet] = document.styleSheets;
let position = -1; // of our rule in the sheet

/** @returns {{ chosen: Look, css: string } | null} */
const readKept = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
};

/** @param {Look} look */
const show = (look) => {
  if (position >= 0) sheet.deleteRule(position);
  const css = ruleFor(look, palettes);
  position = css ? sheet.insertRule(css, sheet.cssRules.length) : -1;
};

const chosen = () => /** @type {Look} */ (Object.fromEntries(new FormData(panel)));

/** @param {Look} look */
const mark = (look) => {
  for (const [name, value] of Object.entries({ ...USUAL, ...look })) {
    /** @type {RadioNodeList} */ (panel.elements.namedItem(name)).value = value;
  }
};

/** @param {string} what */
const tell = (what) => {
  byId("look-told").textContent = words[what];
  byId("look-forget").hidden = !readKept();
};

panel.addEventListener("change", () => {
  show(chosen());
  tell(readKept() ? "changed" : "here");
});
panel.addEventListener("submit", (event) => {
  event.preventDefault();
  try {
    localStorage.setItem(KEY, JSON.stringify({ chosen: chosen(), css: ruleFor(chosen(), palettes) }));
    tell("kept");
  } catch {
    tell("cannot");
  }
});
byId("look-forget").addEventListener("click", () => {
  localStorage.removeItem(KEY);
  mark(USUAL);
  show(USUAL);
  tell("forgotten");
  /** @type {HTMLElement} */ (panel.querySelector("input:checked")).focus(); // the button that was pressed is gone
});

const before = readKept();
if (before) {
  position = before.css ? sheet.cssRules.length - 1 : -1; // saved-look.js has put it there
  mark(before.chosen);
  show(chosen()); // again, in case the site's colours have changed since
}
panel.hidden = false;
panel.dataset.works = "";
tell(before ? "before" : "here");
