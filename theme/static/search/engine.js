/* The index, built in the page, and the one measure for all entries: how much of what was asked an entry answers. */
import { makeLanguage } from './language.js';
import { fieldWeights, weights } from './weights.js';
import { stemsOf } from './words.js';

/* Everything that can be found, numbered; services first, so that their numbers are those of the columns. */
const entriesOf = cards => {
  const { services, needs } = cards, entries = [];
  const add = (kind, text) => cards[kind].name.forEach((name, n) => entries.push({ kind, n, name, ...text(n) }));
  const part = (kind, n) => cards.parts[cards[kind].part[n]] || '';
  add('services', n => ({
    also: services.also?.[n] || '',
    text: services.summary?.[n] || '',
    words: services.words?.[n] || '',
    who: cards.organisations[services.organisation[n]] || '',
    where: services.places[n].map(place => place < 0 ? '' : `${cards.places.name[place]} ${part('places', place)}`).join(' '),
    need: services.needs[n].map(need => needs.name[need]).join(' '),
  }));
  for (const kind of ['needs', 'starts']) add(kind, () => ({}));
  add('guides', n => ({ text: cards.guides.summary[n] }));
  for (const kind of ['places', 'areas']) add(kind, n => ({ where: part(kind, n) }));
  add('routes', n => ({ name: `bus ${cards.routes.name[n]} ${cards.routes.id[n]}`, text: cards.routes.ends[n] }));
  return entries;
};

/* stem -> [[entry, weight of the best field that has it]] */
const indexOf = entries => {
  const index = new Map(), before = new Map(); // many entries share a place, an organisation, needs
  const stemsIn = text => before.get(text) || before.set(text, stemsOf(text)).get(text);
  entries.forEach((entry, id) => {
    const best = new Map();
    for (const [field, weight] of Object.entries(fieldWeights)) {
      if (entry[field]) stemsIn(entry[field]).forEach(one => best.get(one) >= weight || best.set(one, weight));
    }
    best.forEach((weight, one) => index.get(one)?.push([id, weight]) ?? index.set(one, [[id, weight]]));
  });
  return index;
};

const STATUS = { p: 'closed', n: 'closed', x: 'gone', u: 'unsure' };
const TAIL = .18; // what scores less than this part of the best answer is no answer

