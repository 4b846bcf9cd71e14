// A half-written form, kept for this tab only, and only after the reader has pressed "Keep it here".

/**
 * @typedef {import("./types.js").Values} Values
 */

/** The draft of the entry that is open. */
export const makeDraft = () => {
  let key = "";
  let isKept = false;

  return {
    isKept: () => isKept,

    /**
     * What was kept of an entry; null if nothing.
     * @param {string} kind
     * @param {string} id
     * @returns {Values | null}
     */
    read: (kind, id) => {
      key = `draft ${location.pathname} ${kind} ${id}`;
      isKept = false;
      try {
        const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
        isKept = kept !== null;
        return kept;
      } catch {
        return null;
      }
    },

    /**
     * @param {Values} values
     * @returns {boolean} whether this browser keeps it
     */
    keep: (values) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(values));
        isKept = true;
      } catch {
        isKept = false;
      }
      return isKept;
    },

    forget: () => {
      sessionStorage.removeItem(key);
      isKept = false;
    },
  };
};
