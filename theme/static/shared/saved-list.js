// The reader's own list: ids in the fragment of the address ("#s=tuesday-table,straight-sums"), which no server sees, and
// on the device only after the reader has said so.

/**
 * Where the device keeps the list of a site.
 * @param {URL} home the address of its first page
 */
export const listKey = (home) => `list ${home.pathname}`;

/**
 * The ids in a text such as "tuesday-table,straight-sums", each once; what is no id is left out.
 * @param {string | null | undefined} text
 */
export const idsIn = (text) => [...new Set((text || "").split(",").filter((id) => /^[a-z0-9-]+$/.test(id)))];

/**
 * The part of a fragment that holds a list, without its name; undefined if there is none.
 * @param {string} fragment
 */
export const listInFragment = (fragment) => (/[#&]s=([\w,-]*)/.exec(fragment) || [])[1];

/**
 * A fragment with a list in it, or without.
 * @param {string} fragment
 * @param {string[]} ids none: the list is taken out
 */
export const withList = (fragment, ids) => {
  const bare = fragment.replace(/([#&])s=[\w,-]*&?/, "$1").replace(/[#&]$/, "");
  return ids.length ? `${bare || "#"}${bare ? "&" : ""}s=${ids.join(",")}` : bare;
};

/**
 * What the device keeps; null if nothing, or if this browser keeps nothing.
 * @param {string} key
 */
export const keptList = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
