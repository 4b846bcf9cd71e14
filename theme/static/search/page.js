// The page of the search: reads the form and the fragment, shows what pipeline.js finds. Nothing is kept, nothing is sent.
import { all, byId, fill } from "../shared/dom.js";
import { listInFragment } from "../shared/saved-list.js";
import { looksDone, makeDone } from "./already-done.js";
import { entry, fetchOnce, withIds } from "./cards.js";
import { makeCrisis } from "./crisis.js";
import { AGE, FROM, NEED, readState, WHO, writeState } from "./filters.js";
import { makeFinder } from "./pipeline.js";
import { card, chip, make } from "./render.js";
import { isDull, joinedWords, learnDull, wordsOf } from "./stem.js";

/**
 * @typedef {import("./types.js").Buses} Buses
 * @typedef {import("./types.js").Cards} Cards
 * @typedef {import("./types.js").EntryKind} EntryKind
 * @typedef {import("./types.js").Filter} Filter
 * @typedef {import("./types.js").Finder} Finder
 * @typedef {import("./types.js").Language} Language
 * @typedef {import("./types.js").Match} Match
 * @typedef {import("./types.js").Result} Result
 * @typedef {import("./types.js").State} State
 */

const SHORTEST = 3; // letters of a question
const AT_ONCE = 5; // cards, while letters come in
const REST_AFTER_MS = 300;
const SHOWN = 20;
const SHOWN_LARGE = 10; // in a large city, where each card may be fetched
const UNKNOWN_SHOWN = 60;
const OTHERS_SHOWN = 6;
const SAFETY_FIRST = 3; // so far up an answer about abuse tells what was meant
const SAY_AFTER_MS = 700;
const WRITE_AFTER_MS = 400;
/** @type {Record<EntryKind, string>} */
const FOLDERS = {
  services: "services",
  needs: "needs",
  starts: "start",
  guides: "guides",
  places: "places",
  areas: "areas",
  routes: "buses",
};

const form = byId("search");
const {
  root = "/",
  cards: cardsUrl = "",
  everyday = "",
  from: busesUrl,
  done: doneUrl = "",
  lazy: lazyUrl = "",
  safety = "",
} = form.dataset;
const SAFETY = safety.split(" ").filter(Boolean); // needs
const boxes = /** @type {HTMLInputElement[]} */ (all(form, "input[type=checkbox]"));
const input = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (byId(id));
const select = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (byId(id));
const from = /** @type {HTMLSelectElement | null} */ (document.getElementById("from"));
const labels = Object.fromEntries(boxes.map((box) => [box.value, box.nextElementSibling?.textContent || ""]));
/**
 * Do what few readers need.
 * @param {(more: typeof import("./lazy.js")) => unknown} job
 */
const lazy = (job) => soft(import(lazyUrl).then(job));

/** The phrases that stand in the page: crisis, unsure, notCrisis, loss, dull. */
const pagePhrases = Object.fromEntries(
  Object.entries(byId("crisis").dataset).map(([name, words]) => [name, String(words).split("|")]),
);
const language = /** @type {Language} */ (
  /** @type {unknown} */ ({
    facets: Object.fromEntries(boxes.filter((box) => box.dataset.words).map((box) => [box.value, box.dataset.words])),
    ...pagePhrases,
    isDone: () => false,
  })
);
learnDull(language.dull);
const crisisIn = makeCrisis(language);

/** @type {Cards | undefined} */
let cards;
/** Whether safety is what the answer is about: then the words leave the address. */
let isPrivate = false;
/** Whether something did not come that an answer can do without. */
let isPart = false;
/** @type {Finder} */
let finder;
/** @type {Buses | null} */
let buses = null;
let shown = SHOWN;
let state = readState(location.hash);
let turn = 0;
/** @type {(() => void) | undefined} */
let stays;
/** @type {Record<"saying" | "writing" | "rest", ReturnType<typeof setTimeout> | undefined>} */
const timers = { saying: undefined, writing: undefined, rest: undefined };

/** @param {string} id of a list to choose from */
const titleOf = (id) => select(id)?.selectedOptions[0]?.textContent || "";

/** @param {Filter} filter */
const label = ({ kind, id, age, n }) => {
  if (kind === AGE) return `Age ${age}`;
  if (kind === NEED) return titleOf("need");
  if (kind === WHO) return `Open to: ${titleOf("who")}`;
  if (kind === FROM) return `I can get there, or they come: ${titleOf("from")}`;
  return n === undefined ? labels[id] : `${labels[id]} in ${titleOf("from")}`;
};

