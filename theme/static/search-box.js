/* A field in the head of every page in place of the link. What is typed goes into the fragment of /find/, which no server sees. */
const link = document.querySelector('.search-box a');
if (link) {
  const form = document.createElement('form'), field = document.createElement('input'), button = document.createElement('button');
  Object.assign(form, { role: 'search', ariaLabel: 'Search this site' });
  Object.assign(field, { type: 'search', placeholder: 'Your own words', ariaLabel: 'Search in your own words', autocomplete: 'off', spellcheck: false });
  field.setAttribute('autocapitalize', 'none');
  Object.assign(button, { textContent: 'Search' });
  form.append(field, button);
  form.onsubmit = event => {
    event.preventDefault();
    const words = field.value.trim();
    location.href = link.href + (words ? `#q=${encodeURIComponent(words).replaceAll('%20', '+')}` : '');
  };
  link.parentElement.replaceWith(form);
  form.className = 'search-box';
}
