// Beside Leaflet: named dots, pop-ups for the keyboard, nothing that moves.

/**
 * @typedef {import("./globals.js").PlaceRow} PlaceRow
 * @typedef {import("./globals.js").PlaceMarker} PlaceMarker
 */

/**
 * @param {string} tag
 * @param {...(Node | string)} children
 */
const make = (tag, ...children) => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};

/**
 * @param {string} text
 * @param {string} href
 */
const link = (text, href) => Object.assign(make("a", text), { href });

/**
 * The icon of a dot: how many services, and a name for those who hear it.
 * @param {typeof import("leaflet")} L
 * @param {number} count
 * @param {string} kind "one" place or "many"
 * @param {string} before the name of the place, if there is one
 * @param {string} after
 */
const dot = (L, count, kind, before, after) => {
  const label = `${before}${count} service${count === 1 ? "" : "s"}${after}`;
  const icon = L.divIcon({ html: make("b", String(count)), className: `map-pin map-${kind}`, iconSize: [36, 36] });
  const { createIcon } = icon;
  icon.createIcon = (old) => {
    const element = createIcon.call(icon, old);
    element.setAttribute("aria-label", label);
    return element;
  };
  return icon;
};

/** @param {typeof import("leaflet")} L */
const prepare = (L) => {
  // The map replaces the drawing.
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll(".live-map, [data-without-map]")
  )) {
    part.hidden = !part.matches(".live-map");
  }
  window.placeMarker = (row) => {
    const [north, east, name, href, services] = row;
    const count = services.length;
    const icon = dot(L, count, "one", `${name}, `, "");
    const options = /** @type {import("leaflet").MarkerOptions} */ ({ icon, count, row });
    const marker = /** @type {PlaceMarker} */ (L.marker([north, east], options));
    const lines = () =>
      services.map(([service, address, how]) => make("li", link(service, address), make("span", how)));
    return marker.bindPopup(() => make("div", make("p", link(name, href)), make("ul", ...lines())), {
      maxWidth: 190,
      autoPanPaddingTopLeft: [60, 8],
    });
  };
  window.placeCluster = (cluster) => {
    const markers = /** @type {PlaceMarker[]} */ (cluster.getAllChildMarkers());
    const count = markers.reduce((sum, { options }) => sum + options.count, 0);
    return dot(L, count, "many", "", ", zoom in");
  };
  const { prototype } = L.Map;
  const { panBy } = prototype;
  prototype.panBy = function (offset) {
    return panBy.call(this, offset, { animate: false });
  };
  /** @this {import("leaflet").Map} */
  function init() {
    const box = this.getContainer();
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Map. Arrow keys move it, + and - zoom.");
    box.onkeydown = ({ key }) => {
      if (key === "Escape") this.closePopup();
    };
    this.on("popupopen", ({ popup }) => popup.getElement()?.querySelector("a")?.focus());
    // Back to the dot, unless the reader moved on.
    this.on("popupclose", ({ popup }) => {
      const source = /** @type {{ _source?: import("leaflet").Marker }} */ (popup)._source;
      if (document.activeElement === document.body) (source?.getElement() || box).focus();
    });
  }
  L.Map.addInitHook(init);
};

if (window.L) prepare(window.L);
