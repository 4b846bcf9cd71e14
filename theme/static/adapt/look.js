// A look: what a reader chose, and the one style rule that makes it. The rule counts on screens only, never on paper.

/**
 * @typedef {{ size: string, space: string, colours: string, light: string }} Look
 * @typedef {{ light: string, dark: string }} Palettes the site's colours by day and by night, "--paper:#faf6ee;..."
 */

export const CALM_LIGHT =
  "--paper:#eceae3;--card:#f2f0ea;--ink:#36413f;--soft:#4f5a56;--line:#cfcabe;--sea:#335554;--sea-2:#537370;" +
  "--mist:#dde2dd;--sand:#e4dfd3;--warm:#6f4a28;--focus:#d2ad62;--ring:#36413f;--foot:#33474a;--foot-ink:#e6e2d8;";
export const CALM_DARK =
  "--paper:#212928;--card:#272f2e;--ink:#cfcbc1;--soft:#a9b2ae;--line:#3e4a48;--sea:#a3c3be;--sea-2:#87a5a0;" +
  "--mist:#2d3938;--sand:#33352f;--warm:#d3ad82;--focus:#d2ad62;--ring:#212928;--foot:#1b2322;--foot-ink:#cfcbc1;";

/** @type {Look} */
export const USUAL = { size: "1", space: "", colours: "", light: "" };
export const KEY = "look-1"; // another number when the rule below changes its shape; saved-look.js has it too

/**
 * A list of elements, each below the root: phones of 2019 leave out a whole rule with `:is()` in it.
 * @param {string[]} elements
 */
const below = (...elements) => elements.map((element) => `:root:root ${element}`).join();
/** @param {string} words */
const root = (words) => (words ? `:root:root{${words}}` : "");
/** @param {string} rule */
const byNight = (rule) => (rule ? `@media (prefers-color-scheme:dark){${rule}}` : "");

/**
 * @param {Look} look
 * @param {Palettes} palettes
 */
const colourRules = ({ colours, light: wanted }, palettes) => {
  const isCalm = colours === "calm";
  const day = (wanted ? `color-scheme:light;${palettes.light}` : "") + (isCalm ? CALM_LIGHT : "");
  const night = (wanted ? `color-scheme:dark;${palettes.dark}` : "") + (isCalm ? CALM_DARK : "");
  if (wanted === "light") return root(day);
  if (wanted === "dark") return root(night);
  return root(day) + byNight(root(night));
};

/** @type {Record<string, string>} */
const LINE_HEIGHTS = { wide: "1.85", wider: "2.2" };

/** @param {Look} look */
const spacing = ({ space }) => {
  if (!LINE_HEIGHTS[space]) return "";
  const apart = space === "wider" ? "letter-spacing:.05em;word-spacing:.14em;" : "";
  const read = below("p", "li", "dt", "dd", "th", "td", "label", "legend", "summary", ".lead");
  return `${read}{line-height:${LINE_HEIGHTS[space]};${apart}}`;
};

/** Large words on a small phone: what stays on one line elsewhere may break, so that nothing has to be pushed sideways. */
const MAY_BREAK =
  root("overflow-wrap:break-word;overflow-wrap:anywhere") +
  `${below(".now", ".leave", "bdi", "a")}{white-space:normal}` +
  `${below("li", "a")}{max-width:100%}` +
  ":root:root .needs li{flex-wrap:wrap}:root:root a bdi{overflow-wrap:anywhere}" +
  ":root:root .search-box{flex-wrap:wrap}:root:root .search-box input{flex-basis:100%}:root:root .rows th{min-width:0}" +
  "@media (max-width:30rem){:root:root .wrap{padding-left:.5rem;padding-right:.5rem}}";

/** @param {Look} look */
const sizing = ({ size }) =>
  size === USUAL.size ? "" : root(`font-size:calc(var(--step)*${Number(size)})`) + MAY_BREAK;

/**
 * The rule for some choices, or "" where all is as usual.
 * @param {Look} look
 * @param {Palettes} palettes
 */
export const ruleFor = (look, palettes) => {
  const rules = sizing(look) + spacing(look) + colourRules(look, palettes);
  return rules && `@media screen{${rules}}`;
};