/** @param {State} wanted */
const isAsked = (wanted) => writeState({ ...wanted, not: [] }) !== "";

const toForm = () => {
  if (input("q").value.trim() !== state.q) input("q").value = state.q;
  for (const box of boxes) box.checked = state.on.includes(box.value);
  select("need").value = state.need;
  input("age").value = String(state.age ?? "");
  select("who").value = state.who;
  if (from) from.value = state.from;
  select("sort").value = state.sort;
};

/** @returns {State} */
const fromForm = () => ({
  ...state,
  q: input("q").value,
  on: boxes.filter((box) => box.checked).map((box) => box.value),
  need: select("need").value,
  age: readState(`age=${input("age").value.trim()}`).age,
  who: select("who").value,
  from: from?.value || "",
  sort: select("sort").value,
});

/**
 * A state as an address. A list that the reader carries along in the fragment (keep.js) stays there, whatever is sought.
 * @param {State} wanted
 */
const written = (wanted) => {
  const list = listInFragment(location.hash);
  return `#${[writeState(wanted), list ? `s=${list}` : ""].filter(Boolean).join("&")}`;
};

/** The address of what is asked, as far as it may stand there; "" if it stands there already. */
const newAddress = () => {
  const need = SAFETY.includes(state.need) ? "" : state.need;
  const address = written(isPrivate ? { ...state, q: "", need } : state);
  if (address === (location.hash || "#")) return "";
  return address === "#" ? location.pathname : address;
};

/** @param {"pushState" | "replaceState"} way */
const putAddress = (way) => {
  clearTimeout(timers.writing);
  const address = newAddress();
  if (address) history[way](null, "", address);
};

/** @param {string} text */
const say = (text) => {
  clearTimeout(timers.saying);
  timers.saying = setTimeout(() => {
    byId("count").textContent = text;
  }, SAY_AFTER_MS);
};

/** @param {Result} result */
const countWords = ({ counts, filters, asked }) => {
  const parts = [`${counts.yes} match${counts.yes === 1 ? "es" : ""}`];
  if (counts.partly) parts.push(`${counts.partly} in part`);
  if (counts.unknown) parts.push(`${counts.unknown} not known`);
  if (filters.length) return `${parts.join(", ")}.`;
  const total = counts.yes + (asked ? counts.pages : 0);
  if (!total) return "No answer to just these words.";
  return `${total} ${total === 1 ? "answer" : "answers"}${asked ? ", the best first" : ""}.`;
};

/**
 * The words that nobody here knows.
 * @param {Result} result
 */
const unknownWords = ({ asked }) => {
  const wrong = (asked?.tokens || []).filter(({ stems, fresh }) => !stems.size && !isDull(fresh));
  return wrong.length ? `We don't know ${wrong.map(({ word }) => `“${word}”`).join(" or ")}. The rest counts.` : "";
};

/**
 * The state without one filter. One that the words brought is refused, so that it does not come back by itself.
 * @param {Filter} filter
 * @returns {State}
 */
const dropped = ({ kind, id, wrote }) => ({
  ...state,
  on: state.on.filter((other) => other !== id),
  not: wrote ? [...state.not, id] : state.not,
  need: kind === NEED ? "" : state.need,
  age: kind === AGE ? null : state.age,
  who: kind === WHO ? "" : state.who,
  from: kind === FROM ? "" : state.from,
});

/** @param {Filter} filter */
const filterChip = (filter) => {
  const note = filter.wrote ? ` (you wrote “${filter.wrote}”)` : "";
  return chip(label(filter) + note, written(dropped(filter)), `Remove: ${label(filter)}`);
};

/**
 * @param {Cards} known
 * @param {Result} result
 * @param {number} mine the turn of this answer; a newer one takes its place
 * @param {number} most
 */
