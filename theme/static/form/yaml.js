// Writes an entry as a careful volunteer would: fields in the order of the model, one thing a line, quotation marks only
// where words could be misread. The same text as plugins/recovery_hub/editing/form/writing.py gives; a test compares the two.
(() => {
  "use strict";
  const { isEmpty, pattern, sort } = globalThis.contribute;
  const SHORT = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };
  const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u;
  const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

  function needsNoMarks(text, plain) {
    if (!text || text !== text.trim() || !/^[\p{L}\p{N}]/u.test(text)) return false;
    if (plain.never.some((one) => pattern(...one).test(text))) return false;
    return pattern(...plain.plain).test(text.replace(/[,'&!]|:\/\//g, ""));
  }

  function escaped(letter) {
    if (SHORT[letter]) return SHORT[letter];
    if (letter === " " || !UNSEEN.test(letter)) return letter;
    const code = letter.codePointAt(0);
    const [mark, digits] = code < 0x100 ? ["x", 2] : code < 0x10000 ? ["u", 4] : ["U", 8];
    return `\\${mark}${code.toString(16).padStart(digits, "0")}`;
  }

  function scalar(text, schema, plain) {
    const kind = sort(schema);
    const bare =
      kind === "date" ||
      ((kind === "integer" || kind === "number") && PLAIN_NUMBER.test(text)) ||
      (kind === "choice" && (text === "yes" || text === "no"));
    return bare || needsNoMarks(text, plain) ? text : `"${[...text].map(escaped).join("")}"`;
  }

  function canBeBlock(text) {
    const lines = text.split("\n");
    const fits = (line) => line === line.trim() && [...line].every((letter) => letter === " " || !UNSEEN.test(letter));
    return lines[0] !== "" && lines[lines.length - 1] !== "" && lines.every(fits);
  }

  function inside(schema, value) {
    const [short, long] = schema.anyOf ?? [];
    return short ? (typeof value === "string" ? short : long) : schema;
  }

  function field(name, value, schema, margin, plain) {
    if (Array.isArray(value)) {
      const items = value.filter((one) => !isEmpty(one)).map((one) => item(one, schema.items, `${margin}  `, plain));
      return `${margin}${name}:\n${items.join("")}`;
    }
    if (typeof value === "object") return `${margin}${name}:\n${fields(value, inside(schema, value), `${margin}  `, plain)}`;
    if (value.includes("\n") && canBeBlock(value)) {
      const lines = value.split("\n").map((line) => (line ? `${margin}  ${line}\n` : "\n"));
      return `${margin}${name}: |-\n${lines.join("")}`;
    }
    return `${margin}${name}: ${scalar(value, inside(schema, value), plain)}\n`;
  }

  function item(value, schema, margin, plain) {
    if (typeof value === "object") return `${margin}- ${fields(value, schema, `${margin}  `, plain).slice(margin.length + 2)}`;
    return `${margin}- ${scalar(value, schema, plain)}\n`;
  }

  function fields(values, schema, margin, plain) {
    return Object.entries(schema.properties)
      .filter(([name]) => !isEmpty(values[name]))
      .map(([name, inner]) => field(name, short(values[name], inner), inner, margin, plain))
      .join("");
  }

  function short(value, schema) {
    const only = schema["x-short"];
    const filled = only && typeof value === "object" ? Object.keys(value).filter((key) => !isEmpty(value[key])) : [];
    return filled.length === 1 && filled[0] === only ? value[only] : value;
  }

  // An entry as text. `inList` begins it with a hyphen, for a file that holds many.
  function yaml(values, schema, plain, inList = false) {
    return inList ? `- ${fields(values, schema, "  ", plain).slice(2)}` : fields(values, schema, "", plain);
  }

  globalThis.contribute = Object.assign(globalThis.contribute, { yaml });
})();
