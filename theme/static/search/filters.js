/* Filters: what was chosen, in the fragment of the address and in words; and the services by their answer. Unknown is not no. */
import { wordsOf } from './words.js';

export const AGE = 'age';
export const FROM = 'from';
export const NEED = 'need';

/* The fragment holds everything: "#q=skint&on=free,by-phone&need=money&age=45&from=hollin-rise&sort=soonest&not=evenings". */
export const readState = fragment => {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const list = name => (given.get(name) || '').split(',').filter(Boolean);
  const age = /^\d{1,3}$/.test(given.get(AGE) || '') && +given.get(AGE) <= 120 ? +given.get(AGE) : null;
  return { q: given.get('q') || '', on: list('on'), not: list('not'), need: given.get(NEED) || '', age, from: given.get(FROM) || '', sort: given.get('sort') || '' };
};

export const writeState = ({ q, on, not, need, age, from, sort }) => {
  const pairs = Object.entries({ q: q.trim(), need, age, from, on: on.join(','), not: not.join(','), sort });
  return pairs.filter(([, value]) => value !== '' && value !== null).map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')}`).join('&');
};

const AGES = [/\b(?:im|i am|aged?|age of) (\d{1,2})\b/, /\b(?:old at|nearly|turned|in (?:my|his|her)) ([1-9]\d)s?\b/, /\b(\d{1,2}) ?(?:years? old|yrs? old|yo|yr old|year old)\b/];

/* facets: id -> "by phone|on the phone". The longest phrases come first. */
export const filterPhrases = facets => Object.entries(facets).flatMap(([id, text]) => text.split('|').map(one => ({ id, words: wordsOf(one) })))
  .sort((a, b) => b.words.length - a.words.length);

/* Words of a question that ask for a filter: "free", "by phone", "im 17". What a need already explains stays with the need.

   phrases: those of filterPhrases; full: the phrases that were answered whole, with the words they took. */
export const askedFilters = (asked, phrases, refused) => {
  const words = asked.all.map(one => one.fresh), taken = new Set(), found = [];
  const safe = new Set(asked.full.filter(one => one.kind === 'need' && one.by.length > 1).flatMap(one => one.by.map(t => asked.tokens[t].place)));
  for (const { id, words: wanted } of phrases) {
    for (let at = 0; at + wanted.length <= words.length; at++) {
      const places = wanted.map((_, n) => at + n);
      if (!wanted.every((word, n) => words[at + n] === word) || places.some(place => taken.has(place) || safe.has(place))) continue;
      places.forEach(place => taken.add(place));
      found.push({ id, places, wrote: places.map(place => asked.all[place].word).join(' ') });
    }
  }
  const text = words.join(' '), age = AGES.map(form => form.exec(text)).find(Boolean);
  if (age) words.forEach((word, place) => word.replace(/s$/, '') === age[1] && taken.add(place));
  const wanted = found.filter(one => !refused.includes(one.id));
  return {
    filters: [...new Map(wanted.map(one => [one.id, one])).values()],
    age: age && !refused.includes(AGE) ? { age: +age[1], wrote: age[0] } : null,
    taken: new Set([...taken].filter(place => !found.some(one => refused.includes(one.id) && one.places.includes(place)))),
  };
};

/* The answer of one service to one filter: y, p, u or n. */
export const answer = (cards, n, filter, buses) => {
  const s = cards.services;
  if (filter.kind === NEED) return s.needs[n].includes(filter.n) ? 'y' : 'n';
  if (filter.kind === AGE) {
    if (!s.ages[n]) return 'u';
    const [low, high] = s.ages[n].split('-');
    return (low === '' || filter.age >= +low) && (high === '' || filter.age <= +high) ? 'y' : 'n';
  }
  if (filter.kind === FROM) return buses ? byBus(cards, n, buses.direct[filter.n]) : 'u';
  return s.facets[filter.id][n];
};

/* One of its places can be reached; where one goes nowhere it is a yes, and a place that we say nothing of is not known. */
const byBus = (cards, n, row) => {
  const places = cards.services.places[n];
  if (!places.length) return cards.services.facets['at-home'][n] === 'y' ? 'y' : 'u';
  const answers = places.map(place => place < 0 ? 'u' : row[place]);
  return answers.includes('y') ? 'y' : answers.includes('u') ? 'u' : 'n';
};

const WORSE = 'ypun';

/* Services by their answers to all filters together: one no is a no, one unknown makes it unknown, then in part; fit: yes and in part. */
export const sortOut = (cards, filters, buses, from = [...cards.services.name.keys()]) => {
  const out = { y: [], p: [], u: [], n: [], fit: [], lacks: new Map() };
  for (const n of from) {
    let worst = 'y';
    for (const filter of filters) {
      const one = answer(cards, n, filter, buses);
      if (WORSE.indexOf(one) > WORSE.indexOf(worst)) worst = one;
      if (worst === 'n') break;
    }
    out[worst].push(n);
    if (worst === 'y' || worst === 'p') out.fit.push(n);
    if (worst === 'u' || worst === 'p') out.lacks.set(n, filters.filter(filter => answer(cards, n, filter, buses) === worst));
  }
  return out;
};

export const isListed = (cards, n) => '.cu'.includes(cards.services.status[n]);
