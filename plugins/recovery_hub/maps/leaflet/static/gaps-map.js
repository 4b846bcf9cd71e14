// The planners' map: colours the areas by the minutes of one need, and says the same in a sentence and a table. The
// numbers are those of the build, one file a need, from our own site. What is chosen stands in the fragment and is sent nowhere.
import { NO_WAY, NOT_CHECKED } from "./constants.js";
import { lengthWords, longestFirst, minutesWords, sentence, shadeOf, withCommas } from "./gaps-words.js";

/**
 * @typedef {import("./globals.js").PlaceRow} PlaceRow
 * @typedef {import("./globals.js").PlaceMarker} PlaceMarker
 * @typedef {import("./gaps-words.js").NeedLayers} NeedLayers
 * @typedef {import("./gaps-words.js").Area} Area
 * @typedef {import("leaflet").Polygon & { feature: GeoJSON.Feature<any, Area> }} AreaLayer
 */

const ROWS_AT_FIRST = 40;
const CLOSE_ZOOM = 13;
const CHOICES = ["need", "when", "pace", "changes"];
const DOTTED = "url(#gaps-dots)";
const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} text
 * @param {Partial<HTMLElementTagNameMap[Tag]>} more
 */
const make = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more);

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 */
const makeSvg = (tag, attributes) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
};

/**
 * @param {Element} element
 * @param {Node[]} children
 */
const fill = (element, children) => {
  element.textContent = "";
  element.append(...children);
};

/** @param {string} text in base64 */
const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

