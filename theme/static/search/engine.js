/* The one measure for all entries: how much of what was asked an entry answers. */
import { BITS, fieldWorth, makeIndex } from './index.js';
import { makeLanguage } from './language.js';
import { weights } from './weights.js';
import { learnDull, stemsOf } from './words.js';

const STATUS = { p: 'closed', n: 'closed', x: 'gone', u: 'unsure' };
const TAIL = .18; // what scores less than this part of the best answer is no answer

/* page: the phrases that stand in the page (crisis, unsure, notCrisis, loss, each a list; everyday). */
export const makeEngine = (cards, page) => {
  const { services } = cards, w = weights;
  learnDull(page.dull);
  const { entries, texts, words, groups } = makeIndex(cards);
  const language = () => makeLanguage(cards, page, [...words].map(([one, found]) => [one, found.length]));

  /* How much of the question each entry holds in words; 0 for none. Words that are filters are the filters' business for services; pages have no filters. */
  const total = new Float32Array(entries.length), best = new Float32Array(entries.length);
  const lexical = ({ sought, tokens }) => {
    const all = list => Math.max(w.floor, list.reduce((sum, { stems, weight }) => sum + (stems.size ? weight : weight / 2), 0));
    const count = services.name.length, whole = all(sought), ofPage = all(tokens), found = [];
    total.fill(0);
    for (const token of tokens) {
      const held = [], { stems, weight } = token, isFilter = !sought.includes(token);
      for (const [one, sure] of stems) {
        for (const posting of words.get(one) || []) {
          const id = posting >> BITS, isService = id < count;
          if (isFilter && isService) continue;
          const much = sure * fieldWorth[posting - (id << BITS)] * weight / (isService ? whole : ofPage);
          if (!best[id]) held.push(id);
          if (much > best[id]) best[id] = much;
        }
      }
      for (const id of held) {
        if (!total[id]) found.push(id);
        total[id] += best[id];
        best[id] = 0;
      }
    }
    return found;
  };

  /* All that may be an answer: what holds a word, and what belongs to a need, a start, a part of the city ... that was meant. */
  const seen = new Uint32Array(entries.length);
  const candidates = asked => {
    const found = lexical(asked);
    for (const id of found) seen[id] = 1;
    for (const [kind, meant] of Object.entries(asked.strength)) for (const which of meant.keys()) for (const id of groups[kind].get(which) || []) if (!seen[id]++) found.push(id);
    seen.fill(0);
    return found;
  };

  /* because: a list that is filled with the reasons. */
  const scoreService = (n, much, { need, situation, gender, part }, because) => {
    const own = services.gender[n], lives = situation.size ? services.situations[n] : '', wanted = services.needs[n];
    const add = (kind, which, hit, worth) => { because?.push({ kind, n: which, by: hit.by }); return worth; };
    let sum = w.lexical * much, first = 1;
    for (let place = 0; place < wanted.length; place++) {
      const hit = need.get(wanted[place]);
      if (!hit) continue;
      const worth = hit.strong * (place === 0 ? w.need : place === 1 ? w.second : w.later) * first;
      sum += hit.strong > .3 ? add('need', wanted[place], hit, worth) : worth;
      first = .4;
    }
    for (const one of lives) {
      const hit = situation.get(one);
      if (hit) sum += add('situation', one, hit, w.situation * hit.strong * (one === lives[0] ? 1 : .7) * (lives.length > 2 ? .8 : 1));
    }
    const same = gender.get(own) || gender.get(own === 'b' ? 'w' : own);
    if (same) sum += add('gender', own, same, w.gender);
    else if (own !== '.') sum *= gender.size ? w.otherGender : w.onlySome;
    const near = part.size ? services.places[n].map(place => cards.places.part[place]).find(which => part.has(which)) : -1;
    if (near >= 0) sum += add('part', near, part.get(near), w.part);
    sum += w.few * Math.max(0, 3 - wanted.length);
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

  /* Whether the question is the name of an entry, whatever else its words may mean. */
  const isNamed = (entry, { tokens }) => {
    const stems = entry.stems ??= stemsOf(texts(entry).name);
    return tokens.length === stems.length && stems.every(one => tokens.some(token => token.stems.get(one) === 1));
  };

  /* Every entry that answers something of what was asked, best first: id, kind, n, score. */
  const scores = new Float64Array(entries.length);
  const search = asked => {
    let most = 0;
    const ids = candidates(asked).filter(id => {
      const own = score(entries[id], total[id], asked);
      if (own <= w.least || own <= most * TAIL) return false;
      if (own > most) most = own;
      scores[id] = own + (total[id] && isNamed(entries[id], asked) ? w.named : 0);
      return true;
    });
    return ids.filter(id => scores[id] > most * TAIL).sort((a, b) => scores[b] - scores[a] || a - b)
      .map(id => ({ id, kind: entries[id].kind, n: entries[id].n, score: scores[id] }));
  };

  /* learn: that of later.js, which is not sent to small cities. */
  const take = async learn => { await learn(words); Object.assign(engine, language()); };
  const engine = { ...language(), search, explain, take };
  return engine;
};
