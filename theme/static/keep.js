// "Keep for my list" beside every service. The list goes along in the fragment of the address, which no server sees; it is kept
// on the device only after the reader has said so on the page of the list.
import { all } from "./shared/dom.js";
import { idsIn, keptList, listInFragment, listKey, withList } from "./shared/saved-list.js";

const { root = "/", css = "" } = /** @type {HTMLElement} */ (document.querySelector("script[data-css]")).dataset;
const home = new URL(root, location.href);
const KEY = listKey(home);
/** Below these addresses links take the list along. */
const ROUNDS = /^(?:$|(?:needs|start|find|services|places|organisations|areas|list)\/)/;
const isSafety = () => document.querySelector(".leave:not([hidden])"); // a page about safety: one button, with a word of warning, and none on its cards

/** @type {string[]} */
let ids = [];
let wasCarried = false;

const read = () => {
  ids = idsIn(keptList(KEY) ?? listInFragment(location.hash));
};

/**
 * A fragment with the list in it, or without: on the device it needs no carrying.
 * @param {string} fragment
 */
const carrying = (fragment) => withList(fragment, keptList(KEY) === null ? ids : []);

/** Links of the page take the list along. */
const carry = () => {
  for (const link of /** @type {HTMLAnchorElement[]} */ (all(document, "a[href]"))) {
    if (link.origin !== home.origin || !link.pathname.startsWith(home.pathname)) continue;
    const path = link.pathname.slice(home.pathname.length);
    const isHere = link.pathname === location.pathname;
    const fits = isHere
      ? path === "find/" && link.hash.includes("=")
      : ROUNDS.test(path) && !/^#[^=]+$/.test(link.hash);
    if (fits && carrying(link.hash) !== link.hash) link.hash = carrying(link.hash);
  }
};

/** As long as there never was a list, no link needs a look: there are hundreds. */
const handOn = () => {
  if (ids.length || wasCarried) carry();
  wasCarried = ids.length > 0;
};

/** @param {string} id */
const press = (id) => {
  ids = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  if (keptList(KEY) !== null) localStorage.setItem(KEY, ids.join(","));
  else history.replaceState(history.state, "", location.pathname + location.search + (carrying(location.hash) || "#"));
  show();
};

const show = () => {
  for (const line of all(document, ".keep")) {
    const button = /** @type {HTMLButtonElement} */ (line.firstChild);
    const see = /** @type {HTMLAnchorElement} */ (line.querySelector("a"));
    const isOn = ids.includes(button.value);
    button.textContent = isOn ? "On my list" : "Keep for my list";
    // Its name says which service, after the words that everybody sees.
    if (button.dataset.name) button.setAttribute("aria-label", `${button.textContent}: ${button.dataset.name}`);
    button.setAttribute("aria-pressed", String(isOn));
    see.hidden = !isOn;
    see.textContent = `See my list (${ids.length})`;
  }
  handOn();
};

/**
 * @param {string} id
 * @param {string} name of the service, which the button says to those who hear it
 */
const keepLine = (id, name) => {
  const line = document.createElement("p");
  const button = document.createElement("button");
  const see = document.createElement("a");
  line.className = "keep";
  Object.assign(button, { type: "button", value: id, onclick: () => press(id) });
  if (name) button.dataset.name = name;
  see.href = new URL("list/", home).href;
  line.append(button, " ", see);
  return line;
};

/** @param {string} path of a page of a service */
const idOf = (path) => (/^services\/([a-z0-9-]+)\/$/.exec(path.slice(home.pathname.length)) || [])[1];

const addToCards = () => {
  for (const card of all(document, ".cards > li:not([data-keeps])")) {
    card.dataset.keeps = "";
    const link = /** @type {HTMLAnchorElement | null} */ (card.querySelector("h2 a, h3 a, h4 a"));
    const id = link && link.origin === home.origin && idOf(link.pathname);
    if (id && !isSafety()) card.append(keepLine(id, link.textContent));
  }
  show();
};

const own = idOf(location.pathname);
const contactLinks = own && document.querySelector(".act");
if (own && contactLinks) {
  const line = keepLine(own, document.querySelector("h1")?.textContent ?? "");
  if (isSafety()) line.append(" Others who use this phone could see your list.");
  const contact = contactLinks.closest("address") ?? contactLinks;
  const next = contact.nextElementSibling;
  (next?.matches("p") ? next : contact).after(line);
}
const style = document.createElement("link");
Object.assign(style, { rel: "stylesheet", href: css });
document.head.append(style);
read();
addToCards();
const results = document.getElementById("results");
if (results) new MutationObserver(addToCards).observe(results, { childList: true });
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) {
    read();
    show();
  }
});
