// Times as ticks: days, from, to. It writes the short form that the entry holds ("Tu 14:00-16:00; PH off"), so that nobody
// has to know it. Times that can't be shown as ticks stay as they are written. Whether they make sense is for the check.
(() => {
  "use strict";
  const { idOf, make } = globalThis.contribute;
  const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
  const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const WEEKS = { "": "Every week", 1: "The first in the month", 2: "The second", 3: "The third", 4: "The fourth", "-1": "The last" };
  const NO_HOLIDAYS = "PH off";
  const DAY = `(?:${DAYS.join("|")})`;
  const RULE = new RegExp(`^(${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*)(?:\\[(-1|[1-4])\\])? (\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)$`);

  function daysIn(text) {
    return text.split(",").flatMap((part) => {
      const [first, last] = part.split("-").map((day) => DAYS.indexOf(day));
      return last === undefined ? [first] : DAYS.map((_, day) => day).slice(first, last + 1);
    });
  }

  function daysOut(days) {
    const runs = [];
    for (const day of days) {
      const run = runs[runs.length - 1];
      if (run && run[run.length - 1] === day - 1) run.push(day);
      else runs.push([day]);
    }
    const shown = runs.map((run) => (run.length > 2 ? `${DAYS[run[0]]}-${DAYS[run[run.length - 1]]}` : run.map((day) => DAYS[day]).join(",")));
    return shown.join(",");
  }

  // "Tu 14:00-16:00; PH off" -> rows of days and times, and whether it is shut on bank holidays. null: not as ticks.
  function rowsOf(text) {
    const parts = text.split(/; |, (?=[A-Z])/);
    const holidays = parts[parts.length - 1] === NO_HOLIDAYS;
    const rules = (holidays ? parts.slice(0, -1) : parts).map((part) => part.match(RULE));
    if (!rules.length || rules.some((rule) => !rule)) return null;
    const rows = rules.flatMap(([, days, week, spans]) =>
      spans.split(",").map((span) => ({ days: daysIn(days), week: week ?? "", from: span.slice(0, 5), to: span.slice(6) })),
    );
    return textOf(rows, holidays) === text ? { rows, holidays } : null;
  }

  function textOf(rows, holidays) {
    const rules = [];
    for (const { days, week, from, to } of rows.filter((row) => row.days.length && row.from && row.to)) {
      const shown = week ? days.map((day) => `${DAYS[day]}[${week}]`).join(",") : daysOut(days);
      const same = rules.find((rule) => rule.shown === shown);
      if (same) same.spans.push(`${from}-${to}`);
      else rules.push({ shown, days, spans: [`${from}-${to}`] });
    }
    const taken = new Set();
    const text = rules.map(({ shown, days, spans }, number) => {
      const adds = days.some((day) => taken.has(day));
      days.forEach((day) => taken.add(day));
      return `${number ? (adds ? ", " : "; ") : ""}${shown} ${spans.join(",")}`;
    });
    return text.join("") + (text.length && holidays ? `; ${NO_HOLIDAYS}` : "");
  }

  // The times in words, for the picture of the entry.
  function timesInWords(text) {
    const read = rowsOf(text);
    if (!read) return text;
    const clock = (time) => {
      const [hour, minute] = time.split(":").map(Number);
      const half = hour % 24 < 12 ? "am" : "pm";
      return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, "0")}` : ""}${half}`;
    };
    const said = read.rows.map(({ days, week, from, to }) => {
      const names = days.map((day) => NAMES[day]);
      const which = week ? `${WEEKS[week].replace(" in the month", "")} ` : "Every ";
      const all = days.length === 7 ? "Every day" : `${which}${names.join(" and ")}${week ? " of the month" : ""}`;
      return `${all}, ${clock(from)} to ${clock(to)}.`;
    });
    return `${said.join(" ")}${read.holidays ? " Not on bank holidays." : ""}`;
  }

  function tick(id, words, isOn, changed) {
    const box = make("input", { type: "checkbox", id });
    box.checked = isOn;
    box.addEventListener("change", () => changed(box.checked));
    return make("div", {}, box, make("label", { for: id }, words));
  }

  function timeInput(id, words, value, changed) {
    const input = make("input", { type: "time", id });
    input.value = value;
    input.addEventListener("input", () => changed(input.value));
    return make("div", { class: "field short" }, make("label", { for: id }, words), input);
  }

  // Ticks above the field that holds the short form.
  function timesField(field, way) {
    const id = idOf(way);
    const control = field.element.querySelector("input");
    const ticks = make("fieldset", { class: "times-here" });
    const own = make("details", {}, make("summary", {}, "Write the times in the short form yourself"), field.element);
    let state = { rows: [], holidays: false };

    function write() {
      control.value = textOf(state.rows, state.holidays);
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function row(one, number) {
      const change = (name) => (value) => {
        one[name] = value;
        write();
      };
      const weeks = make("select", { id: `${id}-week-${number}` }, ...["", "1", "2", "3", "4", "-1"].map((week) => new Option(WEEKS[week], week)));
      weeks.value = one.week;
      weeks.addEventListener("change", () => change("week")(weeks.value));
      const days = DAYS.map((_, day) =>
        tick(`${id}-day-${number}-${day}`, NAMES[day], one.days.includes(day), (isOn) => {
          change("days")(isOn ? [...one.days, day].sort() : one.days.filter((other) => other !== day));
        }),
      );
      return make("div", { class: "times-row" },
        make("div", { class: "ticks", role: "group", "aria-label": "Days" }, ...days),
        make("div", { class: "side" },
          make("div", { class: "field short" }, make("label", { for: `${id}-week-${number}` }, "Which weeks"), weeks),
          timeInput(`${id}-from-${number}`, "From", one.from, change("from")),
          timeInput(`${id}-to-${number}`, "To", one.to, change("to"))));
    }

    function show() {
      const more = make("button", { type: "button", class: "quiet" }, "Other times as well");
      more.addEventListener("click", () => {
        state.rows.push({ days: [], week: "", from: "", to: "" });
        show();
        ticks.querySelector(`#${CSS.escape(`${id}-day-${state.rows.length - 1}-0`)}`).focus();
      });
      ticks.replaceChildren(
        make("legend", {}, "Times"),
        ...state.rows.map(row),
        tick(`${id}-holidays`, "Not on bank holidays", state.holidays, (isOn) => {
          state.holidays = isOn;
          write();
        }),
        more,
      );
    }

    function follow() {
      const read = control.value ? rowsOf(control.value.trim()) : { rows: [{ days: [], week: "", from: "", to: "" }], holidays: false };
      ticks.hidden = read === null;
      own.open = read === null;
      state = read ?? state;
      if (read) show();
    }

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
  }

  globalThis.contribute = Object.assign(globalThis.contribute, { timesField, timesInWords, rowsOf, textOf });
})();
