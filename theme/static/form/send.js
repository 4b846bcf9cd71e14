// The ways out of the form. Each is a link or a button that a person presses; nothing is sent by itself, and nothing kept.
import { yaml } from "./yaml.js";

/**
 * @typedef {import("./types.js").EntryKind} EntryKind
 * @typedef {import("./types.js").Shared} Shared
 * @typedef {import("./types.js").Values} Values
 * @typedef {{ title: string, about: string, entry: string, isNew: boolean }} Message
 * @typedef {{ href: string, isWhole: boolean }} Link isWhole: whether all of the entry is in it
 */

const LONGEST_MAIL = 1900; // some programs cut a longer address off
const LONGEST_ADDRESS = 7500; // GitHub refuses more
const BRANCH = "main";
const FORM = "4-from-our-form.yml"; // in .github/ISSUE_TEMPLATE: it holds one field, called entry

/**
 * What the entry comes to as text.
 * @param {{ kind: EntryKind, shared: Shared, values: Values, mode: string, changed: string[], whole: boolean }} state
 * @returns {Message}
 */
export const messageOf = ({ kind, shared, values, mode, changed, whole }) => {
  const isNew = mode === "add";
  const name = values.name || `a ${kind.says}`;
  const entry = whole ? yaml(values, kind.schema, shared.plain, !kind.folder) : "";
  const news = changed.map((line) => `- ${line}`).join("\n");
  const title = isNew ? `New ${kind.says}: ${name}` : `Correction: ${name}`;
  const about = isNew
    ? `A new ${kind.says} for ${shared.city}.`
    : `To be corrected: ${name} (${kind.says}, ${values.id}).\n${news}`;
  return { title, about, entry, isNew };
};

/**
 * @param {string} base
 * @param {Record<string, string>} fields
 */
const address = (base, fields) => {
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${base}${base.includes("?") ? "&" : "?"}${pairs.join("&")}`;
};

/**
 * A link with the entry in it; where it would be too long, the link without. What was changed is enough for a correction.
 * @param {number} longest
 * @param {(text: string) => string} write
 * @param {Message} message
 * @returns {Link}
 */
const carrying = (longest, write, { about, entry, isNew }) => {
  const full = write(`${about}\n\n${entry}`);
  if (full.length <= longest) return { href: full, isWhole: true };
  if (!isNew) return { href: write(about), isWhole: true };
  return { href: write(`${about}\n\n(Paste the entry here.)`), isWhole: false };
};

/**
 * @param {string} email
 * @param {Message} message
 */
export const mailLink = (email, message) => {
  const write = (/** @type {string} */ text) =>
    address(`mailto:${email}`, { subject: message.title, body: text.replace(/\n/g, "\r\n") });
  return carrying(LONGEST_MAIL, write, message);
};

/**
 * @param {string} repository
 * @param {Message} message
 */
export const issueLink = (repository, message) => {
  const fenced = { ...message, entry: message.entry && `\`\`\`yaml\n${message.entry}\`\`\`` };
  const write = (/** @type {string} */ entry) =>
    address(`${repository}/issues/new`, { template: FORM, title: message.title, entry });
  return carrying(LONGEST_ADDRESS, write, fenced);
};

/**
 * A new file with the entry in it, or the list that it belongs into.
 * @param {string} repository
 * @param {EntryKind} kind
 * @param {Values} values
 * @param {Message} message
 * @returns {Link}
 */
export const fileLink = (repository, kind, values, { entry }) => {
  if (!kind.folder) return { href: `${repository}/edit/${BRANCH}/${kind.file}`, isWhole: false };
  const base = `${repository}/new/${BRANCH}/${kind.folder}`;
  const filename = `${values.id || "new-entry"}.yaml`;
  const full = address(base, { filename, value: entry });
  return full.length <= LONGEST_ADDRESS
    ? { href: full, isWhole: true }
    : { href: address(base, { filename }), isWhole: false };
};
