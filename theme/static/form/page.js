// The page of the form: fetches the data it is made from, asks question by question, checks as one types, and shows what
// will be sent. It keeps nothing: no storage, no cookie, and what is typed leaves this page only by a link that is pressed.
import { all, byId, fill } from "../shared/dom.js";
import { makeDraft } from "./draft.js";
import { idOf, make } from "./elements.js";
import { makeField, readAll } from "./fields.js";
import { slug } from "./ids.js";
import { preview } from "./preview.js";
import { showProblems, titlesIn } from "./problems.js";
import { check, kindOf } from "./schema.js";
import { fileLink, issueLink, mailLink, messageOf } from "./send.js";
import { changes } from "./words.js";

/**
 * @typedef {import("./types.js").EntryKind} EntryKind
 * @typedef {import("./types.js").NamedField} NamedField
 * @typedef {import("./types.js").Path} Path
 * @typedef {import("./types.js").Problem} Problem
 * @typedef {import("./types.js").Question} Question
 * @typedef {import("./types.js").Schema} Schema
 * @typedef {import("./types.js").Shared} Shared
 * @typedef {import("./types.js").Values} Values
 * @typedef {Question & { section: HTMLElement, heading: HTMLElement }} ShownQuestion
 */

const MISSING = "404";
const PAUSE_MS = 700; // after the last key, before a field is looked at
const root = byId("form");
const { mode = "add", data = "", edit = "" } = root.dataset;
const kinds = (root.dataset.kinds ?? "").split(" ");
const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));
const oneAtATime = /** @type {HTMLInputElement} */ (part("one"));

/** @type {Shared} */
let shared;
/** @type {EntryKind} */
let kind;
/** @type {NamedField[]} */
let fields = [];
/** @type {ShownQuestion[]} */
let questions = [];
/** @type {Values} what is filled in */
let values = {};
/** @type {Values} the entry as it was */
let before = {};
/** @type {string[]} */
let changed = [];
/** @type {Problem[]} */
let problems = [];
/** @type {Set<string>} ids of elements that the reader has been at */
let touched = new Set();
let whole = true;
let step = 0;
let isChecked = false;
/** What was filled in when the page was opened, or sent since: leaving loses nothing of it. */
let safe = "";

