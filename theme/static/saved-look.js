// What a reader asked this device to keep on the page "Bigger, calmer or darker". It stands after the style sheet and before
// the page, so that nothing flashes. It keeps nothing itself, and sends nothing. It imports nothing: a page waits for it.
try {
  const { css } = JSON.parse(localStorage.getItem("look-1") ?? "{}");
  const [sheet] = document.styleSheets;
  if (css) sheet.insertRule(css, sheet.cssRules.length);
} catch {
  // Nothing is kept, or this browser keeps nothing: the page looks as it always does.
}
