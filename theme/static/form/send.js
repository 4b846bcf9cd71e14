// The ways out of the form. Each is a link or a button that a person presses; nothing is sent by itself, and nothing kept.
(() => {
  "use strict";
  const { yaml } = globalThis.contribute;
  const LONGEST_MAIL = 1900; // some programs cut a longer address off
  const LONGEST_ADDRESS = 7500; // GitHub refuses more
  const BRANCH = "main";
  const FORM = "4-from-our-form.yml"; // in .github/ISSUE_TEMPLATE: it holds one field, called entry

  // What the entry comes to as text.
  function texts(state) {
    const { kind, shared, values, mode, changed, whole } = state;
    const name = values.name || `a ${kind.says}`;
    const entry = whole ? yaml(values, kind.schema, shared.plain, !kind.folder) : "";
    const news = changed.map((line) => `- ${line}`).join("\n");
    const title = mode === "add" ? `New ${kind.says}: ${name}` : `Correction: ${name}`;
    const about = mode === "add" ? `A new ${kind.says} for ${shared.city}.` : `To be corrected: ${name} (${kind.says}, ${values.id}).\n${news}`;
    return { title, about, entry, isNew: mode === "add" };
  }

  function address(base, fields) {
    const said = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${base}${base.includes("?") ? "&" : "?"}${said.join("&")}`;
  }

  // A link with the entry in it; where it would be too long, the link without. What was changed is enough for a correction.
  function carrying(longest, write, { about, entry, isNew }) {
    const full = write(`${about}\n\n${entry}`);
    if (full.length > longest && !isNew) return { href: write(about), isWhole: true };
    return full.length <= longest ? { href: full, isWhole: true } : { href: write(`${about}\n\n(Paste the entry here.)`), isWhole: false };
  }

  function mail(email, said) {
    const crlf = (text) => text.replace(/\n/g, "\r\n");
    return carrying(LONGEST_MAIL, (body) => address(`mailto:${email}`, { subject: said.title, body: crlf(body) }), said);
  }

  function issue(repository, said) {
    const fenced = { ...said, entry: said.entry && `\`\`\`yaml\n${said.entry}\`\`\`` };
    return carrying(LONGEST_ADDRESS, (entry) => address(`${repository}/issues/new`, { template: FORM, title: said.title, entry }), fenced);
  }

  // A new file with the entry in it, or the list that it belongs into.
  function file(repository, kind, values, { entry }) {
    if (!kind.folder) return { href: `${repository}/edit/${BRANCH}/${kind.file}`, isWhole: false };
    const base = `${repository}/new/${BRANCH}/${kind.folder}`;
    const filename = `${values.id || "new-entry"}.yaml`;
    const full = address(base, { filename, value: entry });
    return full.length <= LONGEST_ADDRESS ? { href: full, isWhole: true } : { href: address(base, { filename }), isWhole: false };
  }

  globalThis.contribute = Object.assign(globalThis.contribute, { texts, mail, issue, file });
})();
