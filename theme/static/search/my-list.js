// A list of the reader's own. It lives in the fragment of the address ("#s=tuesday-table,straight-sums"), which no server sees; on
// the device it is kept only after a plain question, and goes with one press.
import { all, byId, fill } from "../shared/dom.js";
import { idsIn, keptList, listInFragment, listKey } from "../shared/saved-list.js";
import { entry, load } from "./cards.js";
import { FORM_WORDS, RUNNING, TRAVEL_FORMS } from "./letters.js";
import { fillOrder, fillParts } from "./parts.js";
import { coming, dateWords, londonNow, spanWords } from "./schedule.js";
import { usualTimes } from "./schedule-text.js";

/**
 * @typedef {import("./types.js").Card} Card
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {Card & { isRunning: boolean, lines: string[], checked: string }} Told a service in lines of words
 */

const DAY_MS = 864e5;
const LONGEST_MAIL = 2000; // some mail programs cut what is longer; then the pages of the services tell the rest
const NO_TIMES = /^[els]+$/; // e-mail, post, things to read: no times belong to these
/** @type {Record<string, string>} letter of a way to get in touch -> what to do before setting out */
const BEFORE_YOU_GO = { r: "Ring before you go.", t: "Text before you go.", e: "E-mail before you go." };
const ASK_FIRST = "Ask first.";

const page = byId("list");
const { root = "/", cards: cardsUrl = "" } = page.dataset;
const home = new URL(root, location.href);
const KEY = listKey(home);

/** @type {Cards} */
let cards;
/** @type {string[]} */
let ids = [];
/** Whether a link brought a list while another is kept here. */
let isOther = false;

/** @param {string} path */
const address = (path) => new URL(path, home).href;
const fragment = () => (ids.length ? `#s=${ids.join(",")}` : "");

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

/**
 * @param {Node | string} words
 * @param {string} href
 */
const link = (words, href) => Object.assign(make("a", "", words), { href });

/** @param {string} words */
const say = (words) => {
  byId("said").textContent = words;
};

/**
 * The number of a service in the card file; -1 if it is not there any more.
 * @param {string} id
 */
const numberOf = (id) => cards.services.id.indexOf(id);

/** @param {number} n */
const whereWords = (n) =>
  cards.services.places[n]
    .map((place) => {
      if (place < 0) return "they tell you the address when you get in touch";
      return [cards.places.name[place], cards.parts[cards.places.part[place]]].filter(Boolean).join(", ");
    })
    .join("; ");

/**
 * What is told of a service: lines of words, for the page, the paper and the e-mail alike.
 * @param {number} n
 * @returns {Told}
 */
const told = (n) => {
  const { services } = cards;
  const found = entry(cards, n);
  const hours = services.hours?.[n] || [];
  const forms = services.forms?.[n] ?? "";
  const isTravel = [...forms].some((letter) => TRAVEL_FORMS.includes(letter));
  const isSeveral = hours.length > 1 || forms.length > 1;
  const times = hours.map((text) => `${isSeveral ? `${FORM_WORDS[text[0]]}: ` : ""}${usualTimes(text)}`);
  const { next, doubt } = coming(hours, cards.holidays, londonNow());
  const ask = (isTravel && BEFORE_YOU_GO[services.reach?.[n]?.[0] ?? ""]) || ASK_FIRST;
  const unknownTimes = NO_TIMES.test(forms) ? "" : `When: not known yet. ${ask}`;
  const isDayAndNight = next && spanWords(next.span) === "day and night";
  const checked = services.checked?.[n] ?? -1;
  const checkedOn = new Date(Date.parse(cards.today) - checked * DAY_MS);
  const lines = [
    times.length ? `When: ${times.join("; ")}.` : unknownTimes,
    doubt && `${doubt}.`,
    next && !isDayAndNight && times.length ? `Next: ${dateWords(next.day)}, ${spanWords(next.span)}.` : "",
    isTravel && services.places[n].length ? `Where: ${whereWords(n)}.` : "",
    found.cost && `${found.cost}.`,
  ];
  return {
    ...found,
    isRunning: RUNNING.includes(services.status[n]),
    lines: lines.filter(Boolean),
    checked: `${checked >= 0 ? `Checked on ${dateWords(checkedOn)}.` : "Nobody has checked this yet."} ${ask}`,
  };
};

const keep = () => {
  if (keptList(KEY) !== null && !isOther) localStorage.setItem(KEY, ids.join(","));
  history.replaceState(null, "", location.pathname + fragment());
};

/**
 * @param {string} id
 * @param {number} by one up or down
 */
const move = async (id, by) => {
  const to = ids.indexOf(id) + by;
  ids = ids.filter((other) => other !== id);
  ids.splice(to, 0, id);
  keep();
  await show();
  const row = byId("entries").children[to];
  const again = /** @type {HTMLButtonElement} */ (row.querySelector(by < 0 ? ".up" : ".down"));
  /** @type {HTMLElement} */ (again.disabled ? row.querySelector("button:enabled") : again).focus();
  say(`Now number ${to + 1} of ${ids.length}.`);
};

/** @param {string} id */
const takeOff = async (id) => {
  const at = ids.indexOf(id);
  ids = ids.filter((other) => other !== id);
  keep();
  await show();
  const row = byId("entries").children[Math.min(at, ids.length - 1)];
  (row?.querySelector("a") || byId("heading")).focus();
  say("Taken off your list.");
};

/**
 * @param {string} id
 * @param {string} name
 */
