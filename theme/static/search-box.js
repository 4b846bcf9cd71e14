/* A field in the head of every page in place of the link. What is typed goes into the fragment of /find/, which no server sees. */
const link = document.querySelector('.search-box a');
if (link) {
  const { name, field: label, hint, button: press } = link.parentElement.dataset;
  const form = document.createElement('form'), field = document.createElement('input'), button = document.createElement('button');
  Object.assign(form, { role: 'search', ariaLabel: name ?? 'Search this site' });
  Object.assign(field, { type: 'search', placeholder: hint ?? 'Your own words', ariaLabel: label ?? 'Search in your own words', autocomplete: 'off', spellcheck: false });
  field.setAttribute('autocapitalize', 'none');
  Object.assign(button, { textContent: press ?? 'Search' });
  form.append(field, button);
  form.onsubmit = event => {
    event.preventDefault();
    const words = field.value.trim();
    location.href = link.href + (words ? `#q=${encodeURIComponent(words).replaceAll('%20', '+')}` : '');
  };
  link.parentElement.replaceWith(form);
  form.className = 'search-box';
}