const start = () => {
  const tool = /** @type {HTMLElement} */ (document.querySelector("#gap-map"));
  const { geo_json_areas: shapes, geo_json_routes: lines, map_city: map, fast_marker_cluster_places: dots } = window;
  const data = /** @type {Record<"files" | "page" | "area", string>} */ (tool.dataset);
  const findPart = (/** @type {string} */ name) =>
    /** @type {HTMLElement | null} */ (tool.querySelector(`[data-part="${name}"]`));
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (findPart(name));
  const select = (/** @type {string} */ name) =>
    /** @type {HTMLSelectElement} */ (tool.querySelector(`[name="${name}"]`));
  const tick = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (tool.querySelector(`[name="${name}"]`));

  /** @type {AreaLayer[]} */
  const layers = [];
  shapes.eachLayer((layer) => {
    const area = /** @type {AreaLayer} */ (layer);
    layers[Number(area.feature.id)] = area;
  });
  const areas = layers.map(({ feature }) => feature.properties);
  /** @type {PlaceRow[]} */
  const rows = [];
  dots.eachLayer((marker) => {
    rows.push(/** @type {PlaceMarker} */ (marker).options.row);
  });
  /** @type {Map<string, NeedLayers>} */
  const files = new Map();
  /** @type {NeedLayers} */
  let need;
  /** @type {Uint8Array} */
  let values;
  let isWhole = false;
  /** @type {HTMLElement | null} the button in the table that opened a pop-up */
  let opener = null;

  const colour = () => {
    layers.forEach((layer, number) => {
      const path = /** @type {SVGElement | undefined} */ (layer.getElement());
      const shade = shadeOf(values[number], need);
      if (!path) return;
      path.setAttribute("class", `leaflet-interactive map-area ${shade}`);
      path.dataset.value =
        values[number] === NO_WAY ? "inf" : values[number] === NOT_CHECKED ? "" : `${values[number]}`;
      if (shade === "gx") path.setAttribute("fill", DOTTED);
      else path.removeAttribute("fill");
    });
  };

  /** @param {number} number */
  const open = (number) => {
    const layer = /** @type {any} */ (layers[number]); // an area without a shape is a dot, which has no bounds
    const centre = layer.getBounds?.().getCenter() ?? layer.getLatLng();
    map.setView([centre.lat, centre.lng], Math.max(map.getZoom(), CLOSE_ZOOM), { animate: false });
    layer.openPopup();
  };

  /** @param {number} number */
  const tableRow = (number) => {
    const { id, name, people } = areas[number];
    const row = make("tr", "");
    const head = make("th", "", { scope: "row" });
    const button = make("button", name, { type: "button" });
    button.onclick = () => {
      opener = button;
      open(number);
    };
    head.append(button);
    row.append(head, make("td", withCommas(people)), make("td", minutesWords(values[number])));
    row.dataset.area = id;
    return row;
  };

  const table = () => {
    const order = longestFirst(values, areas);
    fill(part("rows"), (isWhole ? order : order.slice(0, ROWS_AT_FIRST)).map(tableRow));
    part("more").hidden = isWhole || order.length <= ROWS_AT_FIRST;
    part("more").textContent = `Show all ${order.length} areas`;
  };

  const places = () => {
    const wanted = new Set(need.services);
    dots.clearLayers();
    if (!tick("services").checked) return;
    const here = rows.map(([north, east, name, href, services]) => {
      const some = services.filter(([, address]) => wanted.has(address.split("/").slice(-2)[0]));
      return /** @type {PlaceRow} */ ([north, east, name, href, some]);
    });
    dots.addLayers(here.filter(([, , , , services]) => services.length).map(window.placeMarker));
  };

  const legend = () => {
    const items = need.legend.map(([shade, words]) => {
      const item = make("li", "");
      const box = makeSvg("svg", {
        viewBox: "0 0 24 16",
        width: 24,
        height: 16,
        class: "area-map",
        "aria-hidden": "true",
      });
      box.append(makeSvg("rect", { width: 24, height: 16, class: shade, ...(shade === "gx" ? { fill: DOTTED } : {}) }));
      item.append(box, words);
      return item;
    });
    fill(part("legend"), items);
  };

  /**
   * @param {string} id of a need
   * @returns {Promise<NeedLayers>}
   */
  const read = async (id) => {
    const known = files.get(id);
    if (known) return known;
    const answer = await fetch(data.files.replace("{need}", id));
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    files.set(id, found);
    return found;
  };

  const show = async () => {
    const [id, when, pace, changes] = CHOICES.map((name) => select(name).value);
    /** @type {NeedLayers} */
    let found;
    try {
      found = await read(id);
    } catch {
      dispatchEvent(new Event("lost")); // guard.js says so; the next press tries again
      part("said").textContent = "The numbers did not arrive. Please try again, or use the page of the need.";
      return;
    }
    dispatchEvent(new Event("found"));
    if (select("need").value !== id) return; // another was chosen while this one was on its way
    need = found;
    values = bytesOf(need.layers[`${when} ${pace} ${changes}`]);
    colour();
    table();
    places();
    legend();
    const name = select("need").selectedOptions[0].text;
    const link = /** @type {HTMLAnchorElement} */ (part("page"));
    part("said").textContent = `${name}: ${sentence(values, areas)}`;
    part("sure").textContent = need.sure;
    link.href = data.page.replace("{need}", id);
    link.textContent = `Everything about “${name}”`;
    tool.dataset.ready = `${id} ${when} ${pace} ${changes}`;
  };

  const showRoutes = () => {
    if (!lines) return;
    if (tick("routes").checked) lines.addTo(map);
    else lines.remove();
  };

  const restore = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const name of CHOICES) {
      const value = wanted.get(name);
      if (value !== null && [...select(name).options].some((option) => option.value === value))
        select(name).value = value;
    }
    tick("services").checked = wanted.get("services") !== "no";
    tick("routes").checked = wanted.get("routes") === "yes" && Boolean(lines);
    showRoutes();
  };

  const keep = () => {
    const state = new URLSearchParams(CHOICES.map((name) => [name, select(name).value]));
    if (!tick("services").checked) state.set("services", "no");
    if (tick("routes").checked) state.set("routes", "yes");
    history.replaceState(null, "", `#${state}`);
  };

  layers.forEach((layer, number) => {
    const { id, name, people } = areas[number];
    const content = () => {
      const box = make("div", "");
      const head = make("p", "");
      head.append(make("a", name, { href: data.area.replace("{area}", id) }));
      box.append(head, make("span", `${lengthWords(values[number])} · ${withCommas(people)} people`));
      return box;
    };
    layer.bindPopup(content, { maxWidth: 190, autoPanPaddingTopLeft: [60, 8] });
  });
  lines?.eachLayer((layer) => {
    const { name, address } = /** @type {{ feature: GeoJSON.Feature }} */ (/** @type {unknown} */ (layer)).feature
      .properties ?? { name: "", address: "" };
    layer.bindPopup(() => {
      const box = make("div", "");
      box.append(make("a", `Bus ${name}`, { href: address }));
      return box;
    });
  });
  const routesLabel = tick("routes").closest("label");
  if (routesLabel) routesLabel.hidden = !lines;
  map.on("popupclose", () => {
    setTimeout(() => {
      if (opener && (document.activeElement === document.body || document.activeElement === map.getContainer()))
        opener.focus();
      opener = null;
    });
  });
  const streets = /** @type {HTMLAnchorElement | null} */ (findPart("streets"));
  if (streets) {
    const [site] = streets.href.split("#");
    const follow = () => {
      const { lat, lng } = map.getCenter();
      streets.href = `${site}#map=${Math.round(map.getZoom())}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
    };
    map.on("moveend", follow);
    follow();
  }
  tool.addEventListener("change", ({ target }) => {
    keep();
    if (/** @type {HTMLInputElement} */ (target).name === "routes") showRoutes();
    else show();
  });
  part("more").onclick = () => {
    isWhole = true;
    table();
    part("rows").querySelectorAll("button")[ROWS_AT_FIRST]?.focus();
  };
  window.addEventListener("hashchange", () => {
    restore();
    show();
  });
  for (const hidden of /** @type {NodeListOf<HTMLElement>} */ (tool.querySelectorAll("[data-with-map]"))) {
    hidden.hidden = false;
  }
  // What was shown just now has made the map's box smaller.
  map.invalidateSize({ animate: false });
  map.fitBounds(shapes.getBounds(), { animate: false });
  restore();
  show();
};

if (window.L) start();