const buttons = (id, name) => {
  const button = (
    /** @type {string} */ look,
    /** @type {string} */ words,
    /** @type {() => void} */ onclick,
    /** @type {boolean} */ disabled,
  ) => {
    const made = Object.assign(make("button", `plain ${look}`, words), { type: "button", onclick, disabled });
    made.setAttribute("aria-label", `${words}: ${name}`);
    return made;
  };
  return make(
    "p",
    "no-print tools",
    button("up", "Up", () => move(id, -1), ids[0] === id),
    button("down", "Down", () => move(id, 1), ids[ids.length - 1] === id),
    button("off", "Take off", () => takeOff(id), false),
  );
};

/**
 * @param {string} id
 * @param {number} n
 */
const listRow = (id, n) => {
  const own = address(`services/${id}/`);
  if (n < 0) {
    const gone = "It is not in the directory any more, or has a new name.";
    return make("li", "", make("h3", "", link(id, own)), make("p", "", gone), buttons(id, id));
  }
  const { name, status, reach, isRunning, lines, checked } = told(n);
  const inside = [make("h3", "", link(name, own))];
  if (status) inside.push(make("p", "status", status));
  if (reach && isRunning) {
    const way = reach.href ? link(make("bdi", "", reach.shown), reach.href) : reach.shown;
    if (typeof way !== "string") way.rel = "noreferrer noopener";
    inside.push(make("p", "reach", `${reach.verb} `, way));
  }
  if (isRunning) inside.push(...lines.map((line) => make("p", "", line)));
  return make("li", "", ...inside, make("p", "checked", checked), make("p", "print-only", own), buttons(id, name));
};

/**
 * The list as a letter.
 * @param {number[]} numbers
 * @param {boolean} isBrief without the lines of each service
 */
const letter = (numbers, isBrief) => {
  const services = ids.map((id, at) => {
    const own = address(`services/${id}/`);
    if (numbers[at] < 0) return own;
    const { name, reach, status, isRunning, lines, checked } = told(numbers[at]);
    const way = isRunning && reach ? `${reach.verb} ${reach.shown}` : "";
    const more = isRunning && !isBrief ? lines : [];
    return [`${at + 1}. ${name}`, status, way, ...more, checked, own].filter(Boolean).join("\n");
  });
  const helplines = all(document, "#help .lines li").map((line) =>
    [...line.children].map((part) => part.textContent).join(": "),
  );
  const threshold = document.querySelector("#help .threshold")?.textContent ?? "";
  return [...services, [threshold, ...helplines].join("\n"), `This list: ${address("list/")}${fragment()}`].join(
    "\n\n",
  );
};

/** @param {number[]} numbers */
const mailHref = (numbers) => {
  const write = (/** @type {boolean} */ isBrief) => {
    const body = letter(numbers, isBrief).replace(/\n/g, "\r\n");
    return `mailto:?subject=${encodeURIComponent("My list")}&body=${encodeURIComponent(body)}`;
  };
  const full = write(false);
  return full.length > LONGEST_MAIL ? write(true) : full;
};

const show = async () => {
  const isFilled = ids.length > 0;
  const isKept = keptList(KEY) !== null;
  await fillOrder(cards, home.href);
  const numbers = ids.map(numberOf);
  await fillParts(
    cards,
    home.href,
    numbers.filter((n) => n >= 0),
  );
  fill(byId("entries"), ...ids.map((id, at) => listRow(id, numbers[at])));
  /** @type {HTMLAnchorElement} */ (byId("mail")).href = mailHref(numbers);
  const parts = {
    empty: !isFilled,
    some: isFilled,
    ask: isFilled && !isKept,
    kept: isKept && !isOther,
    others: isOther,
  };
  for (const [id, isShown] of Object.entries(parts)) byId(id).hidden = !isShown;
  for (const onward of /** @type {HTMLAnchorElement[]} */ (all(document, "#more a"))) {
    onward.hash = isKept ? "" : fragment();
  }
};

/** A link may bring a list while another is kept here. Neither takes the other's place unasked. */
const restore = () => {
  const brought = idsIn(listInFragment(location.hash));
  const own = keptList(KEY);
  isOther = own !== null && brought.length > 0 && brought.join() !== idsIn(own).join();
  ids = brought.length ? brought : idsIn(own);
  if (!isOther) keep();
  return show();
};

/**
 * @param {string} id
 * @param {() => void} work
 */
const onPress = (id, work) => byId(id).addEventListener("click", work);

/**
 * Take other ids for the list.
 * @param {string[]} others
 */
const replaceList = (others) => {
  ids = others;
  isOther = false;
  keep();
  show();
  byId("heading").focus();
};

const listen = () => {
  onPress("print", () => print());
  onPress("larger", () => {
    const isLarge = document.documentElement.classList.toggle("large");
    byId("larger").setAttribute("aria-pressed", String(isLarge));
  });
  onPress("copy", async () => {
    await navigator.clipboard.writeText(address("list/") + fragment());
    say("The link is copied. Whoever has it can see the list.");
  });
  byId("copy").hidden = !navigator.clipboard;
  onPress("yes", () => {
    localStorage.setItem(KEY, ids.join(","));
    show();
    byId("forget").focus();
    say("Your list is kept on this phone.");
  });
  onPress("forget", () => {
    localStorage.removeItem(KEY);
    show();
    byId("heading").focus();
    say("This phone has forgotten your list. It is still here while this page is open.");
  });
  onPress("clear", () => {
    localStorage.removeItem(KEY);
    replaceList([]);
    say("Your list is empty, and nothing is kept.");
  });
  onPress("together", () => replaceList([...new Set([...idsIn(keptList(KEY)), ...ids])]));
  onPress("mine", () => replaceList(idsIn(keptList(KEY))));
  addEventListener("hashchange", restore);
};

const start = async () => {
  cards = await load(cardsUrl);
  listen();
  await restore();
  byId("without").hidden = true;
  page.hidden = false;
  page.dataset.ready = "";
  page.dataset.works = "";
};

start();
