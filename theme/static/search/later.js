/* What few readers need, so that the script of the others is short: more words in a large city, what to try
   where nothing fits, what is not known, and where the device is.
   Fetched only then. */
import { sortOut } from './filters.js';
import { BITS, FIELDS } from './index.js';
import { stem } from './words.js';

const AFTER_MS = 2000;
const AT_ONCE = 50; // stems; a slow phone needs a while for all, so letters that are typed come in between

/* words: the index, stem -> postings; said: field -> words, and for each the gaps between the services that have it. */
export const learn = async (words, said) => {
  for (const [field, { words: all, gaps }] of Object.entries(said)) {
    const place = FIELDS.indexOf(field), found = new Map();
    all.split(' ').forEach((word, which) => {
      if (!word) return;
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

/* In a large city summaries are not searched at first. Who stays a while gets the telling words of them, and finds more from
   then on. What is shown stays as it is, unless that was nothing.

   Returns: what to call with each answer; the words come once no letter was typed for a while. */
export const whoStays = (url, engine, show) => {
  let waiting = null, done = navigator.connection?.saveData;
  const stays = () => {
    clearTimeout(waiting);
    if (!done) waiting = setTimeout(async () => {
      done = true;
      const said = await (await fetch(url)).json();
      await engine.take(words => learn(words, said));
      if (!document.getElementById('nothing').hidden) show(false);
    }, AFTER_MS);
  };
  stays();
  return stays;
};

/* The nearest part of the city to where the device is. Worked out here; the position goes nowhere. */
export const nearestPart = (buses, cards, say) => navigator.geolocation?.getCurrentPosition(({ coords }) => {
  const far = ([north, east]) => Math.hypot(north - coords.latitude, (east - coords.longitude) * Math.cos(north * Math.PI / 180));
  const nearest = buses.points.reduce((best, point, n) => far(point) < far(buses.points[best]) ? n : best, 0), from = document.getElementById('from');
  from.value = cards.areas.id[nearest];
  from.dispatchEvent(new Event('change', { bubbles: true }));
}, () => { say('This device did not say where it is. You can pick a part from the list.'); }, { maximumAge: 6e5, timeout: 2e4 });

const chips = (heading, items, make, chip) => items.length ? [make('p', heading), Object.assign(make('ul', ...items.map(([words, href]) => chip(words, href))), { className: 'chips' })] : [];

/* For a question without an answer: how many there would be without each of its filters, and the words nearest to it.
   page: what the page gives (written: a state as an address; dropped: the state without a filter; and how it makes elements). */
export const offers = (cards, { asked, filters }, { listed, engine }, { state, buses, label, written, dropped, make, chip }) => {
  const less = filters.flatMap((filter, n) => {
    const rest = sortOut(cards, filters.filter((_, other) => other !== n), buses, listed), count = rest.y.length + rest.p.length;
    return count ? [[`Without “${label(filter)}”: ${count}`, written(dropped(filter))]] : [];
  });
  const words = (asked?.tokens || []).flatMap(({ fresh }) => engine.nearest(fresh)).slice(0, 4);
  return [...chips('With one thing less:', less, make, chip), ...chips('Nearest words:', words.map(word => [word, written({ ...state, q: word })]), make, chip)];
};

/* Services apart from the answers: of which it is not known, and near to what was asked. count: of how many it is not known. */
export const apart = (unknown, others, count, { make, label, link, entry }) => {
  const line = (one, note) => {
    const { name, reach } = entry(one.n);
    return make('li', Object.assign(make('a', name), { href: link(one) }), make('span', `${note}${reach ? ` ${reach.verb} ${reach.shown}.` : ''}`));
  };
  const list = (heading, words, lines) => lines.length ? [make('h3', heading), make('p', words), Object.assign(make('ul', ...lines), { className: 'plain-list' })] : [];
  return [
    ...list('Not known yet', 'These may fit. Nobody has told us. Ring and ask; then please tell us.', unknown.map(one => line(one, `Not known: ${one.lacks.map(label).join(', ')}.`))),
    ...count > unknown.length ? [make('p', `And ${count - unknown.length} more. Choose one more thing above to see fewer.`)] : [],
    ...list('Near to it', 'These answer your words, and not all you chose.', others.map(one => line(one, `Not: ${one.misses.map(label).join(', ')}.`))),
  ];
};
