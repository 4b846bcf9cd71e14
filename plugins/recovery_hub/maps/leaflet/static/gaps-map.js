/* The planners' map: colours the areas by the minutes of one need, and says the same in a sentence and a table. The
   numbers are those of the build, one file a need, from our own site. What is chosen stands in the fragment and is sent nowhere. */
window.L && (() => {
  const NO_WAY = 255, NOT_CHECKED = 254, LIMIT = 30, FIRST = 40;
  const tool = document.querySelector('#gap-map'), { geo_json_areas: shapes, geo_json_routes: lines, map_city: map, fast_marker_cluster_places: dots } = window;
  const part = name => tool.querySelector(`[data-part="${name}"]`), chosen = name => tool.querySelector(`[name="${name}"]`);
  const written = number => number.toLocaleString('en-GB');
  const minutes = value => value === NO_WAY ? 'no way' : value === NOT_CHECKED ? 'not checked here' : String(value);
  const bytes = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
  // Python rounds a half to the even number; the page of the need says what Python rounded.
  const rounded = number => Math.abs(number % 1) === .5 ? 2 * Math.round(number / 2) : Math.round(number);
  const make = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more);
  const areas = [], files = new Map(), choices = ['need', 'when', 'pace', 'changes'];
  let now, values, all = false, back = null;

  shapes.eachLayer(layer => { areas[Number(layer.feature.id)] = layer; });
  const rows = [];
  dots.eachLayer(marker => rows.push(marker.options.row));
  const facts = number => areas[number].feature.properties;
  const total = areas.reduce((sum, _, number) => sum + facts(number).people, 0);

  const shadeOf = value => {
    if (value === NOT_CHECKED) return 'gx';
    if (value === NO_WAY) return 'g5';
    const at = now.breaks.findIndex(end => value <= end);
    return now.shades.at(at) ?? 'g1';
  };

  /** Who can't get there within the limit, as the page of the need says it. */
  const sentence = () => {
    let far = 0, unseen = 0;
    values.forEach((value, number) => {
      if (value > LIMIT) far += facts(number).people;
      if (value === NOT_CHECKED) unseen += facts(number).people;
    });
    if (!far) return `All ${written(total)} people live in areas with at least one within ${LIMIT} minutes.`;
    const words = `${written(far)} of ${written(total)} people (${rounded(100 * far / total)} in 100) can’t, within ${LIMIT} minutes.`;
    return unseen ? `${words} ${written(unseen)} of them live where nobody has looked yet.` : words;
  };

  const colour = () => areas.forEach((layer, number) => {
    const path = layer.getElement(), shade = shadeOf(values[number]);
    if (!path) return;
    path.setAttribute('class', `leaflet-interactive map-area ${shade}`);
    path.dataset.value = { [NO_WAY]: 'inf', [NOT_CHECKED]: '' }[values[number]] ?? values[number];
    shade === 'gx' ? path.setAttribute('fill', 'url(#gaps-dots)') : path.removeAttribute('fill');
  });

  const told = number => values[number] < NOT_CHECKED ? `${minutes(values[number])} minutes` : minutes(values[number]);
  const open = number => {
    map.setView([...Object.values(areas[number].getBounds?.().getCenter() ?? areas[number].getLatLng())], Math.max(map.getZoom(), 13), { animate: false });
    areas[number].openPopup();
  };

  /** No way first, then the longest way, where nobody has looked last of those, then what is near: as on the need's page. */
  const rank = value => value === NOT_CHECKED ? 45.5 : value;
  const table = () => {
    const order = [...areas.keys()].sort((a, b) => rank(values[b]) - rank(values[a]) || facts(b).people - facts(a).people || (facts(a).id < facts(b).id ? -1 : 1));
    part('rows').replaceChildren(...(all ? order : order.slice(0, FIRST)).map(number => {
      const row = make('tr', ''), head = make('th', '', { scope: 'row' });
      const button = make('button', facts(number).name, { type: 'button', onclick: () => { back = button; open(number); } });
      head.append(button);
      row.append(head, make('td', written(facts(number).people)), make('td', minutes(values[number])));
      row.dataset.area = facts(number).id;
      return row;
    }));
    const more = part('more');
    more.hidden = all || order.length <= FIRST;
    more.textContent = `Show all ${order.length} areas`;
  };

  const places = () => {
    const wanted = new Set(now.services);
    const here = rows.map(([north, east, name, href, services]) =>
      [north, east, name, href, services.filter(([, address]) => wanted.has(address.split('/').at(-2)))]);
    dots.clearLayers();
    if (chosen('services').checked) dots.addLayers(here.filter(row => row[4].length).map(window.placeMarker));
  };

  const legend = () => part('legend').replaceChildren(...[...now.legend].map(([shade, words]) => {
    const line = make('li', ''), box = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), fill = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of Object.entries({ viewBox: '0 0 24 16', width: 24, height: 16, class: 'area-map', 'aria-hidden': 'true' })) box.setAttribute(name, value);
    for (const [name, value] of Object.entries({ width: 24, height: 16, class: shade, ...(shade === 'gx' && { fill: 'url(#gaps-dots)' }) })) fill.setAttribute(name, value);
    box.append(fill);
    line.append(box, words);
    return line;
  }));

  const read = async need => {
    if (!files.has(need)) {
      const answer = await fetch(tool.dataset.files.replace('{need}', need));
      if (!answer.ok) throw new Error(answer.status);
      files.set(need, await answer.json());
    }
    return files.get(need);
  };

  const show = async () => {
    const [need, when, pace, changes] = choices.map(name => chosen(name).value);
    let found;
    try { found = await read(need); } catch { part('said').textContent = 'The numbers did not arrive. Please try again, or use the page of the need.'; return; }
    if (chosen('need').value !== need) return; // another was chosen while this one was on its way
    now = found;
    values = bytes(now.layers[`${when} ${pace} ${changes}`]);
    colour(); table(); places(); legend();
    part('said').textContent = `${chosen('need').selectedOptions[0].text}: ${sentence()}`;
    part('sure').textContent = now.sure;
    part('page').href = tool.dataset.page.replace('{need}', need);
    part('page').textContent = `Everything about “${chosen('need').selectedOptions[0].text}”`;
    tool.dataset.ready = `${need} ${when} ${pace} ${changes}`;
  };

  const restore = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const name of choices) {
      const box = chosen(name), value = wanted.get(name);
      if ([...box.options].some(option => option.value === value)) box.value = value;
    }
    chosen('services').checked = wanted.get('services') !== 'no';
    chosen('routes').checked = wanted.get('routes') === 'yes' && !!lines;
    routes();
  };
  const keep = () => {
    const state = new URLSearchParams(choices.map(name => [name, chosen(name).value]));
    if (!chosen('services').checked) state.set('services', 'no');
    if (chosen('routes').checked) state.set('routes', 'yes');
    history.replaceState(null, '', `#${state}`);
  };
  const routes = () => { lines && (chosen('routes').checked ? lines.addTo(map) : lines.remove()); };

  areas.forEach((layer, number) => layer.bindPopup(() => {
    const box = make('div', ''), name = make('p', '');
    name.append(make('a', facts(number).name, { href: tool.dataset.area.replace('{area}', facts(number).id) }));
    box.append(name, make('span', `${told(number)} · ${written(facts(number).people)} people`));
    return box;
  }, { maxWidth: 220 }));
  lines && lines.eachLayer(layer => layer.bindPopup(() => {
    const box = make('div', '');
    box.append(make('a', `Bus ${layer.feature.properties.name}`, { href: layer.feature.properties.address }));
    return box;
  }));
  chosen('routes').closest('label').hidden = !lines;
  map.on('popupclose', () => setTimeout(() => {
    if (back && [document.body, map.getContainer()].includes(document.activeElement)) back.focus();
    back = null;
  }));
  const streets = part('streets');
  if (streets) {
    const site = streets.href.split('#')[0];
    const follow = () => { const { lat, lng } = map.getCenter(); streets.href = `${site}#map=${Math.round(map.getZoom())}/${lat.toFixed(4)}/${lng.toFixed(4)}`; };
    map.on('moveend', follow);
    follow();
  }
  tool.addEventListener('change', ({ target }) => { keep(); target.name === 'routes' ? routes() : show(); });
  part('more').onclick = () => { all = true; table(); part('rows').querySelectorAll('button')[FIRST]?.focus(); };
  window.addEventListener('hashchange', () => { restore(); show(); });
  for (const hidden of tool.querySelectorAll('[data-with-map]')) hidden.hidden = false;
  // What was shown just now has made the map's box smaller.
  map.invalidateSize({ animate: false });
  map.fitBounds(shapes.getBounds(), { animate: false });
  restore();
  show();
})();
