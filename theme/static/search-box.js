// A field in the head of every page in place of the link. What is typed goes into the fragment of /find/, which no server sees.

/**
 * The link of the head becomes a form.
 * @param {HTMLAnchorElement} link to /find/
 * @param {HTMLElement} place what holds the link; its data holds the words of other languages
 */
const replaceLink = (link, place) => {
  const { name, field: label, hint, button: press } = place.dataset;
  const form = document.createElement("form");
  const field = document.createElement("input");
  const button = document.createElement("button");
  form.action = link.href; // if the words can't be taken along, the search is asked for them again
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", name ?? "Search this site");
  Object.assign(field, {
    type: "search",
    placeholder: hint ?? "Your own words",
    autocomplete: "off",
    spellcheck: false,
  });
  field.setAttribute("aria-label", label ?? "Search in your own words");
  field.setAttribute("autocapitalize", "none");
  button.textContent = press ?? "Search";
  form.append(field, button);
  form.onsubmit = (event) => {
    const words = field.value.trim();
    location.href = link.href + (words ? `#q=${encodeURIComponent(words).replace(/%20/g, "+")}` : "");
    event.preventDefault();
  };
  place.replaceWith(form);
  form.className = "search-box";
};

const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".search-box a"));
if (link?.parentElement) replaceLink(link, link.parentElement);
