/* From what a reader asked (words and filters) to what the page shows, in its order. Knows nothing of the page. */
import { makeEngine } from './engine.js';
import { AGE, FROM, NEED, answer, askedFilters, filterPhrases, isListed, sortOut } from './filters.js';
import { londonNow, soonest } from './soonest.js';

const LAST = 1e9;
const FEW = 3;

export const makeFinder = (cards, language) => {
  const { services } = cards;
  const engine = makeEngine(cards, language), phrases = filterPhrases(language.facets);
  const listed = services.name.map((_, n) => n).filter(n => isListed(cards, n));
  const names = new Intl.Collator('en-GB');
  let byName = null;
  const letters = n => services.name[n].replace(/^(the |["“'‘(])/i, '');

  /* The chosen filters, those that the words ask for among them. */
  const filtersOf = (state, auto) => {
    const need = cards.needs.id.indexOf(state.need), from = cards.areas.id.indexOf(state.from);
    const own = state.on.filter(id => services.facets[id]).map(id => ({ id }));
    return [
      ...need < 0 ? [] : [{ kind: NEED, id: NEED, n: need }],
      ...own,
      ...auto.filters.filter(({ id }) => !state.on.includes(id)).map(({ id, wrote }) => ({ id, wrote })),
      ...state.age !== null ? [{ kind: AGE, id: AGE, age: state.age }] : auto.age ? [{ kind: AGE, id: AGE, ...auto.age }] : [],
      ...from < 0 || state.sort === 'near' ? [] : [{ kind: FROM, id: FROM, n: from }],
    ];
  };

  /* Minutes from the chosen area to the nearest of a service's places; LAST where none is known. */
  const minutesFrom = (n, row) => Math.min(LAST, ...services.places[n].map(place => place < 0 || row[place] < 0 ? LAST : row[place]));

  const orders = {
    near: (area, buses) => buses && area >= 0 ? n => minutesFrom(n, buses.minutes[area]) : null,
    soonest: () => {
      const now = londonNow();
      return services.hours && (n => soonest(services.hours[n], cards.holidays, now)?.begins ?? LAST);
    },
    checked: () => services.checked && (n => services.checked[n] < 0 ? LAST : services.checked[n]),
  };

  const inOrder = (numbers, state, buses) => {
    const key = orders[state.sort]?.(cards.areas.id.indexOf(state.from), buses);
    if (!key) return numbers;
    const keys = new Map(numbers.map(n => [n, key(n)]));
    return [...numbers].sort((a, b) => keys.get(a) - keys.get(b));
  };

  /* Args: state as in filters.js; typing: whether the last word may not be finished; buses: who can get where, once fetched.

     Returns: matches (entries in the order of the page), unknown (services apart, with what is not known), others (services
     that answer the words and not the filters), counts, filters, and whether helplines come first. */
  const find = (state, { typing = false, buses = null } = {}) => {
    const said = state.q.trim();
    let asked = said ? engine.ask(said, typing) : null;
    const auto = asked ? askedFilters(asked, phrases, state.not) : { filters: [], age: null, taken: new Set() };
    if (asked && auto.taken.size) asked = engine.leave(asked, auto.taken);
    const filters = filtersOf(state, auto);
    const ranked = asked ? engine.search(asked) : [];
    const hits = new Array(services.name.length), pages = [], words = [];
    for (const one of ranked) {
      if (one.kind === 'services') { hits[one.n] = one; words.push(one.n); } else pages.push(one);
    }
    const all = () => byName ??= [...listed].sort((a, b) => names.compare(letters(a), letters(b)));
    const found = filters.length ? words.filter(n => isListed(cards, n)) : words;
    const candidates = !asked ? all() : asked.alone && filters.length ? [...found, ...all().filter(n => !hits[n])] : found;
    const sorted = sortOut(cards, filters, buses, candidates);
    const whole = n => hits[n] || { id: n, kind: 'services', n, score: 0 };
    const fits = new Set(filters.length ? sorted.fit : []), more = sorted.fit.filter(n => !hits[n]).sort((a, b) => a - b); // found by filters alone
    const matches = asked && !orders[state.sort] ? !filters.length ? ranked : [...ranked.filter(({ kind, n }) => kind !== 'services' || fits.has(n)), ...more.map(whole)] : [...inOrder(sorted.fit, state, buses).map(whole), ...pages];
    const lacking = n => ({ ...whole(n), lacks: sorted.lacks.get(n) });
    return {
      asked, filters, matches, crisis: Boolean(asked?.crisis),
      partly: new Map(sorted.p.map(n => [n, sorted.lacks.get(n)])),
      unknown: inOrder(sorted.u, state, buses).map(lacking),
      others: sorted.fit.length < FEW && asked ? sorted.n.map(whole).map(one => ({ ...one, misses: filters.filter(filter => answer(cards, one.n, filter, buses) === 'n') })) : [],
      counts: { yes: sorted.y.length, partly: sorted.p.length, unknown: sorted.u.length, pages: pages.length },
    };
  };

  return { find, listed, engine };
};
