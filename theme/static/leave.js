// On pages about abuse and safety, and beside answers of the search that are: leaving puts the other page in the place of this
// one in the history, and Esc three times leaves too. Without this script the link is a plain link.
const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".leave, #leave"));
const LONGEST_MS = 1500; // from the first press to the third
link.className = "leave";

const leave = () => {
  document.body.hidden = true; // at once, however slow the other page is
  try {
    // For this tab only: saved-look.js stays blank on a page to which Back leads, and goes on.
    sessionStorage.setItem("left", link.href);
  } catch {
    // This browser keeps nothing.
  }
  location.replace(link.href);
};

/** @type {number[]} when Esc was pressed */
let presses = [];
link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || link.hidden) {
    presses = [];
  } else if (!event.repeat) {
    presses = [...presses.filter((when) => event.timeStamp - when < LONGEST_MS), event.timeStamp];
    if (presses.length === 3) leave();
  }
});
const about = document.getElementById("about-leaving"); // on the page of the search, which shows and hides the link
if (about) {
  const follow = () => {
    about.hidden = link.hidden;
  };
  new MutationObserver(follow).observe(link, { attributes: true });
  follow();
}
const explanation = document.getElementById("leave-keys");
if (explanation) explanation.hidden = false;
