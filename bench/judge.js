/* Judges our search and two libraries on the questions of tests/search/judged.yaml. Run by bench/search.py in Chromium. */
import MiniSearch from './minisearch.js';
import uFuzzy from './ufuzzy.js';
import { load } from './cards.js';
import { readState } from './filters.js';
import { makeFinder } from './find.js';
import { isDull, wordsOf } from './words.js';

const PREFIX = { services: '', needs: 'need:', starts: 'start:', guides: 'guide:', places: 'place:', areas: 'area:', routes: 'route:' };
const BEST = 3, GOOD = 1, PLACES = 5, FIRST = 3;

const gain = (question, id) => question.best.includes(id) ? BEST : question.good.includes(id) ? GOOD : 0;
const discounted = gains => gains.slice(0, PLACES).reduce((sum, one, n) => sum + one / Math.log2(n + 2), 0);
export const ndcg = (question, ids) => discounted(ids.map(id => gain(question, id)))
  / discounted([...question.best.map(() => BEST), ...question.good.map(() => GOOD)]);
const isRight = (question, ids) => ids.slice(0, FIRST).some(id => question.best.includes(id));

const measured = (questions, rank) => {
  const all = questions.map(question => ({ question, ids: rank(question.asks, question.typing).slice(0, PLACES) }));
  const mean = list => list.reduce((a, b) => a + b, 0) / list.length;
  return { ndcg: mean(all.map(({ question, ids }) => ndcg(question, ids))), first: mean(all.map(({ question, ids }) => +isRight(question, ids))) };
};

/* The entries as texts, the same for both libraries: with the words of the needs, or an index would know nothing of "skint". */
const documents = (cards, everyday) => {
  const words = need => `${cards.needs.name[need]} ${cards.needs.words[need].replaceAll('|', ' ')} ${(everyday.needs[cards.needs.id[need]] || '').replaceAll('|', ' ')}`;
  const made = [];
  const add = (kind, text) => cards[kind].name.forEach((name, n) => made.push({ id: PREFIX[kind] + cards[kind].id[n], name, ...text(n) }));
  add('services', n => ({ text: `${cards.services.summary[n]} ${cards.services.also[n] || ''} ${cards.services.words[n]}`, need: words(cards.services.needs[n][0]) }));
  add('needs', n => ({ text: '', need: words(n) }));
  add('starts', () => ({ text: '', need: '' }));
  add('guides', n => ({ text: cards.guides.summary[n], need: '' }));
  for (const kind of ['places', 'areas']) add(kind, n => ({ text: cards.parts[cards[kind].part[n]] || '', need: '' }));
  add('routes', n => ({ name: `bus ${cards.routes.name[n]}`, text: cards.routes.ends[n], need: '' }));
  return made;
};

const miniSearches = function* (docs) {
  for (const need of [true, false]) for (const dull of [true, false]) {
    const index = new MiniSearch({
      fields: need ? ['name', 'text', 'need'] : ['name', 'text'],
      processTerm: word => { const one = wordsOf(word).join(''); return dull && isDull(one) ? null : one; },
    });
    index.addAll(docs);
    for (const fuzzy of [false, .2, .3]) for (const prefix of [true, false]) for (const combineWith of ['OR', 'AND']) for (const name of [1, 2, 4]) for (const more of need ? [.3, .6, 1] : [0]) {
      const boost = need ? { name, need: more } : { name };
      yield { setting: JSON.stringify({ need, dull, fuzzy, prefix, combineWith, boost }), rank: asks => index.search(asks, { fuzzy, prefix, combineWith, boost }).map(({ id }) => id) };
    }
  }
};

const uFuzzies = function* (docs) {
  for (const need of [true, false]) for (const dull of [true, false]) for (const intraMode of [0, 1]) for (const outOfOrder of [0, 1, 2]) {
    const haystack = docs.map(one => wordsOf(`${one.name} ${one.text} ${need ? one.need : ''}`).join(' '));
    const fuzzy = new uFuzzy({ intraMode, intraIns: intraMode ? 1 : 0 });
    yield {
      setting: JSON.stringify({ need, dull, intraMode, outOfOrder }),
      rank: asks => {
        const words = wordsOf(asks).filter(word => !dull || !isDull(word)).join(' ');
        if (!words) return [];
        const [found, info, order] = fuzzy.search(haystack, words, outOfOrder);
        return (order ? order.map(n => info.idx[n]) : found || []).map(n => docs[n].id);
      },
    };
  }
};

const bestOf = (settings, questions) => {
  let best = null;
  for (const one of settings) {
    const value = measured(questions, one.rank).ndcg;
    if (!best || value > best.value) best = { ...one, value };
  }
  return best;
};

export const judge = async () => {
  const [questions, language, cards] = [await (await fetch('/judged.json')).json(), await (await fetch('/language.json')).json(), await load('/cards.json')];
  const judged = questions.filter(one => one.best.length); // what nothing answers can't be measured
  const finder = makeFinder(cards, language), docs = documents(cards, language.everyday);
  const ours = (asks, typing) => {
    const { matches, unknown, others } = finder.find({ ...readState(''), q: asks }, { typing });
    return [...matches, ...unknown, ...others].map(one => PREFIX[one.kind] + cards[one.kind].id[one.n]);
  };
  const open = judged.filter(one => !one.held), held = judged.filter(one => one.held);
  const rows = [
    { name: 'ours', setting: 'as the page shows it', rank: ours },
    { name: 'MiniSearch', ...bestOf(miniSearches(docs), judged) },
    { name: 'uFuzzy', ...bestOf(uFuzzies(docs), judged) },
  ].map(({ name, setting, rank }) => {
    const start = performance.now();
    judged.forEach(one => rank(one.asks, one.typing));
    return { name, setting, ms: (performance.now() - start) / judged.length, open: measured(open, rank), held: measured(held, rank) };
  });
  const worst = open.map(one => [one.asks, ndcg(one, ours(one.asks, one.typing)), ours(one.asks, one.typing).slice(0, PLACES)]).sort((a, b) => a[1] - b[1]).slice(0, 15);
  return { rows, worst, open: open.length, held: held.length };
};
