// One more site: pick places, and see who would come within half an hour. All numbers are those of the build, fetched
// once as one file; nothing is asked of anybody, kept or sent.
import { LIMIT_MINUTES, NO_WAY, NO_WAY_WORDS } from "../shared/constants.js";
import { all, byId, fill } from "../shared/dom.js";
import { bytesOf, joinAnd, withCommas } from "../shared/text.js";
import { gain, nearest } from "./gain.js";

/**
 * @typedef {import("./gain.js").Area} Area
 * @typedef {import("./gain.js").Gain} Gain
 * @typedef {[string, string, string, string]} Need its id, its name, the id of its band, minutes now
 * @typedef {{ areas: Area[], candidates: [string, string][], needs: Need[], bands: Record<string, string> }} Minutes
 */

const FIFTHS = [1, 2, 3, 4, 5, 0];

/** @param {number} value */
const minutesWords = (value) => (value === NO_WAY ? NO_WAY_WORDS : String(value));

/** @param {number} fifth */
const fifthWords = (fifth) => (fifth ? `${fifth}${fifth === 1 ? ", worst off" : ""}` : "not known");

/** @param {string[]} cells */
const tableRow = (cells) => {
  const row = document.createElement("tr");
  cells.forEach((text, index) => {
    const cell = document.createElement(index ? "td" : "th");
    cell.textContent = text;
    if (!index) cell.scope = "row";
    row.append(cell);
  });
  return row;
};

/**
 * @param {HTMLElement} tool
 * @param {Minutes} data
 */
const start = (tool, data) => {
  const states = (tool.dataset.states ?? "").split("|");
  const shades = [...tool.querySelectorAll(".map-legend rect")].map((box) => box.getAttribute("class") ?? "");
  const shapes = new Map(all(tool, "[data-area]").map((shape) => [shape.dataset.area, shape]));
  const need = /** @type {HTMLSelectElement} */ (byId("need"));
  const boxes = /** @type {HTMLInputElement[]} */ (all(tool, "input[type=checkbox]"));
  const now = data.needs.map(([, , , minutes]) => bytesOf(minutes));
  const bands = Object.fromEntries(Object.entries(data.bands).map(([band, text]) => [band, bytesOf(text)]));

  /**
   * @param {number} asked which need
   * @param {ArrayLike<number>} there
   */
  const paint = (asked, there) => {
    data.areas.forEach(([id, name], row) => {
      const state = now[asked][row] <= LIMIT_MINUTES ? 0 : there[row] <= LIMIT_MINUTES ? 1 : 2;
      const shape = /** @type {HTMLElement} */ (shapes.get(id));
      shape.setAttribute("class", shades[state]);
      shape.dataset.value = String(state);
      /** @type {Element} */ (shape.querySelector("title")).textContent = `${name}: ${states[state]}`;
    });
  };

  /**
   * @param {number} asked
   * @param {number[]} picked
   * @param {Gain} found
   */
  const say = (asked, picked, { newly, saved }) => {
    const places = joinAnd(picked.map((column) => data.candidates[column][1]));
    const name = data.needs[asked][1];
    byId("said").textContent = picked.length
      ? `${name} at ${places}: ${withCommas(newly)} more people within ${LIMIT_MINUTES} minutes, ${saved.toFixed(1)} minutes saved a head.`
      : `Choose a place to see what it would change for “${name}”.`;
  };

  /**
   * @param {number} asked
   * @param {ArrayLike<number>} there
   * @param {Gain} found
   */
  const tabulate = (asked, there, { fresh }) => {
    const peopleIn = (/** @type {number} */ fifth) =>
      fresh.filter((row) => data.areas[row][3] === fifth).reduce((sum, row) => sum + data.areas[row][2], 0);
    fill(byId("by-fifth"), ...FIFTHS.map((fifth) => tableRow([fifthWords(fifth), withCommas(peopleIn(fifth))])));
    const lines = fresh.map((row) => {
      const [, name, people] = data.areas[row];
      return tableRow([name, withCommas(people), minutesWords(now[asked][row]), minutesWords(there[row])]);
    });
    fill(byId("newly"), ...lines);
  };

  const show = () => {
    const asked = Number(need.value);
    const picked = boxes.filter((box) => box.checked).map((box) => Number(box.value));
    const band = bands[data.needs[asked][2]];
    const there = nearest(band, data.candidates.length, picked, data.areas.length);
    const found = gain(now[asked], there, data.areas);
    paint(asked, there);
    say(asked, picked, found);
    tabulate(asked, there, found);
  };

  need.addEventListener("change", show);
  for (const box of boxes) box.addEventListener("change", show);
  byId("none").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    show();
  });
  show();
  byId("choose").hidden = false;
  byId("changes").hidden = false;
};

/** @param {HTMLElement} tool */
const fetchAndStart = async (tool) => {
  const answer = await fetch(tool.dataset.minutes ?? "");
  if (!answer.ok) throw new Error(String(answer.status));
  start(tool, await answer.json());
};

const tool = document.getElementById("tool");
if (tool) fetchAndStart(tool);
