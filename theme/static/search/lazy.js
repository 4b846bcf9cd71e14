/* What few readers need, so that the script of the others is short: more words in a large city, and where the device is.
   Fetched only then. */
import { BITS, FIELDS } from './index.js';
import { isDull, stem } from './words.js';

const AFTER_MS = 2000;
const AT_ONCE = 50; // stems; a slow phone needs a while for all, so letters that are typed come in between

/* words: the index, stem -> postings; said: field -> words, and for each the gaps between the services that have it. */
export const learn = async (words, said) => {
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
