// Tries the rules about one text, as the check has them. The rules themselves are data (contribute/form/shared.json,
// made from plugins/directory/rules and plugins/directory/wording); nothing here knows a phone number from a postcode.
(() => {
  "use strict";
  const LONGEST = { known: 700, choices: 700 };
  const compiled = new Map();

  // A browser that is too old for a pattern goes without it: the check makes up for it later.
  function pattern(source, flags) {
    const key = `${flags}/${source}`;
    if (!compiled.has(key)) {
      try {
        compiled.set(key, new RegExp(source, flags));
      } catch {
        compiled.set(key, null);
      }
    }
    return compiled.get(key);
  }

  function seen(text, view = []) {
    return view.reduce((shown, [source, flags, by]) => {
      if (source === "NFKC") return shown.normalize("NFKC");
      if (source === "UPPER") return shown.toUpperCase();
      const found = pattern(source, `${flags}g`);
      return found ? shown.replace(found, by) : shown;
    }, text);
  }

  function holds([source, flags, found, view], text) {
    const sought = pattern(source, flags);
    return sought !== null && sought.test(seen(text, view)) === found;
  }

  function isFor(look, kind, names) {
    const last = names[names.length - 1];
    return (
      look.kinds.includes(kind) &&
      (!look.under || names.includes(look.under)) &&
      (!look.fields || look.fields.includes(last)) &&
      !(look.butNot && look.butNot.includes(last))
    );
  }

  // Fill the names in a sentence of the wording; long values are cut, as plugins/directory/wording does.
  function filled(template, values) {
    return template.replace(/\{\{|\}\}|\{(\w+)\}/g, (whole, name) => {
      if (!name) return whole[0];
      const text = [...String(values[name] ?? "").replace(/[\p{C}\p{Z}]/gu, " ").split(/\s+/).filter(Boolean).join(" ")];
      const longest = LONGEST[name] ?? 90;
      return text.length <= longest ? text.join("") : `${text.slice(0, longest - 1).join("").trimEnd()}…`;
    });
  }

  function say(words, key, way, values, more = {}) {
    const [found, advice] = words[key];
    return { key, way, found: filled(found, values), advice: filled(advice, values), suggestion: "", warns: false, ...more };
  }

  function speak(look, text, way, names, words, name) {
    const first = look.quotes ? text.match(pattern(look.signs[0][0], look.signs[0][1])) : null;
    const values = { value: first ? first[0].trim() : text, field: name, ...look.fixed };
    for (const [key, view] of Object.entries(look.says ?? {})) values[key] = seen(text, view);
    if (look.counts) values.count = [...seen(text, look.counts)].length;
    const right = look.right ? pattern(...look.right) : null;
    const guesses = (look.mends ?? []).map((mend) => seen(text, mend));
    const suggestion = guesses.find((guess) => guess !== text && right && right.test(guess)) ?? "";
    return say(words, look.key, way, values, { suggestion, warns: Boolean(look.warns) });
  }

  // Every problem that the rules find in one text. `name` is what the field is called in the sentences.
  function look({ looks, words }, text, kind, way, name) {
    const names = way.filter((step) => typeof step === "string");
    const spoken = new Set();
    const problems = [];
    for (const one of looks) {
      if (spoken.has("placeholder") || spoken.has(one.group) || !isFor(one, kind, names)) continue;
      if (!one.signs.every((sign) => holds(sign, text))) continue;
      if (one.group) spoken.add(one.group);
      if (one.key) problems.push(speak(one, text, way, names, words, name));
    }
    return problems;
  }

  globalThis.contribute = Object.assign(globalThis.contribute ?? {}, { look, say, seen, pattern });
})();
