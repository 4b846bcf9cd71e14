// Times as ticks: days, from, to. They write the short form that the entry holds, so that nobody has to know it. Times that
// can't be shown as ticks stay as they are written. Whether they make sense is for the check.
import { fill } from "../shared/dom.js";
import { idOf, make } from "./elements.js";
import { DAY_NAMES, rowsOf, textOf, WEEKS } from "./hours.js";

/**
 * @typedef {import("./hours.js").Row} Row
 * @typedef {import("./hours.js").Times} Times
 * @typedef {import("./types.js").Field} Field
 * @typedef {import("./types.js").Path} Path
 */

const WEEK_ORDER = ["", "1", "2", "3", "4", "-1"];

/** @returns {Row} */
const emptyRow = () => ({ days: [], week: "", from: "", to: "" });

/**
 * @param {string} id
 * @param {string} words
 * @param {boolean} isOn
 * @param {(isOn: boolean) => void} changed
 */
const tick = (id, words, isOn, changed) => {
  const box = make("input", { type: "checkbox", id });
  box.checked = isOn;
  box.addEventListener("change", () => changed(box.checked));
  return make("div", { class: "tick" }, box, make("label", { for: id }, words));
};

/**
 * @param {string} id
 * @param {string} words
 * @param {string} value
 * @param {(value: string) => void} changed
 */
const timeInput = (id, words, value, changed) => {
  const input = make("input", { type: "time", id });
  input.value = value;
  input.addEventListener("input", () => changed(input.value));
  return make("div", { class: "field short" }, make("label", { for: id }, words), input);
};

/**
 * Ticks above the field that holds the short form.
 * @param {Field} field
 * @param {Path} way
 * @returns {Field}
 */
export const timesField = (field, way) => {
  const id = idOf(way);
  const control = /** @type {HTMLInputElement} */ (field.element.querySelector("input"));
  const ticks = make("fieldset", { class: "times-here" });
  const own = make("details", {}, make("summary", {}, "Write the times in the short form yourself"), field.element);
  /** @type {Times} */
  let state = { rows: [], holidays: false };

  const write = () => {
    control.value = textOf(state.rows, state.holidays);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /**
   * @param {Row} row
   * @param {number} number
   */
  const rowElement = (row, number) => {
    const change = (/** @type {Partial<Row>} */ news) => {
      Object.assign(row, news);
      write();
    };
    const weekId = `${id}-week-${number}`;
    const weeks = make("select", { id: weekId }, ...WEEK_ORDER.map((week) => new Option(WEEKS[week], week)));
    weeks.value = row.week;
    weeks.addEventListener("change", () => change({ week: weeks.value }));
    const days = DAY_NAMES.map((name, day) =>
      tick(`${id}-day-${number}-${day}`, name, row.days.includes(day), (isOn) =>
        change({ days: isOn ? [...row.days, day].sort() : row.days.filter((other) => other !== day) }),
      ),
    );
    return make(
      "div",
      { class: "times-row" },
      make("div", { class: "ticks", role: "group", "aria-label": "Days" }, ...days),
      make(
        "div",
        { class: "side" },
        make("div", { class: "field short" }, make("label", { for: weekId }, "Which weeks"), weeks),
        timeInput(`${id}-from-${number}`, "From", row.from, (from) => change({ from })),
        timeInput(`${id}-to-${number}`, "To", row.to, (to) => change({ to })),
      ),
    );
  };

  const show = () => {
    const more = make("button", { type: "button", class: "quiet" }, "Other times as well");
    more.addEventListener("click", () => {
      state.rows.push(emptyRow());
      show();
      const first = document.getElementById(`${id}-day-${state.rows.length - 1}-0`);
      first?.focus();
    });
    const holidays = tick(`${id}-holidays`, "Not on bank holidays", state.holidays, (isOn) => {
      state.holidays = isOn;
      write();
    });
    fill(ticks, make("legend", {}, "Times"), ...state.rows.map(rowElement), holidays, more);
  };

  const follow = () => {
    const read = control.value ? rowsOf(control.value.trim()) : { rows: [emptyRow()], holidays: false };
    ticks.hidden = read === null;
    own.open = read === null;
    state = read ?? state;
    if (read) show();
  };

  control.addEventListener("change", follow);
  follow();
  return {
    element: make("div", {}, ticks, own),
    read: field.read,
    fill: (value) => {
      field.fill(value);
      follow();
    },
  };
};
