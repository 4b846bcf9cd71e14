// The readers' map: only what is for one need, or comes in one way. What is chosen stands in the fragment, sent nowhere.

/**
 * @typedef {import("./globals.js").PlaceRow} PlaceRow
 * @typedef {import("./globals.js").PlaceMarker} PlaceMarker
 */

const NOTHING = "Nothing on the map for that. What comes to you, or is by phone or online, is not on a map.";

/**
 * "1 service", "2 services".
 * @param {number} count
 * @param {string} word
 */
const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/**
 * The dots with only what is for a need, in one way.
 * @param {PlaceRow[]} rows
 * @param {string} need its id; "" for any
 * @param {string} way "in person"; "" for any
 * @returns {PlaceRow[]}
 */
export const matching = (rows, need, way) =>
  rows
    .map(([north, east, name, href, services]) => {
      const some = services.filter(
        ([, , how, needs]) =>
          (!need || needs.split(" ").includes(need)) && (!way || `, ${how}, `.includes(`, ${way}, `)),
      );
      return /** @type {PlaceRow} */ ([north, east, name, href, some]);
    })
    .filter(([, , , , services]) => services.length);

const start = () => {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("#map-choose"));
  const boxes = /** @type {HTMLSelectElement[]} */ ([...form.elements]);
  const choice = (/** @type {string} */ name) => boxes.find((box) => box.name === name)?.value ?? "";
  const dots = window.fast_marker_cluster_places;
  const places = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-place]"))];
  /** @type {PlaceRow[]} */
  const rows = [];
  dots.eachLayer((marker) => {
    rows.push(/** @type {PlaceMarker} */ (marker).options.row);
  });

  const show = () => {
    const here = matching(rows, choice("need"), choice("form"));
    dots.clearLayers();
    dots.addLayers(here.map(window.placeMarker));
    const kept = new Set(here.flatMap(([, , , href, services]) => services.map(([, address]) => `${href} ${address}`)));
    const addresses = new Set(here.flatMap(([, , , , services]) => services.map(([, address]) => address)));
    for (const place of places) {
      const href = place.querySelector("a")?.getAttribute("href");
      const lines = [.../** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-service]"))];
      for (const line of lines) line.hidden = !kept.has(`${href} ${line.dataset.service}`);
      place.hidden = lines.every((line) => line.hidden);
    }
    const said = /** @type {HTMLElement} */ (document.querySelector("#map-said"));
    said.textContent = here.length
      ? `${counted(addresses.size, "service")} at ${counted(here.length, "place")}.`
      : NOTHING;
  };

  const restore = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const box of boxes) {
      const value = wanted.get(box.name) ?? "";
      box.value = [...box.options].some((option) => option.value === value) ? value : "";
    }
    show();
  };

  form.addEventListener("change", () => {
    const chosen = boxes.filter(({ value }) => value).map(({ name, value }) => [name, value]);
    history.replaceState(null, "", `#${new URLSearchParams(chosen)}`);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", restore);
  form.hidden = false;
  restore();
};

if (typeof window !== "undefined" && window.L) start();
