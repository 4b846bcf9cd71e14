// The page of the form: fetches the data it is made from, asks question by question, checks as one types, and shows what
// will be sent. It keeps nothing: no storage, no cookie, and what is typed leaves this page only by a link one presses.
(() => {
  "use strict";
  const { changes, check, field, file, idOf, isEmpty, issue, mail, make, picture, readAll, slug, sort, texts } = globalThis.contribute;
  const root = document.getElementById("form");
  const at = (name) => root.querySelector(`[data-part="${name}"]`);
  const PAUSE = 700; // milliseconds after the last key before a field is looked at
  const state = { mode: root.dataset.mode, values: {}, before: {}, changed: [], whole: true, touched: new Set(), step: 0 };

  const fetched = async (name) => {
    const answer = await fetch(`${root.dataset.data}${name}.json`);
    if (!answer.ok) throw new Error(name);
    return answer.json();
  };

  // "#place" or "#place/bridge-street-library" -> kind and id; without a kind it is a service.
  function wanted() {
    const said = decodeURIComponent(location.hash.slice(1));
    const [first, second] = said.split("/");
    const kinds = root.dataset.kinds.split(" ");
    if (kinds.includes(first)) return { kind: first, id: second ?? "" };
    return { kind: kinds[0], id: state.mode === "correct" ? first : "" };
  }

  async function begin() {
    const { kind, id } = wanted();
    at("ask").hidden = state.mode === "add" || Boolean(id);
    at("body").hidden = !at("ask").hidden;
    at("missing").hidden = true;
    if (!at("ask").hidden) return;
    try {
      const [shared, known, entry] = await Promise.all([
        state.shared ?? fetched("shared"),
        fetched(kind),
        state.mode === "correct" ? fetched(`${kind}/${id}`).catch(() => null) : { values: {}, whole: true },
      ]);
      if (!entry) {
        at("missing").hidden = false;
        at("body").hidden = true;
        return;
      }
      Object.assign(state, { shared, kind: known, before: entry.values, whole: entry.whole, step: 0, touched: new Set() });
      show(entry.values);
    } catch {
      at("broken").hidden = false;
      at("body").hidden = true;
    }
  }

  function show(values) {
    const { schema, questions } = state.kind;
    state.fields = Object.keys(schema.properties).map((name) => [
      name,
      field([name], schema.properties[name], schema.required.includes(name), state.shared),
    ]);
    const byName = Object.fromEntries(state.fields);
    state.questions = questions.map((question) => {
      const heading = make("h2", { tabindex: "-1" }, question.title);
      const section = make("section", { class: "question", id: `q-${question.id}` }, heading,
        question.hint ? make("p", { class: "soft" }, question.hint) : null,
        ...question.fields.map((name) => byName[name].element),
        // Who mends one thing is done here, and need not pass all the other questions.
        state.mode === "correct" ? make("p", { class: "no-print" }, toTheEnd()) : null);
      return { ...question, section, heading };
    });
    at("questions").replaceChildren(...state.questions.map(({ section }) => section));
    at("jump").replaceChildren(...state.questions.map(jump), make("li", {}, toTheEnd()));
    at("partial").hidden = state.whole;
    for (const link of root.querySelectorAll("[data-kind]"))
      link.toggleAttribute("aria-current", link.dataset.kind === state.kind.kind);
    fill(values);
    turn(0, false);
  }

  function goes(href, words, number) {
    const link = make("a", { href }, words);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      turn(number(), true);
    });
    return link;
  }

  function jump({ id, title, more }, number) {
    return make("li", { class: more ? "more" : "" }, goes(`#q-${id}`, title, () => number));
  }

  const toTheEnd = () => goes("#done-heading", "Look at it, and send it", () => state.questions.length);

  function fill(values) {
    for (const [name, one] of state.fields) one.fill(values[name]);
    update();
  }

  // One question at a time, or all of them.
  function turn(step, isFocused) {
    const { questions } = state;
    const isOne = at("one").checked;
    state.step = Math.max(0, Math.min(step, questions.length));
    questions.forEach(({ section }, number) => {
      section.hidden = isOne && number !== state.step;
    });
    const isLast = state.step === questions.length;
    at("steps").hidden = !isOne;
    at("back").hidden = state.step === 0;
    at("next").hidden = isLast;
    at("done").hidden = isOne && !isLast;
    at("where").textContent = isLast ? "That was the last question." : `Question ${state.step + 1} of ${questions.length}.`;
    if (!isFocused) return;
    const target = isLast ? at("done").querySelector("h2") : questions[state.step].heading;
    target.focus();
    target.scrollIntoView({ block: "start" });
  }

  // What a field is called in the sentences of this page, and an example where one can be typed.
  const called = (_, said) => said.title ?? "";
  const example = (_, said) => (sort(said) === "list" || sort(said) === "choice" || said["x-points-to"] || sort(said) === "object" ? "" : (said.examples?.[0] ?? ""));

  function update() {
    const { shared, kind, mode } = state;
    const values = readAll(state.fields);
    if (!values.id && values.name) values.id = slug(values.name);
    state.values = values;
    state.changed = mode === "correct" ? changes(kind.schema, state.before, values, shared.lists) : [];
    state.problems = check(shared, kind.schema, values, called, example);
    tell();
    picture(at("picture"), kind, values, shared.lists);
    ways();
  }

  // The element that shows a problem: its field, or the nearest thing around it.
  function spot(way) {
    for (let length = way.length; length > 0; length -= 1) {
      const element = document.getElementById(idOf(way.slice(0, length)));
      if (element) return element;
    }
    return root;
  }

  // Names of fields as they stand in files become what they are called here.
  function plainly(words) {
    return words.replace(/“(\w+)”/g, (whole, name) => (state.titles.has(name) ? `“${state.titles.get(name)}”` : whole));
  }

  function titlesIn(schema, titles = new Map()) {
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      if (!titles.has(name)) titles.set(name, inner.title);
      titlesIn(inner.items ?? inner, titles);
    }
    return titles;
  }

  function tell() {
    state.titles = titlesIn(state.kind.schema);
    for (const element of at("questions").querySelectorAll(".wrong-here")) element.replaceChildren();
    for (const element of at("questions").querySelectorAll("[aria-invalid]")) element.removeAttribute("aria-invalid");
    const shown = state.problems.map((problem) => ({ ...problem, element: spot(problem.way) }));
    for (const problem of shown.filter(({ element }) => state.touched.has(element.id))) {
      const place = document.getElementById(`${problem.element.id}-wrong`);
      const worth = problem.warns ? "Worth a look: " : "";
      place?.append(make("span", {}, `${worth}${plainly(problem.found)} ${plainly(problem.advice)} `), guess(problem) ?? "");
      if (!problem.warns) problem.element.setAttribute("aria-invalid", "true");
    }
    const open = shown.filter(({ warns }) => !warns);
    at("open").textContent = open.length ? `${open.length === 1 ? "One thing is" : `${open.length} things are`} still open.` : "Nothing is open. Thank you.";
    at("list").hidden = !state.isChecked || !open.length;
    at("list").replaceChildren(make("h3", {}, "What is still open"), make("ul", {}, ...open.map(linked)));
  }

  function guess({ suggestion, element }) {
    if (!suggestion || !("value" in element)) return null;
    const button = make("button", { type: "button", class: "plain" }, `Did you mean “${suggestion}”? Put it in`);
    button.addEventListener("click", () => {
      element.value = suggestion;
      element.dispatchEvent(new Event("change", { bubbles: true }));
      element.focus();
    });
    return button;
  }

  function linked({ found, element }) {
    const link = make("a", { href: `#${element.id}` }, plainly(found));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      reach(element);
    });
    return make("li", {}, link);
  }

  // Go to a field, wherever it is folded away.
  function reach(element) {
    const number = state.questions.findIndex(({ section }) => section.contains(element));
    if (number >= 0 && at("one").checked) turn(number, false);
    for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    const target = element.offsetParent ? element : element.closest(".question").querySelector(".times-here input");
    target.focus();
    target.scrollIntoView({ block: "center" });
  }

  function ways() {
    const { shared, kind, values, whole, mode } = state;
    const said = texts(state);
    at("text").textContent = said.entry;
    at("changed").replaceChildren(...state.changed.map((line) => make("li", {}, line)));
    at("yaml").hidden = !whole;
    at("changes").hidden = mode === "add";
    const links = {
      mail: shared.email ? mail(shared.email, said) : null,
      issue: shared.repository ? issue(shared.repository, said) : null,
      file: shared.repository && whole && mode === "add" ? file(shared.repository, kind, values, said) : null,
      edit: shared.repository && mode === "correct" ? { href: `${root.dataset.edit}${values.id}/`, isWhole: true } : null,
    };
    for (const [name, link] of Object.entries(links)) {
      at(name).parentElement.hidden = !link;
      if (link) at(name).setAttribute("href", link.href);
      at(`${name}-long`)?.toggleAttribute("hidden", !link || link.isWhole);
    }
  }

  function touch(element) {
    for (let around = element; around && around !== root; around = around.parentElement) if (around.id) state.touched.add(around.id);
  }

  function checkAll() {
    state.isChecked = true;
    for (const element of at("questions").querySelectorAll("[id]")) state.touched.add(element.id);
    update();
    const first = state.problems.find(({ warns }) => !warns);
    if (first) reach(spot(first.way));
    else at("open").focus();
  }

  async function copy() {
    const { entry, about } = texts(state);
    try {
      await navigator.clipboard.writeText(entry || about);
      at("copied").textContent = "Copied. You can paste it anywhere.";
    } catch {
      getSelection().selectAllChildren(at("text"));
      at("copied").textContent = "It is marked now: press Ctrl and C together to copy it.";
    }
  }

  let waiting;
  at("questions").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (event.target.value) touch(event.target);
      update();
    }, PAUSE);
  });
  at("questions").addEventListener("change", (event) => {
    touch(event.target);
    update();
  });
  at("questions").addEventListener("focusout", (event) => {
    if (!event.target.value || event.target.tagName === "BUTTON") return;
    touch(event.target);
    update();
  });
  at("questions").addEventListener("submit", (event) => event.preventDefault());
  for (const name of ["one", "all"]) at(name).addEventListener("change", () => turn(state.step, false));
  at("back").addEventListener("click", () => turn(state.step - 1, true));
  at("next").addEventListener("click", () => turn(state.step + 1, true));
  at("check").addEventListener("click", checkAll);
  at("copy").addEventListener("click", copy);
  at("print").addEventListener("click", () => print());
  addEventListener("hashchange", begin);

  root.hidden = false;
  document.getElementById("without").hidden = true;
  begin();
  globalThis.contribute = Object.assign(globalThis.contribute, { state, fill, update, isEmpty });
})();
