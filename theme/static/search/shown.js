/* What the search shows: cards, chips and lines, made of elements and text, so that a name is only ever a name. */
import { entry } from './cards.js';
import { dateWords, londonNow, soonest, spanWords } from './soonest.js';
import { fold, stem } from './words.js';

const KINDS = { needs: 'What would help', starts: 'How things are', guides: 'A guide to read or print', places: 'A place', areas: 'From where you live', routes: 'A bus' };

export const make = (tag, ...inside) => {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
};
const classed = (name, element) => Object.assign(element, { className: name });
const anchor = (text, href) => { const found = make('a', ...[text].flat()); found.href = href; return found; };

export const chip = (text, href, name = '') => {
  const found = anchor(text, href);
  if (name) found.setAttribute('aria-label', name);
  return make('li', found);
};

/* A text with the words marked that were sought. */
const marked = (text, stems) => stems.size ? text.split(/([\p{L}\p{N}'’]+)/u).map(piece => {
  const word = fold(piece);
  return word && stems.has(stem(word)) ? make('mark', piece) : piece;
}) : [text];

/* Why an entry is here, where one can't see it: “Money and benefits: because you wrote “skint””. */
const reason = (one, { cards, asked, explain }) => {
  if (!asked) return '';
  const seen = new Set();
  const said = explain(one, asked).flatMap(because => {
    const by = [...new Set((because.by || []).map(t => asked.tokens[t]?.word))].filter(Boolean).join(' ');
    const about = because.kind === 'need' ? cards.needs.name[because.n] : because.kind === 'part' ? `in ${cards.parts[because.n]}` : '';
    const key = `${about}|${by}`;
    if (!by || seen.has(key)) return [];
    seen.add(key);
    return [{ about, by }];
  });
  if (!said.length) return '';
  const [{ about, by }] = said;
  return `${about ? `${about[0].toUpperCase()}${about.slice(1)}: b` : 'B'}ecause you wrote “${by}”`;
};

/* Kept for a minute: the clock is slow to ask, and each letter that is typed asks for twenty cards. */
const kept = new Map();
let since = 0, now;
const nextWords = (cards, n) => {
  if (!cards.services.hours) return '';
  if (Date.now() - since > 6e4) { since = Date.now(); now = londonNow(); kept.clear(); }
  if (!kept.has(n)) {
    const next = soonest(cards.services.hours[n], cards.holidays, now), when = next && spanWords(next.span);
    kept.set(n, !next ? '' : when === 'day and night' ? 'Day and night' : `Next: ${dateWords(next.day)}, ${when}`);
  }
  return kept.get(n);
};

const minutesWords = (n, { cards, row, from }) => {
  if (!row) return '';
  const minutes = cards.services.places[n].map(place => place < 0 ? -1 : row[place]).filter(one => one >= 0);
  return minutes.length ? `About ${Math.max(5, Math.ceil(Math.min(...minutes) / 5) * 5)} minutes from ${from}, on foot or by bus` : '';
};

const service = (one, link, extra) => {
  const { cards, partly, label } = extra, found = entry(cards, one.n), { stems } = extra;
  const running = !'pnx'.includes(cards.services.status[one.n]);
  const inside = [make('h3', anchor(marked(found.name, stems), link))];
  if (found.status) inside.push(classed('status', make('p', found.status)));
  inside.push(make('p', ...marked(found.summary, stems)));
  if (found.reach && running) {
    const way = found.reach.href ? anchor([make('bdi', found.reach.shown)], found.reach.href) : found.reach.shown;
    if (found.reach.href.startsWith('https')) way.rel = 'noreferrer noopener';
    inside.push(classed('reach', make('p', `${found.reach.verb} `, way)));
  }
  const minutes = minutesWords(one.n, extra);
  if (minutes) inside.push(classed('next', make('p', minutes)));
  const facts = [found.forms, running && nextWords(cards, one.n), found.where, found.cost].filter(Boolean);
  inside.push(classed('facts-line', make('ul', ...facts.map(fact => make('li', fact)))));
  const half = partly.get(one.n);
  if (half) inside.push(classed('why', make('p', `In part: ${half.map(label).join(', ')}`)));
  return inside;
};

/* How many one may try for a need. */
const services = ({ services: { needs, status } }, need) => {
  const count = needs.filter((some, n) => some.includes(need) && '.cu'.includes(status[n])).length;
  return count === 1 ? 'One service' : `${count} services`;
};

/* One result. */
export const card = (one, link, extra) => {
  const { cards, stems } = extra, name = cards[one.kind].name[one.n];
  const text = { guides: cards.guides.summary, routes: cards.routes.ends }[one.kind]?.[one.n];
  const inside = one.kind === 'services' ? service(one, link, extra) : [
    classed('kind', make('p', KINDS[one.kind])),
    make('h3', anchor(marked(one.kind === 'routes' ? `Bus ${name}` : name, stems), link)),
    ...one.kind === 'needs' ? [make('p', `${services(cards, one.n)} in our list, by how they reach you.`)] : [],
    ...text ? [make('p', ...marked(text, stems))] : [],
  ];
  const why = reason(one, extra);
  if (why) inside.push(classed('why', make('p', why)));
  const found = make('li', ...inside);
  found.dataset.kind = one.kind;
  found.dataset.id = cards[one.kind].id[one.n];
  return found;
};
