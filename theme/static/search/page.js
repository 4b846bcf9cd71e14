/* The page of the search: reads the form and the fragment, shows what find.js finds. Nothing is kept, nothing is sent. */
import { entry, fetchOnce, fill, fillOrder, load } from './cards.js';
import { AGE, FROM, NEED, readState, writeState } from './filters.js';
import { makeCrisis } from './crisis.js';
import { looksDone, makeDone } from './already-done.js';
import { makeFinder } from './find.js';
import { card, chip, make } from './shown.js';
import { isDull, joinedWords, learnDull, wordsOf } from './words.js';

const SHORTEST = 3, AT_ONCE = 5, REST_AFTER_MS = 300, SHOWN = 20, SHOWN_LARGE = 10, SAY_AFTER_MS = 700, WRITE_AFTER_MS = 400, OTHERS = 6;
const $ = id => document.getElementById(id);
const form = $('search'), root = form.dataset.root;
const boxes = [...form.querySelectorAll('input[type=checkbox]')];
const language = {
  facets: Object.fromEntries(boxes.filter(box => box.dataset.words).map(box => [box.value, box.dataset.words])),
  ...Object.fromEntries(Object.entries($('crisis').dataset).map(([name, words]) => [name, words.split('|')])), // crisis, unsure, notCrisis, loss, dull
  isDone: () => false,
};
learnDull(language.dull);
const crisisIn = makeCrisis(language);
const labels = Object.fromEntries(boxes.map(box => [box.value, box.nextElementSibling.textContent]));
const later = () => import(form.dataset.later); // what few readers need
const addresses = { services: 'services', needs: 'needs', starts: 'start', guides: 'guides', places: 'places', areas: 'areas', routes: 'buses' };

let cards, finder, buses = null, shown = SHOWN, state = readState(location.hash), saying, writing, rest, stays, turn = 0;

const title = id => $(id)?.selectedOptions[0]?.textContent;
const label = ({ kind, id, age }) => kind === AGE ? `Age ${age}` : kind === NEED ? title('need') : kind === FROM ? `One bus, or on foot, from ${title('from')}` : labels[id];
const isAsked = ({ q, on, need, age, from, sort }) => q.trim() || on.length || need || age !== null || from || sort;

const toForm = () => {
  if ($('q').value.trim() !== state.q) $('q').value = state.q;
  boxes.forEach(box => { box.checked = state.on.includes(box.value); });
  $('need').value = state.need;
  $('age').value = state.age ?? '';
  if ($('from')) $('from').value = state.from;
  $('sort').value = state.sort;
};

const fromForm = () => ({
  ...state, q: $('q').value, on: boxes.filter(box => box.checked).map(box => box.value), need: $('need').value,
  age: readState(`age=${$('age').value.trim()}`).age, from: $('from')?.value || '', sort: $('sort').value,
});

