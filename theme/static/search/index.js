/* What can be found, numbered, and which of it holds a word or belongs to a need, a part of the city ... */
import { fieldWeights } from './weights.js';
import { stemsOf } from './words.js';

export const FIELDS = Object.keys(fieldWeights); // the best first
export const BITS = 3; // a posting is one number: the entry, and in its last bits the best of its fields that has the stem
export const fieldWorth = Object.values(fieldWeights);

const put = (by, key, value) => { const list = by.get(key); if (list) list.push(value); else by.set(key, [value]); };

/* Services first, so that their numbers are those of the columns. */
const entriesOf = cards => ['services', 'needs', 'starts', 'guides', 'places', 'areas', 'routes']
  .flatMap(kind => cards[kind].name.map((_, n) => ({ kind, n }))).map((entry, id) => ({ id, ...entry }));

/* The texts of an entry, field by field. */
const textsOf = cards => {
  const { services: s, needs, places, guides, routes } = cards;
  const part = (kind, n) => cards.parts[cards[kind].part[n]] || '';
  const own = {
    services: n => ({
      name: s.name[n], also: s.also?.[n], text: s.summary?.[n], words: s.words?.[n], who: cards.organisations[s.organisation[n]],
      where: s.places[n].map(place => place < 0 ? '' : `${places.name[place]} ${part('places', place)}`).join(' '),
      need: s.needs[n].map(need => needs.name[need]).join(' '),
    }),
    guides: n => ({ name: guides.name[n], text: guides.summary[n] }),
    routes: n => ({ name: `bus ${routes.name[n]} ${routes.id[n]}`, text: routes.ends[n] }),
  };
  return ({ kind, n }) => own[kind]?.(n) ?? { name: cards[kind].name[n], where: cards[kind].part ? part(kind, n) : '' };
};

/* stem -> postings, in the order of the entries. */
const wordsIn = (entries, texts) => {
  const by = new Map(), before = new Map(); // many entries share a place, an organisation, needs
  const stemsIn = text => before.get(text) || before.set(text, stemsOf(text)).get(text);
  for (const entry of entries) {
    const own = texts(entry);
    FIELDS.forEach((field, place) => {
      if (own[field]) for (const one of stemsIn(own[field])) {
        const list = by.get(one);
        if (!list || list.at(-1) >> BITS !== entry.id) put(by, one, entry.id << BITS | place);
      }
    });
  }
  return by;
};

/* need, start, situation, gender, part -> which of them -> the entries that belong to it. */
const groupsOf = (cards, entries) => {
  const { services: s, guides } = cards, need = new Map(), start = new Map(), situation = new Map(), gender = new Map(), part = new Map();
  for (const { id, kind, n } of entries) {
    if (kind === 'needs') put(need, n, id);
    else if (kind === 'starts') put(start, n, id);
    else if (kind === 'guides') guides.needs[n].forEach(one => put(need, one, id));
    else if (kind === 'services') {
      for (const one of s.needs[n]) put(need, one, id);
      for (const one of s.situations[n]) put(situation, one, id);
      for (const one of s.places[n]) if (one >= 0) put(part, cards.places.part[one], id);
      put(gender, s.gender[n], id);
    }
  }
  return { need, start, situation, gender, part };
};

export const makeIndex = cards => {
  const entries = entriesOf(cards), texts = textsOf(cards);
  return { entries, texts, words: wordsIn(entries, texts), groups: groupsOf(cards, entries) };
};
