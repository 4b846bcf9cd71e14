/* The panel on "Bigger, calmer or darker". Each press acts at once, on this page. Nothing is kept before the reader asks. */
import { KEY, USUAL, rule } from './look.js';

const panel = document.getElementById('look');
const told = document.getElementById('look-told');
const { words } = JSON.parse(panel.dataset.words);
const [sheet] = document.styleSheets;
let shown = -1; // where our rule stands in the sheet

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function show(chosen) {
  if (shown >= 0) sheet.deleteRule(shown);
  const css = rule(chosen);
  shown = css ? sheet.insertRule(css, sheet.cssRules.length) : -1;
}

function chosen() {
  return Object.fromEntries(new FormData(panel));
}

function mark(look) {
  for (const [name, value] of Object.entries({ ...USUAL, ...look })) panel.elements[name].value = value;
}

function tell(what) {
  told.textContent = words[what];
  document.getElementById('look-forget').hidden = !kept();
}

panel.addEventListener('change', () => {
  show(chosen());
  tell(kept() ? 'changed' : 'here');
});
panel.addEventListener('submit', event => {
  event.preventDefault();
  try {
    localStorage.setItem(KEY, JSON.stringify({ chosen: chosen(), css: rule(chosen()) }));
    tell('kept');
  } catch {
    tell('cannot');
  }
});
document.getElementById('look-forget').addEventListener('click', () => {
  localStorage.removeItem(KEY);
  mark(USUAL);
  show(USUAL);
  tell('forgotten');
  panel.querySelector('input:checked').focus(); // the button that was pressed is gone
});

const before = kept();
if (before) {
  shown = before.css ? sheet.cssRules.length - 1 : -1; // kept.js has put it there
  mark(before.chosen);
  show(chosen()); // again, in case the site's colours have changed since
}
panel.hidden = false;
tell(before ? 'before' : 'here');
