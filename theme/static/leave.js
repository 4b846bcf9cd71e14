/* On pages about abuse and safety: leaving puts the other page in the place of this one in the history, and Esc three times
   leaves too. Without this script the link is a plain link. */
const link = document.querySelector('.leave'); // a module: this name is its own
const SOON = 1500; // milliseconds from the first press to the third

function leave() {
  document.body.hidden = true; // at once, however slow the other page is
  location.replace(link.href);
}

let presses = [];
link.addEventListener('click', event => {
  event.preventDefault();
  leave();
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') {
    presses = [];
  } else if (!event.repeat) {
    presses = [...presses.filter(when => event.timeStamp - when < SOON), event.timeStamp];
    if (presses.length === 3) leave();
  }
});
addEventListener('pageshow', event => {
  if (event.persisted) document.body.hidden = false;
});
const words = document.getElementById('leave-keys');
if (words) words.hidden = false;