/** @param {string} name */
const fetchData = async (name) => {
  const answer = await fetch(`${data}${name}.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

/** "#place" or "#place/bridge-street-library" -> kind and id; without a kind it is a service. */
const wanted = () => {
  const [first, second = ""] = location.hash.slice(1).split("/");
  const idIn = (/** @type {string} */ text) => (/^[a-z0-9-]+$/.test(text) ? text : "");
  if (kinds.includes(first)) return { name: first, id: idIn(second) };
  return { name: kinds[0], id: mode === "correct" ? idIn(first) : "" };
};

/**
 * The entry as it is; null if there is none with this id.
 * @param {string} name of its kind
 * @param {string} id
 */
const fetchEntry = (name, id) =>
  fetchData(`${name}/${id}`).catch((fault) => {
    if (fault.message === MISSING) return null;
    throw fault;
  });

const begin = async () => {
  const { name, id } = wanted();
  const isAsking = mode === "correct" && !id;
  try {
    /** @type {[Shared, EntryKind, { values: Values, whole: boolean } | null] | null} */
    const found = isAsking
      ? null
      : await Promise.all([
          shared ?? fetchData("shared"),
          fetchData(name),
          mode === "correct" ? fetchEntry(name, id) : { values: {}, whole: true },
        ]);
    const entry = found?.[2];
    if (found && entry) {
      [shared, kind] = found;
      [before, whole, step, touched] = [entry.values, entry.whole, 0, new Set()];
      const kept = draft.read(name, id);
      show(kept ?? entry.values);
      safe = JSON.stringify(values);
      showDraft(kept ? "This is what you kept here." : "");
    }
    part("ask").hidden = !isAsking;
    part("missing").hidden = isAsking || Boolean(entry);
    part("body").hidden = !entry;
    byId("without").hidden = true;
    root.hidden = false;
    root.dataset.works = "";
    dispatchEvent(new Event("found"));
  } catch {
    dispatchEvent(new Event("lost")); // guard.js says so; what is typed stays
  }
};

/** @param {Values} given */
const show = (given) => {
  const { schema } = kind;
  fields = Object.entries(schema.properties).map(([name, inner]) => [
    name,
    makeField([name], inner, schema.required.includes(name), shared),
  ]);
  const byName = Object.fromEntries(fields);
  questions = kind.questions.map((question) => {
    const heading = make("h2", { tabindex: "-1" }, question.title);
    const section = make(
      "section",
      { class: "question", id: `q-${question.id}` },
      heading,
      question.hint ? make("p", { class: "soft" }, question.hint) : null,
      ...question.fields.map((name) => byName[name].element),
      // Who mends one thing is done here, and need not pass all the other questions.
      mode === "correct" ? make("p", { class: "no-print" }, toTheEnd()) : null,
    );
    return { ...question, section, heading };
  });
  fill(part("questions"), ...questions.map(({ section }) => section));
  fill(part("jump"), ...questions.map(jump), make("li", {}, toTheEnd()));
  part("partial").hidden = whole;
  for (const link of all(root, "[data-kind]")) {
    link.toggleAttribute("aria-current", link.dataset.kind === kind.kind);
  }
  for (const [name, field] of fields) field.fill(given[name]);
  update();
  turn(0, false);
};

/**
 * @param {string} href
 * @param {string} words
 * @param {() => number} number of the question it leads to
 */
const stepLink = (href, words, number) => {
  const link = make("a", { href }, words);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    turn(number(), true);
  });
  return link;
};

/** @type {(question: ShownQuestion, number: number) => HTMLElement} */
const jump = ({ id, title, more }, number) =>
  make(
    "li",
    { class: more ? "more" : "" },
    stepLink(`#q-${id}`, title, () => number),
  );

const toTheEnd = () => stepLink("#done-heading", "Look at it, and send it", () => questions.length);

/**
 * One question at a time, or all of them.
 * @param {number} number
 * @param {boolean} isFocused whether the reader is taken there
 */
const turn = (number, isFocused) => {
  const isOne = oneAtATime.checked;
  step = Math.max(0, Math.min(number, questions.length));
  questions.forEach(({ section }, other) => {
    section.hidden = isOne && other !== step;
  });
  const isLast = step === questions.length;
  part("steps").hidden = !isOne;
  part("back").hidden = step === 0;
  part("next").hidden = isLast;
  part("done").hidden = isOne && !isLast;
  part("where").textContent = isLast ? "That was the last question." : `Question ${step + 1} of ${questions.length}.`;
  if (!isFocused) return;
  const target = isLast ? byId("done-heading") : questions[step].heading;
  target.focus();
  target.scrollIntoView({ block: "start" });
};

/** @type {(field: string, schema: Schema) => string} what a field is called in the sentences of this page */
const called = (_, said) => said.title ?? "";

/** @type {(field: string, schema: Schema) => string} an example where one can be typed */
const example = (_, said) => {
  const isPicked = ["list", "choice", "object"].includes(kindOf(said)) || said["x-points-to"];
  return isPicked ? "" : (said.examples?.[0] ?? "");
};

const update = () => {
  values = readAll(fields);
  if (!values.id && values.name) values.id = slug(values.name);
  changed = mode === "correct" ? changes(kind.schema, before, values, shared.lists) : [];
  problems = check(shared, kind.schema, values, called, example);
  tell();
  preview(part("picture"), kind, values, shared.lists);
  showLinks();
  if (draft.isKept()) draft.keep(values);
};

const draft = makeDraft();

/** @param {string} words */
const showDraft = (words) => {
  part("keep").hidden = draft.isKept();
  part("forget").hidden = !draft.isKept();
  part("kept").textContent = words;
};

/**
 * The element that shows a problem: its field, or the nearest thing around it.
 * @param {Path} way
 */
const elementOf = (way) => {
  for (let { length } = way; length > 0; length -= 1) {
    const element = document.getElementById(idOf(way.slice(0, length)));
    if (element) return element;
  }
  return root;
};

const tell = () => {
  const shown = problems.map((problem) => ({ ...problem, element: elementOf(problem.way) }));
  const open = showProblems(part("questions"), shown, touched, titlesIn(kind.schema), reach);
  const count = open.length === 1 ? "One thing is" : `${open.length} things are`;
  part("open").textContent = open.length ? `${count} still open.` : "Nothing is open. Thank you.";
  part("list").hidden = !isChecked || !open.length;
  fill(part("list"), make("h3", {}, "What is still open"), make("ul", {}, ...open));
};

/**
 * Go to a field, wherever it is folded away.
 * @param {HTMLElement} element
 */
const reach = (element) => {
  const number = questions.findIndex(({ section }) => section.contains(element));
  if (number >= 0 && oneAtATime.checked) turn(number, false);
  for (let around = element.closest("details"); around; around = around.parentElement?.closest("details") ?? null) {
    around.open = true;
  }
  const ticks = () =>
    /** @type {HTMLElement | null} */ (element.closest(".question")?.querySelector(".times-here input"));
  const target = element.offsetParent ? element : (ticks() ?? element);
  target.focus();
  target.scrollIntoView({ block: "center" });
};

const showLinks = () => {
  const { email, repository } = shared;
  const message = messageOf({ kind, shared, values, mode, changed, whole });
  part("text").textContent = message.entry;
  fill(part("changed"), ...changed.map((line) => make("li", {}, line)));
  part("yaml").hidden = !whole;
  part("changes").hidden = mode === "add";
  const links = {
    mail: email ? mailLink(email, message) : null,
    issue: repository ? issueLink(repository, message) : null,
    file: repository && whole && mode === "add" ? fileLink(repository, kind, values, message) : null,
    edit: repository && mode === "correct" ? { href: `${edit}${values.id}/`, isWhole: true } : null,
  };
  for (const [name, link] of Object.entries(links)) {
    /** @type {HTMLElement} */ (part(name).parentElement).hidden = !link;
    if (link) {
      const element = /** @type {HTMLAnchorElement} */ (part(name));
      element.href = link.href;
      if ("new" in element.dataset) Object.assign(element, { target: "_blank", rel: "noreferrer noopener" });
    }
    part(`${name}-long`)?.toggleAttribute("hidden", !link || link.isWhole);
  }
};

/** @param {Element} element */
const touch = (element) => {
  for (let around = /** @type {Element | null} */ (element); around && around !== root; around = around.parentElement) {
    if (around.id) touched.add(around.id);
  }
};

const checkAll = () => {
  isChecked = true;
  for (const element of all(part("questions"), "[id]")) touched.add(element.id);
  update();
  const first = problems.find(({ warns }) => !warns);
  if (first) reach(elementOf(first.way));
  else part("open").focus();
};

const copy = async () => {
  const { entry, about } = messageOf({ kind, shared, values, mode, changed, whole });
  try {
    await navigator.clipboard.writeText(entry || about);
    part("copied").textContent = "Copied. You can paste it anywhere.";
  } catch {
    getSelection()?.selectAllChildren(part("text"));
    part("copied").textContent = "It is marked now: press Ctrl and C together to copy it.";
  }
};

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
const targetOf = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target);
part("questions").addEventListener("input", (event) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (targetOf(event).value) touch(targetOf(event));
    update();
  }, PAUSE_MS);
});
part("questions").addEventListener("change", (event) => {
  touch(targetOf(event));
  update();
});
part("questions").addEventListener("focusout", (event) => {
  if (!targetOf(event).value || targetOf(event).tagName === "BUTTON") return;
  touch(targetOf(event));
  update();
});
part("questions").addEventListener("submit", (event) => event.preventDefault());
for (const name of ["one", "all"]) part(name).addEventListener("change", () => turn(step, false));
part("back").addEventListener("click", () => turn(step - 1, true));
part("next").addEventListener("click", () => turn(step + 1, true));
part("check").addEventListener("click", checkAll);
part("copy").addEventListener("click", copy);
part("print").addEventListener("click", () => print());
part("keep").addEventListener("click", () => {
  const isDone = draft.keep(values);
  showDraft(isDone ? "Kept in this tab. It goes when you close the tab." : "This browser keeps nothing.");
});
part("forget").addEventListener("click", () => {
  draft.forget();
  showDraft("Forgotten. It is still here while this page is open.");
});
for (const name of ["mail", "issue", "file", "copy", "print"]) {
  part(name).addEventListener("click", () => {
    safe = JSON.stringify(values); // it is on its way
  });
}
addEventListener("beforeunload", (event) => {
  if (draft.isKept() || !fields.length || JSON.stringify(values) === safe) return;
  event.preventDefault();
  event.returnValue = ""; // browsers of 2019 ask for this one only
});
addEventListener("hashchange", begin);

begin();
