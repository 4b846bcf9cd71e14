// A page that stays open while its site is built anew asks for files that are gone by then. It mends itself.

/**
 * Wait for a file of the site. If it is gone because the site was renewed, load the page again; what was typed stands in its
 * address. A page that still names the file is not loaded again: then something else is wrong.
 * @template T
 * @param {Promise<T>} wanted
 * @param {string} file its address, as the page names it
 * @returns {Promise<T>}
 */
export const orRenewed = (wanted, file) =>
  wanted.catch(async (fault) => {
    const now = await fetch(location.pathname, { cache: "no-store" }).catch(() => null);
    if (now?.ok && !(await now.text()).includes(file)) location.reload();
    throw fault;
  });
