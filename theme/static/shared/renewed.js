// A page that stays open while its site is built anew asks for files that are gone by then. It mends itself.

let isLoading = false; // two lost files are one reason

/**
 * Load the page again if the site was renewed: it names other files by then. What was typed stands in its address. A page
 * that still names them all is not loaded again: then something else is wrong.
 * @param {string[]} files their addresses, as the page names them
 */
export const reloadIfRenewed = async (files) => {
  try {
    const now = await fetch(location.pathname, { cache: "no-store" });
    const html = now.ok ? await now.text() : "";
    if (isLoading || !html || files.every((file) => html.includes(file))) return;
    isLoading = true;
    location.reload();
  } catch {
    // No connection: the page stays as it is.
  }
};
