// One more site: pick places, and see who would come within half an hour. All numbers are those of the build, fetched
// once as one file; nothing is asked of anybody, kept or sent.

const LIMIT = 30;
const NO_WAY = 255;
const NO_WAY_MINUTES = 120;

const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const written = (number) => number.toLocaleString("en-GB");
const minutes = (value) => (value === NO_WAY ? "no way" : String(value));

/** What some candidates would change: [areas newly within, minutes saved a head, people newly within]. */
export const gain = (now, there, areas) => {
  let saved = 0;
  let people = 0;
  let newly = 0;
  const fresh = [];
  areas.forEach((area, row) => {
    const after = Math.min(now[row], there[row]);
    const count = area[2];
    people += count;
    saved += (Math.min(now[row], NO_WAY_MINUTES) - Math.min(after, NO_WAY_MINUTES)) * count;
    if (now[row] > LIMIT && after <= LIMIT) {
      fresh.push(row);
      newly += count;
    }
  });
  return { fresh, newly, saved: people ? saved / people : 0 };
};

/** Minutes from each area to the nearest of the picked candidates. */
export const nearest = (matrix, count, picked, rows) => {
  const there = new Uint8Array(rows).fill(NO_WAY);
  for (let row = 0; row < rows; row += 1) {
    for (const one of picked) there[row] = Math.min(there[row], matrix[row * count + one]);
  }
  return there;
};

const cell = (tag, text) => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (tag === "th") made.scope = "row";
  return made;
};

const fill = (body, lines) => {
  body.replaceChildren(...lines.map((line) => {
    const row = document.createElement("tr");
    row.append(...line.map((text, index) => cell(index ? "td" : "th", text)));
    return row;
  }));
};

const start = (tool, data) => {
  const states = tool.dataset.states.split("|");
  const shades = [...tool.querySelectorAll(".map-legend rect")].map((one) => one.getAttribute("class"));
  const shapes = new Map([...tool.querySelectorAll("[data-area]")].map((one) => [one.dataset.area, one]));
  const need = tool.querySelector("#need");
  const boxes = [...tool.querySelectorAll("input[type=checkbox]")];
  const now = data.needs.map((one) => bytes(one[3]));
  const bands = Object.fromEntries(Object.entries(data.bands).map(([band, text]) => [band, bytes(text)]));

  const show = () => {
    const asked = Number(need.value);
    const picked = boxes.filter((box) => box.checked).map((box) => Number(box.value));
    const there = nearest(bands[data.needs[asked][2]], data.candidates.length, picked, data.areas.length);
    const found = gain(now[asked], there, data.areas);
    paint(asked, there);
    say(asked, picked, found);
    tabulate(asked, there, found);
  };

  const paint = (asked, there) => {
    data.areas.forEach((area, row) => {
      const near = now[asked][row] <= LIMIT ? 0 : there[row] <= LIMIT ? 1 : 2;
      const shape = shapes.get(area[0]);
      shape.setAttribute("class", shades[near]);
      shape.dataset.value = String(near);
      shape.querySelector("title").textContent = `${area[1]}: ${states[near]}`;
    });
  };

  const say = (asked, picked, found) => {
    const places = picked.map((one) => data.candidates[one][1]);
    const where = new Intl.ListFormat("en-GB").format(places);
    const name = data.needs[asked][1];
    tool.querySelector("#said").textContent = picked.length
      ? `${name} at ${where}: ${written(found.newly)} more people within ${LIMIT} minutes, ${found.saved.toFixed(1)} minutes saved a head.`
      : `Choose a place to see what it would change for “${name}”.`;
  };

  const tabulate = (asked, there, found) => {
    const fifths = [1, 2, 3, 4, 5, 0];
    const people = (fifth) => found.fresh
      .filter((row) => data.areas[row][3] === fifth)
      .reduce((sum, row) => sum + data.areas[row][2], 0);
    const called = (fifth) => (fifth ? `${fifth}${fifth === 1 ? ", worst off" : ""}` : "not known");
    fill(tool.querySelector("#by-fifth"), fifths.map((fifth) => [called(fifth), written(people(fifth))]));
    fill(tool.querySelector("#newly"), found.fresh.map((row) => [
      data.areas[row][1], written(data.areas[row][2]), minutes(now[asked][row]), minutes(there[row]),
    ]));
  };

  need.addEventListener("change", show);
  for (const box of boxes) box.addEventListener("change", show);
  tool.querySelector("#none").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    show();
  });
  tool.querySelector("#choose").hidden = false;
  tool.querySelector("#changes").hidden = false;
  show();
};

const tool = document.querySelector("#tool");
if (tool) {
  const answer = await fetch(tool.dataset.minutes);
  if (answer.ok) start(tool, await answer.json());
}
