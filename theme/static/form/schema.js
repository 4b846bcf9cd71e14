// Checks the values of an entry against the model's JSON Schema, with the words of the check. Values are what a reader of
// YAML gives: objects, lists and strings; so a number is a string of digits here.
(() => {
  "use strict";
  const { look, say, pattern } = globalThis.contribute;
  const NUMBERS = { integer: true, number: true };

  function isEmpty(value) {
    if (value === undefined || value === null || value === "") return true;
    if (Array.isArray(value)) return value.every(isEmpty);
    return typeof value === "object" && Object.values(value).every(isEmpty);
  }

  function isDay(text) {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  }

  // A name the way short names are written; "" where a letter is of another alphabet.
  function nearestId(text) {
    const letters = text.toLowerCase().replace(/['’]/g, "").normalize("NFKD").replace(/\p{M}/gu, "");
    return /(?![a-z])\p{L}/u.test(letters) ? "" : letters.split(/[^a-z0-9]+/).filter(Boolean).join("-");
  }

  // The sort of thing a schema asks for: "object", "list", "choice", "date", "integer", "number" or "text".
  function sort(schema) {
    if (schema.type === "object") return "object";
    if (schema.anyOf) return "fact";
    if (schema.type === "array") return "list";
    if (schema.enum) return "choice";
    if (schema.format === "date") return "date";
    return schema.type[0] in NUMBERS ? schema.type[0] : "text";
  }

  function outside(schema, text) {
    const number = Number(text);
    if (schema.minimum !== undefined && number < schema.minimum) return `not less than ${schema.minimum}`;
    if (schema.maximum !== undefined && number > schema.maximum) return `not more than ${schema.maximum}`;
    const digits = (text.split(".")[1] ?? "").length;
    const most = schema["x-decimals"];
    return most !== undefined && digits > most ? `digits after the point at most: ${most}` : "";
  }

  function ofText(schema, text, ask) {
    const length = [...text].length;
    if (schema.minLength > length) return ask("too-short", { limit: schema.minLength });
    if (schema.maxLength < length) return ask("too-long", { length, limit: schema.maxLength });
    if (schema.pattern && !pattern(schema.pattern, "u").test(text)) {
      if (schema["x-text"] !== "id") return ask("wrong-pattern");
      return ask(["id", "was"].includes(ask.field) ? "not-an-address" : "not-an-id");
    }
    return null;
  }

  const OF = {
    choice: (schema, text, ask) =>
      schema.enum.includes(text) ? null : ask("wrong-choice", { choices: schema.enum.join(", ") }),
    date: (schema, text, ask) => (pattern(schema.pattern, "u").test(text) && isDay(text) ? null : ask("not-a-date")),
    integer: (schema, text, ask) => ofNumber(schema, text, ask),
    number: (schema, text, ask) => ofNumber(schema, text, ask),
    text: ofText,
  };

  function ofNumber(schema, text, ask) {
    if (!pattern(schema.pattern, "u").test(text)) return ask("not-a-number");
    const limit = outside(schema, text);
    return limit ? ask("out-of-range", { limit }) : null;
  }

  // Every problem of an entry. `called(field, schema)` gives the name that a sentence uses for a field.
  function check(rules, schema, values, called = (field) => field, showExample = (field, said) => `${field}: ${said.examples?.[0] ?? ""}`) {
    const problems = [];

    function asker(said, way, field, value) {
      const name = called(field, said);
      const fixed = {
        field: name,
        value,
        meaning: said.description ?? "something else",
        example: said["x-text"] === "id" && ["id", "was"].includes(field) ? nearestId(value) || "tuesday-table" : showExample(field, said),
      };
      const ask = (key, more = {}) => say(rules.words, key, way, { ...fixed, ...more });
      ask.field = field;
      return ask;
    }

    function one(schema, value, way, field, said) {
      const kind = sort(schema);
      if (kind === "object") return object(schema, value, way);
      if (kind === "fact") return fact(schema, value, way, field, said);
      const ask = asker(said, way, field, value);
      const wrong = OF[kind](schema, value, ask);
      if (wrong) problems.push(wrong);
      else if (kind === "text") problems.push(...look(rules, value, schema["x-text"], way, called(field, said)));
    }

    function fact(schema, value, way, field, said) {
      const [short, long] = schema.anyOf;
      if (typeof value === "string") one(short, value, way, field, said);
      else object(long, value, way);
    }

    function list(schema, value, way, field) {
      const things = value.filter((thing) => !isEmpty(thing));
      if (schema.maxItems < things.length)
        problems.push(asker(schema, way, field, "")("too-many", { length: things.length, limit: schema.maxItems }));
      value.forEach((thing, number) => isEmpty(thing) || one(schema.items, thing, [...way, number], field, schema));
    }

    function object(schema, value, way) {
      for (const [field, inner] of Object.entries(schema.properties)) {
        const own = [...way, field];
        if (isEmpty(value[field])) {
          if (schema.required?.includes(field))
            problems.push(asker(inner, own, field, "")(inner.examples && showExample(field, inner) ? "missing-field" : "missing-field.plain"));
        } else if (inner.type === "array") list(inner, value[field], own, field);
        else one(inner, value[field], own, field, inner);
      }
    }

    object(schema, values, []);
    return problems;
  }

  globalThis.contribute = Object.assign(globalThis.contribute, { check, isEmpty, sort });
})();