const showAll = async (known, result, mine, most) => {
  const link = (/** @type {Match} */ { kind, n }) => `${root}${FOLDERS[kind]}/${known[kind].id[n]}/`;
  const numbers = (/** @type {Match[]} */ matches) => matches.map(({ n }) => n);
  const row = state.sort === "near" && buses ? buses.minutes[known.areas.id.indexOf(state.from)] : null;
  const first = result.matches.slice(0, most);
  await fillParts(known, numbers(first.filter(({ kind }) => kind === "services")));
  if (mine !== turn) return;
  const { asked, partly } = result;
  const stems = new Set((asked?.sought || []).flatMap(({ stems: some }) => [...some.keys()]));
  const extra = {
    cards: known,
    stems,
    explain: finder.engine.explain,
    asked,
    partly,
    label,
    row,
    from: titleOf("from"),
  };
  fill(byId("results"), ...first.map((match) => card(match, link(match), extra)));
  byId("more").hidden = result.matches.length <= shown;
  const unknown = result.unknown.slice(0, most < shown ? most : UNKNOWN_SHOWN);
  const others = result.others.slice(0, OTHERS_SHOWN);
  /** @type {HTMLElement[]} */
  let parts = [];
  if (unknown.length || others.length) {
    await fillParts(known, numbers([...unknown, ...others]));
    const page = { make, label, link, entry: (/** @type {number} */ n) => entry(known, n) };
    await lazy(({ apart }) => {
      parts = apart(unknown, others, result.unknown.length, page);
    });
  }
  if (mine === turn) fill(byId("apart"), ...parts);
};

/**
 * For a question without an answer: what there would be with one thing less, and the words nearest to it.
 * @param {Cards} known
 * @param {Result} result
 */
const offerLess = async (known, result) => {
  byId("nothing").hidden = result.matches.length > 0;
  if (result.matches.length) return;
  const page = { state, buses, label, written, dropped, make, chip };
  await lazy(({ offers }) => fill(byId("nearest"), ...offers(known, result, finder, page)));
};

/**
 * What may be a matter of life is said before any card has come, and if none ever comes.
 * @param {string} q
 * @param {boolean} isCrisis what the finder says, once it is there
 */
const warn = (q, isCrisis = crisisIn(wordsOf(joinedWords(q))).size > 0) => {
  const isDone = q.length >= SHORTEST && Boolean(language.isDone?.(q));
  byId("done").hidden = !isDone;
  byId("crisis").hidden = !isDone && !isCrisis;
  keepPrivate(isDone || isCrisis, false);
};

/**
 * @param {boolean} isSafety whether the words leave the address
 * @param {boolean} isAbuse whether the page can be left at once
 */
const keepPrivate = (isSafety, isAbuse) => {
  isPrivate = isSafety || isAbuse;
  byId("leave").hidden = !isAbuse;
};

/**
 * Whether an answer is about abuse: the need was chosen, or stands among the first answers.
 * @param {Cards} known
 * @param {Result} result
 */
const isAboutAbuse = (known, { matches }) =>
  SAFETY.includes(state.need) ||
  matches.slice(0, SAFETY_FIRST).some(({ kind, n }) => kind === "needs" && SAFETY.includes(known.needs.id[n]));

/**
 * Show the answers. While letters come in, only the first few cards are made: a slow phone takes longest over those.
 * @param {boolean} typing whether the last word may not be finished
 * @param {number} most cards
 */
const answer = async (typing, most) => {
  turn += 1;
  const mine = turn;
  if (!cards) warn(state.q);
  const known = await ready();
  if (mine !== turn) return;
  const wanted = typing && state.q.trim().length < SHORTEST ? { ...state, q: "" } : state; // one letter says nothing yet
  const asked = isAsked(wanted);
  byId("found").hidden = !asked;
  byId("ways").hidden = asked;
  if (!asked) {
    warn("");
    say("");
    return;
  }
  if (state.from) await soft(needBuses());
  if (state.sort && known.more.order) await lazy(({ fillOrder }) => fillOrder(known, root));
  if (mine !== turn) return;
  const result = finder.find(wanted, { typing, buses });
  warn(wanted.q, result.crisis);
  keepPrivate(isPrivate, isAboutAbuse(known, result));
  byId("understood").textContent = unknownWords(result);
  fill(byId("chosen"), ...result.filters.map(filterChip));
  const less = offerLess(known, result);
  byId("see").textContent = `See what we found: ${countWords(result)}`;
  say(countWords(result));
  await Promise.all([showAll(known, result, mine, most), less]);
  stays?.();
};

/**
 * Answer; where something is missing the page says so (guard.js), and the next letter or press tries again.
 * @param {boolean} typing
 * @param {number} most
 * @param {"pushState"} [way] where what is asked becomes a step of the history, once it is known what it is about
 */