/* A list that the reader carries along in the fragment (keep.js) stays there, whatever is sought. */
const carried = () => (/[#&](s=[\w,-]+)/.exec(location.hash) || [])[1] || '';
const written = wanted => '#' + [writeState(wanted), carried()].filter(Boolean).join('&');
const address = () => written(state);
const put = way => { clearTimeout(writing); if (address() !== (location.hash || '#')) history[way](null, '', address()); };

const say = text => {
  clearTimeout(saying);
  saying = setTimeout(() => { $('count').textContent = text; }, SAY_AFTER_MS);
};

const countWords = ({ counts, filters, asked }) => {
  const parts = [`${counts.yes} match${counts.yes === 1 ? 'es' : ''}`];
  if (counts.partly) parts.push(`${counts.partly} in part`);
  if (counts.unknown) parts.push(`${counts.unknown} not known`);
  if (filters.length) return `${parts.join(', ')}.`;
  const total = counts.yes + (asked ? counts.pages : 0);
  return total ? `${total} ${total === 1 ? 'answer' : 'answers'}${asked ? ', the best first' : ''}.` : 'No answer to just these words.';
};

/* "anxeity" was read as "anxiety": say so, in the words of the entries. */
const understood = ({ asked }) => {
  const wrong = (asked?.tokens || []).filter(({ stems, fresh }) => !stems.size && !isDull(fresh)).map(({ word }) => `“${word}”`);
  return wrong.length ? `We don't know ${wrong.join(' or ')}. The rest counts.` : '';
};

const link = one => `${root}${addresses[one.kind]}/${cards[one.kind].id[one.n]}/`;

const showAll = async (result, mine, most) => {
  const row = state.sort === 'near' && buses ? buses.minutes[cards.areas.id.indexOf(state.from)] : null;
  const first = result.matches.slice(0, most);
  await fill(cards, root, first.filter(one => one.kind === 'services').map(one => one.n));
  if (mine !== turn) return;
  const stems = new Set((result.asked?.sought || []).flatMap(({ stems: some }) => [...some.keys()]));
  const extra = { cards, stems, explain: finder.engine.explain, asked: result.asked, partly: result.partly, label, row, from: title('from') };
  $('results').replaceChildren(...first.map(one => card(one, link(one), extra)));
  $('more').hidden = result.matches.length <= shown;
  const unknown = result.unknown.slice(0, most < shown ? most : 60), others = result.others.slice(0, OTHERS), apart = [...unknown, ...others];
  if (apart.length) {
    await fill(cards, root, apart.map(one => one.n));
    apart.splice(0, apart.length, ...(await later()).apart(unknown, others, result.unknown.length, { make, label, link, entry: n => entry(cards, n) }));
  }
  if (mine === turn) $('apart').replaceChildren(...apart);
};

/* For a question without an answer: what there would be with one thing less, and the words nearest to it. */
const offerLess = async result => {
  const none = !result.matches.length;
  $('nothing').hidden = !none;
  if (!none) return;
  $('nearest').replaceChildren(...(await later()).offers(cards, result, finder, { state, buses, label, written, dropped, make, chip }));
};

/* The state without one filter. One that the words brought is refused, so that it does not come back by itself. */
const dropped = ({ kind, id, wrote }) => ({
  ...state,
  on: state.on.filter(one => one !== id),
  not: wrote ? [...state.not, id] : state.not,
  ...kind === NEED ? { need: '' } : {}, ...kind === AGE ? { age: null } : {}, ...kind === FROM ? { from: '' } : {},
});

/* What may be a matter of life is said before any card has come, and if none ever comes. isCrisis: what the finder says, once it is there. */
const warn = (q, isCrisis = crisisIn(wordsOf(joinedWords(q))).size > 0) => {
  const isDone = q.length >= SHORTEST && language.isDone(q);
  $('done').hidden = !isDone;
  $('crisis').hidden = !isDone && !isCrisis;
};

/* While letters come in, only the first few cards are made: a slow phone takes longest over those. The rest follows. */
const show = async (typing, most = shown) => {
  const mine = ++turn;
  if (!cards) { warn(state.q); return; }
  const wanted = typing && state.q.trim().length < SHORTEST ? { ...state, q: '' } : state; // one letter says nothing yet
  const asked = isAsked(wanted);
  $('found').hidden = !asked;
  $('ways').hidden = Boolean(asked);
  if (!asked) { warn(''); say(''); return; }
  if (state.from) await needBuses();
  if (state.sort) await fillOrder(cards, root);
  if (mine !== turn) return;
  const result = finder.find(wanted, { typing, buses });
  warn(wanted.q, result.crisis);
  $('understood').textContent = understood(result);
  $('chosen').replaceChildren(...result.filters.map(filter => chip(label(filter) + (filter.wrote ? ` (you wrote “${filter.wrote}”)` : ''), written(dropped(filter)), `Remove: ${label(filter)}`)));
  offerLess(result);
  $('see').textContent = `See what we found: ${countWords(result)}`;
  say(countWords(result));
  await showAll(result, mine, most);
  stays?.();
};

const needBuses = async () => { buses ??= form.dataset.from ? await fetchOnce(form.dataset.from) : null; };

const changed = (way, typing = false) => {
  state = fromForm();
  if (!state.q.trim()) state.not = [];
  shown = cards?.more.parts ? SHOWN_LARGE : SHOWN;
  if (way === 'pushState') put(way);
  else { clearTimeout(writing); writing = setTimeout(() => put('replaceState'), WRITE_AFTER_MS); }
  clearTimeout(rest);
  if (!typing) { show(false); return; }
  show(true, AT_ONCE);
  rest = setTimeout(() => show(true), REST_AFTER_MS);
};

const restore = () => { state = readState(location.hash); toForm(); show(false); };

const start = async () => {
  form.hidden = false;
  toForm();
  form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(rest); state = fromForm(); put('pushState'); show(false); });
  $('q').addEventListener('input', () => changed('replaceState', true));
  $('age').addEventListener('input', () => changed('replaceState'));
  for (const part of [form, $('sort')]) part.addEventListener('change', ({ target }) => { if (target.id !== 'q' && target.id !== 'age') changed('pushState'); });
  $('more').addEventListener('click', async () => {
    const before = shown;
    shown += SHOWN;
    await show(false);
    $('results').children[before]?.querySelector('a')?.focus();
  });
  $('sort').addEventListener('change', () => { // nearest to what? The list of parts stands among the filters
    if ($('sort').value === 'near' && !$('from').value) { $('filters').open = true; $('from').focus(); }
  });
  $('see').addEventListener('click', () => $('found-heading').focus());
  $('here')?.addEventListener('click', async () => { await needBuses(); (await later()).nearestPart(buses, cards, say); });
  addEventListener('hashchange', restore);
  addEventListener('popstate', restore);
  fetchOnce(form.dataset.done).then(makeDone).catch(() => looksDone).then(isDone => { language.isDone = isDone; show(false); });
  warn(state.q);
  [cards, language.everyday] = await Promise.all([load(form.dataset.cards), fetchOnce(form.dataset.everyday)]);
  finder = makeFinder(cards, language);
  if (cards.more.said) later().then(({ whoStays }) => { stays = whoStays(root + cards.more.said.slice(1), finder.engine, show); });
  if (cards.more.parts) shown = SHOWN_LARGE;
  state = isAsked(state) ? state : fromForm(); // words may have been typed while the cards were on their way
  if (cards.more.parts) await show(false, AT_ONCE);
  await show(false);
  form.dataset.ready = '';
};

start();