/* page: the phrases that stand in the page (crisis, unsure, notCrisis, loss, each a list; everyday). */
export const makeEngine = (cards, page) => {
  const { services } = cards, w = weights;
  const entries = entriesOf(cards), index = indexOf(entries);
  const language = makeLanguage(cards, page, [...index].map(([one, found]) => [one, found.length]));
  const partsOf = n => services.places[n].map(place => place < 0 ? -1 : cards.places.part[place]);
  const isNear = (n, part) => services.places[n].some(place => place >= 0 && part.has(cards.places.part[place]));

  /* How much of the question each entry holds in words; 0 for none. Words that are filters are the filters' business for services; pages have no filters. */
  const total = new Float32Array(entries.length), best = new Float32Array(entries.length);
  const lexical = ({ sought, tokens }) => {
    const all = list => Math.max(w.floor, list.reduce((sum, { stems, weight }) => sum + (stems.size ? weight : weight / 2), 0));
    const count = services.name.length, whole = all(sought), ofPage = all(tokens);
    total.fill(0);
    for (const token of tokens) {
      const held = [], { stems, weight } = token, isFilter = !sought.includes(token);
      stems.forEach((sure, one) => index.get(one)?.forEach(([id, field]) => {
        if (isFilter && id < count) return;
        const much = sure * field * weight / (id < count ? whole : ofPage);
        if (!best[id]) held.push(id);
        if (much > best[id]) best[id] = much;
      }));
      for (const id of held) { total[id] += best[id]; best[id] = 0; }
    }
    return total;
  };

  const scoreService = (n, much, { need, situation, gender, part }, because) => {
    const own = services.gender[n], also = own === 'b' ? 'w' : own, lives = services.situations[n];
    const add = (kind, which, hit, worth) => { because?.push({ kind, n: which, by: hit.by }); return worth; };
    let sum = w.lexical * much, first = 1;
    services.needs[n].forEach((which, place) => {
      const hit = need.get(which);
      if (!hit) return;
      const worth = hit.strong * [w.need, w.second][place] * first || hit.strong * w.later * first;
      sum += hit.strong > .3 ? add('need', which, hit, worth) : worth;
      first = .4;
    });
    for (const one of lives) {
      const hit = situation.get(one);
      if (hit) sum += add('situation', one, hit, w.situation * hit.strong * (one === lives[0] ? 1 : .7) * (lives.length > 2 ? .8 : 1));
    }
    const same = gender.get(own) || gender.get(also);
    if (same) sum += add('gender', own, same, w.gender);
    else if (own !== '.') sum *= gender.size ? w.otherGender : w.onlySome;
    const near = part.size ? partsOf(n).find(which => part.has(which)) : -1;
    if (near >= 0) sum += add('part', near, part.get(near), w.part);
    sum += w.few * Math.max(0, 3 - services.needs[n].length);
    return sum * (w[STATUS[services.status[n]]] || 1);
  };

  const score = ({ kind, n }, much, asked) => {
    const { need, start } = asked.strength;
    if (kind === 'services') return scoreService(n, much, asked.strength);
    if (kind === 'needs') return Math.max(w.needItself * (need.get(n)?.strong || 0), much * w.lexical);
    if (kind === 'starts') return w.start * (start.get(n)?.strong || 0);
    if (kind === 'guides') {
      const about = Math.max(0, ...cards.guides.needs[n].map(one => need.get(one)?.strong || 0));
      return w.guide * much + w.guideNeed * about * (much > .1 ? 1 : .8);
    }
    const bus = kind !== 'routes' ? 1 : !asked.all.some(({ fresh }) => /^bus(es)?$/.test(fresh)) ? w.noBus : much > .6 ? w.bus : 1;
    return w[kind.slice(0, -1)] * much * bus;
  };

  /* Why an entry is among the answers: what it was found for (a need, a part of the city ...) and by which words. */
  const explain = ({ kind, n }, asked) => {
    const because = [], hit = kind === 'needs' ? asked.strength.need.get(n) : kind === 'starts' ? asked.strength.start.get(n) : null;
    if (hit) because.push({ by: hit.by });
    if (kind === 'services') scoreService(n, 0, asked.strength, because);
    return because;
  };

  const touched = ({ kind, n }, { need, start, situation, gender, part }) => kind === 'needs' ? need.has(n) : kind === 'starts' ? start.has(n)
    : kind === 'guides' ? cards.guides.needs[n].some(one => need.has(one))
    : kind === 'services' && (services.needs[n].some(one => need.has(one)) || gender.has(services.gender[n])
      || (situation.size && [...services.situations[n]].some(one => situation.has(one))) || (part.size && isNear(n, part)));

  /* Whether the question is the name of an entry, whatever else its words may mean. */
  const isNamed = (entry, { tokens }) => {
    const stems = entry.stems ??= stemsOf(entry.name);
    return tokens.length === stems.length && stems.every(one => tokens.some(token => token.stems.get(one) === 1));
  };

  /* Every entry that answers something of what was asked, best first: id, kind, n, score. */
  const search = asked => {
    const held = lexical(asked), ranked = [];
    let most = 0;
    entries.forEach((entry, id) => {
      if (!held[id] && !touched(entry, asked.strength)) return;
      const own = score(entry, held[id], asked);
      if (own <= w.least || own <= most * TAIL) return;
      most = Math.max(most, own);
      ranked.push({ id, kind: entry.kind, n: entry.n, score: own + (held[id] && isNamed(entry, asked) ? w.named : 0) });
    });
    return ranked.filter(one => one.score > most * TAIL).sort((a, b) => b.score - a.score || a.id - b.id);
  };

  return { ...language, search, explain };
};
