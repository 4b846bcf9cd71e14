// Before anything is seen, on every page. It keeps nothing itself, and sends nothing. It imports nothing: a page waits for it.

// After a quick exit (leave.js): a page to which Back leads stays blank and goes on. Who opens a page anew wants to be here.
const goOn = (/** @type {boolean} */ isKept) => {
  try {
    const [how] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    // Phones of 2019 know the second only.
    const isBack = isKept || (how ? how.type === "back_forward" : performance.navigation.type === 2);
    const away = sessionStorage.getItem("left");
    if (away && isBack) {
      document.documentElement.hidden = true;
      location.replace(away);
    } else if (away) sessionStorage.removeItem("left");
  } catch {
    // This browser keeps nothing, so nobody left a mark.
  }
};
goOn(false);
addEventListener("pageshow", ({ persisted }) => persisted && goOn(true));

// What a reader asked this device to keep on the page "Bigger, calmer or darker". It stands after the style sheet and before
// the page, so that nothing flashes.
try {
  const { css } = JSON.parse(localStorage.getItem("look-1") ?? "{}");
  const [sheet] = document.styleSheets;
  if (css) sheet.insertRule(css, sheet.cssRules.length);
} catch {
  // Nothing is kept, or this browser keeps nothing: the page looks as it always does.
}
