/* The readers' map: only what is for one need, or comes in one way. What is chosen stands in the fragment, sent nowhere. */
window.L && (() => {
  const form = document.querySelector('#map-choose'), dots = window.fast_marker_cluster_places, rows = [];
  dots.eachLayer(marker => rows.push(marker.options.row));
  const places = [...document.querySelectorAll('[data-place]')], say = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;

  const show = () => {
    const { need: { value: need }, form: { value: way } } = form.elements;
    const fits = ([, , how, needs]) => (!need || needs.split(' ').includes(need)) && (!way || `, ${how}, `.includes(`, ${way}, `));
    const here = rows.map(([north, east, name, href, services]) => [north, east, name, href, services.filter(fits)]).filter(row => row[4].length);
    dots.clearLayers();
    dots.addLayers(here.map(window.placeMarker));
    const kept = new Set(here.flatMap(row => row[4].map(([, href]) => `${row[3]} ${href}`))), names = new Set(here.flatMap(row => row[4].map(([, href]) => href)));
    for (const place of places) {
      const at = place.querySelector('a').getAttribute('href'), lines = [...place.querySelectorAll('[data-service]')];
      for (const line of lines) line.hidden = !kept.has(`${at} ${line.dataset.service}`);
      place.hidden = lines.every(line => line.hidden);
    }
    document.querySelector('#map-said').textContent = here.length
      ? `${say(names.size, 'service')} at ${say(here.length, 'place')}.` : 'Nothing on the map for that. What comes to you, or is by phone or online, is not on a map.';
  };
  const restore = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const box of form.elements) box.value = [...box.options].some(({ value }) => value === wanted.get(box.name)) ? wanted.get(box.name) : '';
    show();
  };
  form.addEventListener('change', () => {
    history.replaceState(null, '', `#${new URLSearchParams([...form.elements].filter(({ value }) => value).map(({ name, value }) => [name, value]))}`);
    show();
  });
  form.addEventListener('submit', event => event.preventDefault());
  window.addEventListener('hashchange', restore);
  form.hidden = false;
  restore();
})();
