/* What few readers need, and none at first: fetched only then, so it stands alone and is given what it needs. */

const AT_ONCE = 50; // stems; a slow phone needs a while for all, so letters that are typed come in between

/* For a large city: takes in words that come after the first answer.

   words: the index, stem -> postings; said: field -> words, and for each the gaps between the services that have it. */
export const learn = async (words, said, { FIELDS, BITS, isDull, stem }) => {
  for (const [field, { words: all, gaps }] of Object.entries(said)) {
    const place = FIELDS.indexOf(field), found = new Map();
    all.split(' ').forEach((word, which) => {
      if (!word || isDull(word)) return;
      const one = stem(word), list = found.get(one) || found.set(one, [...words.get(one) || []]).get(one);
      let id = -1;
      for (const gap of gaps[which]) list.push((id += gap) << BITS | place);
    });
    let turn = 0;
    for (const [one, list] of found) {
      list.sort((a, b) => a - b); // of the same entry the best field comes first
      words.set(one, list.filter((posting, n) => !n || posting >> BITS !== list[n - 1] >> BITS));
      if (++turn % AT_ONCE === 0) await new Promise(done => { setTimeout(done); });
    }
  }
};

/* Which of some points, as [north, east], is nearest to where the device is. Worked out here; the position goes nowhere. */
export const whereIs = (points, found, say) => navigator.geolocation?.getCurrentPosition(({ coords }) => {
  const far = ([north, east]) => Math.hypot(north - coords.latitude, (east - coords.longitude) * Math.cos(north * Math.PI / 180));
  found(points.reduce((best, point, n) => far(point) < far(points[best]) ? n : best, 0));
}, () => { say('This device did not say where it is. You can pick a part from the list.'); }, { maximumAge: 6e5, timeout: 2e4 });

/* For a question without an answer: what there would be with one filter less, and the words nearest to those that nothing has. */
export const offerLess = (result, { finder, state, buses, label, written, dropped, chip, make }, show) => {
  const chips = items => { const found = make('ul', ...items); found.className = 'chips'; return found; };
  const less = result.filters.length ? finder.without(state, result.filters, buses).filter(({ count }) => count) : [];
  const words = (result.asked?.tokens || []).flatMap(({ fresh }) => finder.engine.nearest(fresh)).slice(0, 4);
  show([
    ...less.length ? [make('p', 'With one thing less:'), chips(less.map(({ filter, count }) => chip(`Without “${label(filter)}”: ${count}`, written(dropped(filter)))))] : [],
    ...words.length ? [make('p', 'Nearest words:'), chips(words.map(word => chip(word, written({ ...state, q: word }))))] : [],
  ]);
};
