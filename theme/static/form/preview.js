// The picture of how an entry will read: its name, its sentence, and every fact under its question, in the words of the form.
(() => {
  "use strict";
  const { isEmpty, make, sort, timesInWords } = globalThis.contribute;

  function inWords(schema, value, lists) {
    const kind = sort(schema);
    if (kind === "object") return pairs(schema, value, lists);
    if (kind === "fact") return inWords(schema.anyOf[typeof value === "string" ? 0 : 1], value, lists);
    if (kind === "list") return value.filter((one) => !isEmpty(one)).map((one) => inWords(schema.items, one, lists)).join("; ");
    if (kind === "choice") return schema.enumDescriptions[schema.enum.indexOf(value)] ?? value;
    if (schema["x-points-to"]) return lists[schema["x-points-to"]]?.[value] ?? value;
    return schema["x-text"] === "hours" ? timesInWords(value) : value;
  }

  const pairs = (schema, value, lists) =>
    Object.entries(schema.properties)
      .filter(([name]) => !isEmpty(value[name]))
      .map(([name, inner]) => `${inner.title.replace(/\?$/, "")}: ${inWords(inner, value[name], lists)}`.replace(/\.?$/, "."))
      .join(" ");

  const HEAD = ["name", "summary", "id"];

  function facts(question, schema, values, lists) {
    const lines = question.fields
      .filter((name) => !HEAD.includes(name) && !isEmpty(values[name]))
      .flatMap((name) => {
        const inner = schema.properties[name];
        const many = sort(inner) === "list" && inner.items.type === "object";
        if (many) return values[name].filter((one) => !isEmpty(one)).map((one) => inWords(inner.items, one, lists));
        const words = inWords(inner, values[name], lists);
        return sort(inner) === "object" ? words : `${inner.title.replace(/\?$/, "")}: ${words}`;
      });
    return lines.length ? make("div", {}, make("dt", {}, question.title), ...lines.map((line) => make("dd", {}, line))) : null;
  }

  // Draw an entry into an element.
  function picture(element, kind, values, lists) {
    const said = kind.questions.map((question) => facts(question, kind.schema, values, lists)).filter(Boolean);
    element.replaceChildren(
      make("h3", {}, values.name ?? "Its name will stand here"),
      make("p", { class: "lead" }, values.summary ?? "And here the sentence that says what it is."),
      make("dl", {}, ...said),
    );
  }

  // What was changed, one line a field: "Getting in touch, Phone: was 01632 960 142, now 01632 960 143".
  function changes(schema, before, after, lists, inside = "") {
    return Object.entries(schema.properties).flatMap(([name, inner]) => {
      const [old, now] = [before?.[name], after?.[name]];
      if (JSON.stringify(old ?? "") === JSON.stringify(now ?? "") || (isEmpty(old) && isEmpty(now))) return [];
      const title = `${inside}${inner.title}`;
      if (sort(inner) === "object") return changes(inner, old, now, lists, `${title}, `);
      const words = (value) => (isEmpty(value) ? "nothing" : `“${inWords(inner, value, lists)}”`);
      return [`${title}: was ${words(old)}, now ${words(now)}`];
    });
  }

  globalThis.contribute = Object.assign(globalThis.contribute, { picture, changes });
})();
