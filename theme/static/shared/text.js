// Numbers, lists and packed minutes as words.

/**
 * "12,345".
 * @param {number} number
 */
export const withCommas = (number) => number.toLocaleString("en-GB");

/**
 * "a, b and c".
 * @param {string[]} words
 */
export const joinAnd = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;

/**
 * The bytes of a text in base64.
 * @param {string} text
 */
export const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
