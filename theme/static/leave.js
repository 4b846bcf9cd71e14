// On pages about abuse and safety: leaving puts the other page in the place of this one in the history, and Esc three times
// leaves too. Without this script the link is a plain link.
const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".leave"));
const LONGEST_MS = 1500; // from the first press to the third

const leave = () => {
  document.body.hidden = true; // at once, however slow the other page is
  location.replace(link.href);
};

/** @type {number[]} when Esc was pressed */
let presses = [];
link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    presses = [];
  } else if (!event.repeat) {
    presses = [...presses.filter((when) => event.timeStamp - when < LONGEST_MS), event.timeStamp];
    if (presses.length === 3) leave();
  }
});
addEventListener("pageshow", (event) => {
  if (event.persisted) document.body.hidden = false;
});
const explanation = document.getElementById("leave-keys");
if (explanation) explanation.hidden = false;
