// Makes the fields of the form out of the model's JSON Schema: label, hint, example, choices. Each field can be read and
// filled; a field that holds others asks them. What a field means is written in the model and nowhere here.
(() => {
  "use strict";
  const { isEmpty, seen, pattern, sort } = globalThis.contribute;
  const NOT_SAID = "unknown";
  const KEYBOARDS = { number: "tel", email: "email", link: "url" };

  function make(tag, settings = {}, ...inside) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(settings)) {
      if (name === "class") element.className = value;
      else if (name in element && typeof value !== "string") element[name] = value;
      else if (value !== "") element.setAttribute(name, value);
    }
    element.append(...inside.filter((one) => one !== null && one !== ""));
    return element;
  }

  const sentence = (words) => (words ? `${words[0].toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? "" : "."}` : "");
  const idOf = (way) => `f-${way.join("-")}`;

  function repeats({ title, description = "" }) {
    return (/^whether/.test(description) && /\?$/.test(title)) || title.replace(/\W/g, "").toLowerCase() === description.replace(/\W/g, "").toLowerCase();
  }

  // The hint of the model, unless the label asks the same already.
  function hintOf(schema, kind) {
    const own = schema["x-hint"] ?? (repeats(schema) ? "" : schema.description);
    const example = kind === "list" || kind === "choice" || kind === "object" ? "" : (schema.examples?.[0] ?? "");
    const words = `${sentence(own)}${example && kind !== "date" ? ` For example: ${example}` : ""}`;
    return kind === "list" && schema.items.type !== "object" && !schema.items.enum && !schema.items["x-points-to"]
      ? `${words} One a line.`
      : words.trim();
  }

  // The words beside a label that say how much a field is needed.
  function needed(schema, isNeeded) {
    if (isNeeded) return make("span", { class: "needed" }, " (needed)");
    return schema["x-need"] ? make("span", { class: "soft" }, " (helps a lot)") : null;
  }

  // A label, a hint, room for a problem, and the control they belong to.
  function wrapped(way, schema, kind, isNeeded, control) {
    const id = idOf(way);
    control.id = id;
    control.setAttribute("aria-describedby", `${id}-hint ${id}-wrong`);
    return make(
      "div",
      { class: "field" },
      make("label", { for: id }, schema.title, needed(schema, isNeeded)),
      make("p", { class: "hint", id: `${id}-hint` }, hintOf(schema, kind)),
      make("p", { class: "wrong-here", id: `${id}-wrong` }),
      control,
    );
  }

  function grouped(way, schema, isNeeded, ...inside) {
    const id = idOf(way);
    return make(
      "fieldset",
      { id, tabindex: "-1", "aria-describedby": `${id}-hint ${id}-wrong` },
      make("legend", {}, schema.title, needed(schema, isNeeded)),
      make("p", { class: "hint", id: `${id}-hint` }, hintOf(schema, sort(schema))),
      make("p", { class: "wrong-here", id: `${id}-wrong` }),
      ...inside,
    );
  }

  const plain = (text) => text.split(/\s+/).filter(Boolean).join(" ");

  // A phone number that was typed without spaces gets them, as in every entry.
  function tidy(text, schema, shared) {
    const words = plain(text);
    const isNumber = schema["x-text"] === "number" && /^\d+$/.test(words) && pattern(...shared.ukNumber).test(words);
    return isNumber ? seen(words, shared.inGroups) : words;
  }

  function textField(way, schema, kind, isNeeded, shared) {
    const isLong = kind === "text" && schema.maxLength > 300;
    const type = kind === "date" ? "date" : (KEYBOARDS[schema["x-text"]] ?? "text");
    const control = isLong ? make("textarea", { rows: "5" }) : make("input", { type, autocomplete: "off" });
    if (kind === "integer" || kind === "number") control.inputMode = kind === "integer" ? "numeric" : "decimal";
    if (isLong || schema.maxLength > 100) control.classList.add("wide");
    return {
      element: wrapped(way, schema, kind, isNeeded, control),
      read: () => (isLong ? control.value.trim().split("\n").map((line) => line.trim()).join("\n") : tidy(control.value, schema, shared)),
      fill: (value) => {
        control.value = value ?? "";
      },
    };
  }

  function optionsOf(schema, shared) {
    if (schema.enum) return schema.enum.map((word, number) => [word, sentenceLess(schema.enumDescriptions[number])]);
    return Object.entries(shared.lists[schema["x-points-to"]] ?? {});
  }

  const sentenceLess = (words) => `${words[0].toUpperCase()}${words.slice(1)}`;

  // One out of a list. What nobody knows is left out of the entry, so "not known yet" is where every question begins.
  function choiceField(way, schema, isNeeded, shared) {
    const control = make("select");
    const options = optionsOf(schema, shared);
    const start = isNeeded ? "Choose one" : options.some(([word]) => word === NOT_SAID) ? "Not known yet" : "Not said";
    control.append(new Option(start, ""));
    for (const [word, label] of options)
      if (word !== NOT_SAID || isNeeded) control.append(new Option(label, word));
    const other = schema["x-points-to"] ? otherField(way, schema, control) : null;
    const element = wrapped(way, schema, "choice", isNeeded, control);
    if (other) element.append(other.element);
    return {
      element,
      read: () => (other?.isChosen() ? other.read() : control.value),
      fill: (value) => {
        if (value && ![...control.options].some((option) => option.value === value))
          control.append(new Option(value === NOT_SAID ? "Not known yet, we asked" : value, value));
        control.value = value ?? "";
        other?.show();
      },
    };
  }

  // For what stands in no list yet: its name, which becomes its short name as everywhere.
  function otherField(way, schema, control) {
    const OTHER = "?";
    const says = schema["x-points-to"];
    control.append(new Option("It is not in this list", OTHER));
    const id = `${idOf(way)}-other`;
    const input = make("input", { type: "text", id, autocomplete: "off" });
    const element = make("div", { class: "other", hidden: true }, make("label", { for: id }, `What is the ${says} called?`), input,
      make("p", { class: "hint" }, `Please add the ${says} too, when you are done here. It is a short form.`));
    const show = () => {
      element.hidden = control.value !== OTHER;
    };
    control.addEventListener("change", show);
    return { element, show, isChosen: () => control.value === OTHER, read: () => slug(input.value) };
  }

  // The short name of an entry: small letters, digits and hyphens.
  function slug(name) {
    const letters = name.replace(/['’]/g, "").replace(/&/g, " and ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const id = letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    return id.length <= 60 ? id : id.slice(0, 61).replace(/-[^-]*$/, "").slice(0, 60);
  }

  // Any number out of a list. The order in which they were chosen stays.
  function choicesField(way, schema, isNeeded, shared) {
    const list = make("div", { class: "ticks" });
    let order = [];
    function add([word, label], number) {
      const id = `${idOf(way)}-${number}`;
      const box = make("input", { type: "checkbox", id, value: word });
      box.addEventListener("change", () => {
        order = box.checked ? [...order, word] : order.filter((one) => one !== word);
      });
      list.append(make("div", {}, box, make("label", { for: id }, label)));
    }
    optionsOf(schema.items, shared).forEach(add);
    const boxes = () => [...list.querySelectorAll("input")];
    return {
      element: grouped(way, schema, isNeeded, list),
      read: () => [...order],
      fill: (value) => {
        order = [...(value ?? [])];
        for (const word of order) if (!boxes().some((box) => box.value === word)) add([word, word], boxes().length);
        for (const box of boxes()) box.checked = order.includes(box.value);
      },
    };
  }

  function linesField(way, schema, isNeeded) {
    const control = make("textarea", { rows: "3", class: "wide" });
    return {
      element: wrapped(way, schema, "list", isNeeded, control),
      read: () => control.value.split("\n").map(plain).filter(Boolean),
      fill: (value) => {
        control.value = (value ?? []).join("\n");
      },
    };
  }

  function children(way, schema, isNeeded, shared) {
    return Object.entries(schema.properties).map(([name, inner]) => [
      name,
      field([...way, name], inner, isNeeded && Boolean(schema.required?.includes(name)), shared),
    ]);
  }

  function readAll(parts) {
    const pairs = parts.map(([name, part]) => [name, part.read()]).filter(([, value]) => !isEmpty(value));
    return Object.fromEntries(pairs);
  }

  // What few entries need, deep within another part, is folded away until somebody wants it.
  function folded(element, way, schema) {
    return way.length > 2 && typeof way[way.length - 1] === "string"
      ? make("details", {}, make("summary", {}, schema.title), element)
      : element;
  }

  function partField(way, schema, isNeeded, shared) {
    const parts = children(way, schema, isNeeded, shared);
    const whole = grouped(way, schema, isNeeded, ...parts.map(([, part]) => part.element));
    return {
      whole,
      element: folded(whole, way, schema),
      read: () => readAll(parts),
      fill: (value) => parts.forEach(([name, part]) => part.fill(value?.[name])),
    };
  }

  // A question of fact: the answer, and what makes it exact where somebody knows.
  function factField(way, schema, shared) {
    const [answer, long] = schema.anyOf;
    const first = choiceField(way, { ...answer, title: schema.title, description: schema.description }, false, shared);
    const rest = children(way, { ...long, properties: without(long.properties, schema["x-short"]) }, false, shared);
    const more = make("details", {}, make("summary", {}, "A few words, and who saw it"), ...rest.map(([, part]) => part.element));
    first.element.append(more);
    return {
      element: first.element,
      read: () => {
        const value = { [schema["x-short"]]: first.read(), ...readAll(rest) };
        return Object.keys(value).length > 1 ? value : value[schema["x-short"]];
      },
      fill: (value) => {
        const whole = typeof value === "string" ? { [schema["x-short"]]: value } : (value ?? {});
        first.fill(whole[schema["x-short"]]);
        rest.forEach(([name, part]) => part.fill(whole[name]));
        more.open = Object.keys(whole).length > 1;
      },
    };
  }

  const without = (object, key) => Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

  // Blocks of fields, as many as one likes.
  function partsField(way, schema, isNeeded, shared) {
    const list = make("div");
    const add = make("button", { type: "button", class: "quiet" }, "Add another");
    let blocks = [];
    function show(values) {
      blocks = values.map((value, number) => block(value, number, values.length));
      list.replaceChildren(...blocks.map((one) => one.element));
      add.textContent = blocks.length ? "Add another" : `Add one: ${schema.title.toLowerCase()}`;
    }
    function block(value, number, count) {
      const said = { ...schema.items, title: `${schema.title}: ${number + 1}${count > 1 ? ` of ${count}` : ""}` };
      const part = partField([...way, number], said, isNeeded, shared);
      const away = make("button", { type: "button", class: "plain" }, `Take number ${number + 1} out`);
      away.addEventListener("click", () => {
        show(read().filter((_, other) => other !== number));
        add.focus();
        list.dispatchEvent(new Event("change", { bubbles: true }));
      });
      if (!isNeeded || count > 1) part.whole.append(away);
      part.fill(value);
      return part;
    }
    const read = () => blocks.map((one) => one.read());
    add.addEventListener("click", () => {
      show([...read(), {}]);
      blocks[blocks.length - 1].element.querySelector("input, select, textarea")?.focus();
    });
    const start = () => (isNeeded || schema["x-need"] ? [{}] : []);
    show(start());
    return {
      element: folded(grouped(way, schema, isNeeded, list, add), way, schema),
      read: () => read().filter((one) => !isEmpty(one)),
      fill: (value) => show(value?.length ? value : start()),
    };
  }

  // The field for a schema: its element, `read()` for its value and `fill(value)`.
  function field(way, schema, isNeeded, shared) {
    const kind = sort(schema);
    if (kind === "object") return partField(way, schema, isNeeded, shared);
    if (kind === "fact") return factField(way, schema, shared);
    if (kind === "list" && schema.items.type === "object") return partsField(way, schema, isNeeded, shared);
    if (kind === "list" && (schema.items.enum || schema.items["x-points-to"])) return choicesField(way, schema, isNeeded, shared);
    if (kind === "list") return linesField(way, schema, isNeeded);
    if (kind === "choice" || schema["x-points-to"]) return choiceField(way, schema, isNeeded, shared);
    if (schema["x-text"] === "hours" && !way.includes("exceptions"))
      return globalThis.contribute.timesField(textField(way, schema, kind, isNeeded, shared), way);
    return textField(way, schema, kind, isNeeded, shared);
  }

  globalThis.contribute = Object.assign(globalThis.contribute, { field, idOf, make, readAll, slug });
})();