const show = async (typing, most = shown, way) => {
  isPart = false;
  try {
    await answer(typing, most);
  } catch {
    isPart = true;
  }
  if (cards) form.dataset.ready = "";
  if (way || isPart || isPrivate) putAddress(way || "replaceState"); // words of danger leave the address; the others stand there in time
  dispatchEvent(new Event(isPart ? "lost" : "found"));
};

/**
 * Wait for what an answer can do without.
 * @template T
 * @param {Promise<T>} wanted
 */
const soft = (wanted) =>
  wanted.catch(() => {
    isPart = true;
    return null;
  });

/**
 * In a large city, what cards show comes in parts.
 * @param {Cards} known
 * @param {number[]} numbers
 */
const fillParts = async (known, numbers) => {
  if (known.more.parts) await lazy((more) => more.fillParts(known, root, numbers));
};

/** @returns {Promise<Buses | null>} */
const needBuses = async () => {
  buses = buses || (busesUrl ? await fetchOnce(busesUrl) : null);
  return buses;
};

/**
 * @param {"pushState" | "replaceState"} way
 * @param {boolean} typing
 */
const changed = (way, typing = false) => {
  state = fromForm();
  if (!state.q.trim()) state.not = [];
  shown = cards?.more.parts ? SHOWN_LARGE : SHOWN;
  clearTimeout(timers.writing);
  clearTimeout(timers.rest);
  if (way === "pushState") {
    show(false, shown, way);
    return;
  }
  timers.writing = setTimeout(() => putAddress("replaceState"), WRITE_AFTER_MS);
  if (!typing) {
    show(false);
    return;
  }
  show(true, AT_ONCE);
  timers.rest = setTimeout(() => show(true), REST_AFTER_MS);
};

const restore = () => {
  if (!newAddress()) return; // of words that are kept out of the address, too
  state = readState(location.hash);
  toForm();
  show(false);
};

const showMore = async () => {
  const before = shown;
  shown += SHOWN;
  await show(false);
  byId("results").children[before]?.querySelector("a")?.focus();
};

/** Nearest to what? The list of parts stands among the filters. */
const askWhere = () => {
  if (select("sort").value !== "near" || !from || from.value) return;
  /** @type {HTMLDetailsElement} */ (byId("filters")).open = true;
  from.focus();
};

const useDevicePlace = async () => {
  await lazy(async ({ nearestPart }) => {
    const known = await needBuses();
    if (known && cards) nearestPart(known, cards, say);
  });
};

const listen = () => {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timers.rest);
    state = fromForm();
    show(false, shown, "pushState");
  });
  byId("found").addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!isPrivate || link?.pathname !== location.pathname) return;
    event.preventDefault(); // its address has the words
    state = readState(link.hash);
    toForm();
    show(false, shown, "pushState");
  });
  input("q").addEventListener("input", () => changed("replaceState", true));
  input("age").addEventListener("input", () => changed("replaceState"));
  for (const part of [form, byId("sort")]) {
    part.addEventListener("change", ({ target }) => {
      const { id } = /** @type {Element} */ (target);
      if (id !== "q" && id !== "age") changed("pushState");
    });
  }
  byId("more").addEventListener("click", showMore);
  byId("sort").addEventListener("change", askWhere);
  byId("see").addEventListener("click", () => byId("found-heading").focus());
  byId("here")?.addEventListener("click", useDevicePlace);
  addEventListener("hashchange", restore);
  addEventListener("popstate", restore);
};

const learnDone = async () => {
  /** @type {(text: string) => boolean} */
  let isDone = looksDone;
  try {
    isDone = makeDone(await fetchOnce(doneUrl));
  } catch {
    // The few words that are here must do.
  }
  language.isDone = isDone;
  show(false);
};

/** The cards, and what finds among them: asked for again until they have come. */
const ready = async () => {
  if (cards) return cards;
  const [known, words] = await Promise.all([fetchOnce(cardsUrl), fetchOnce(everyday)]);
  if (cards) return cards;
  language.everyday = words;
  finder = makeFinder(withIds(known), language);
  cards = known;
  const { said, parts } = known.more;
  if (said) {
    lazy(({ whoStays }) => {
      stays = whoStays(root + said.slice(1), finder.engine, show);
    });
  }
  if (parts) shown = SHOWN_LARGE;
  return known;
};

toForm();
listen();
form.hidden = false;
learnDone();
show(false);
