/* A list of one's own. It lives in the fragment of the address ("#s=tuesday-table,straight-sums"), which no server sees; on the
   device it is kept only after a plain question, and goes with one press. */
import { FORMS, entry, fill, fillOrder, load } from './cards.js';
import { dateWords, londonNow, soonest, spanWords } from './soonest.js';
import { usual } from './usual.js';

const $ = id => document.getElementById(id);
const page = $('list'), home = new URL(page.dataset.root, location.href), KEY = `list ${home.pathname}`;
const idsIn = text => [...new Set((text || '').split(',').filter(id => /^[a-z0-9-]+$/.test(id)))];
const given = () => idsIn((/[#&]s=([\w,-]*)/.exec(location.hash) || [])[1]);
const kept = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
const address = path => new URL(path, home).href;
const fragment = () => ids.length ? `#s=${ids.join(',')}` : '';

let cards, ids = [], others = false;

const make = (tag, className, ...inside) => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...inside);
  return made;
};
const link = (words, href) => Object.assign(make('a', '', words), { href });

const say = words => { $('said').textContent = words; };

/* The number of a service in the card file; -1 if it is not there any more. */
const numberOf = id => cards.services.id.indexOf(id);

/* What is told of a service: lines of words, for the page, the paper and the e-mail alike. */
const told = n => {
  const found = entry(cards, n), s = cards.services, hours = s.hours?.[n] || [], out = /[iwo]/.test(s.forms[n]);
  const next = soonest(hours, cards.holidays, londonNow()), many = hours.length > 1 || s.forms[n].length > 1;
  const times = hours.map(text => `${many ? `${FORMS[text[0]]}: ` : ''}${usual(text)}`);
  const where = s.places[n].map(place => place < 0 ? 'they tell you the address when you get in touch'
    : [cards.places.name[place], cards.parts[cards.places.part[place]]].filter(Boolean).join(', '));
  const ask = !out ? 'Ask first.' : { r: 'Ring before you go.', t: 'Text before you go.', e: 'E-mail before you go.' }[s.reach[n][0]] || 'Ask first.';
  const when = times.length ? `When: ${times.join('; ')}.` : /^[els]+$/.test(s.forms[n]) ? '' : `When: not known yet. ${ask}`;
  return {
    ...found,
    running: !'pnx'.includes(s.status[n]),
    lines: [
      when,
      next && spanWords(next.span) !== 'day and night' && times.length ? `Next: ${dateWords(next.day)}, ${spanWords(next.span)}.` : '',
      out && where.length ? `Where: ${where.join('; ')}.` : '',
      found.cost && `${found.cost}.`,
    ].filter(Boolean),
    checked: `${s.checked[n] >= 0 ? `Checked on ${dateWords(new Date(Date.parse(cards.today) - s.checked[n] * 864e5))}.` : 'Nobody has checked this yet.'} ${ask}`,
  };
};

const keep = () => {
  if (kept() !== null && !others) localStorage.setItem(KEY, ids.join(','));
  history.replaceState(null, '', location.pathname + fragment());
};

const move = async (id, by) => {
  const at = ids.indexOf(id), to = at + by;
  ids.splice(to, 0, ...ids.splice(at, 1));
  keep();
  await show();
  const row = $('entries').children[to], again = row.querySelector(by < 0 ? '.up' : '.down');
  (again.disabled ? row.querySelector('button:enabled') : again).focus();
  say(`Now number ${to + 1} of ${ids.length}.`);
};

const take = async id => {
  const at = ids.indexOf(id);
  ids = ids.filter(one => one !== id);
  keep();
  await show();
  ($('entries').children[Math.min(at, ids.length - 1)]?.querySelector('a') || $('heading')).focus();
  say('Taken off your list.');
};

const buttons = (id, name) => make('p', 'no-print tools', ...[
  ['up', 'Up', () => move(id, -1), ids[0] === id], ['down', 'Down', () => move(id, 1), ids.at(-1) === id], ['off', 'Take off', () => take(id), false],
].map(([look, words, onclick, disabled]) => {
  const made = Object.assign(make('button', `plain ${look}`, words), { type: 'button', onclick, disabled });
  made.setAttribute('aria-label', `${words}: ${name}`);
  return made;
}));

const row = (id, n) => {
  if (n < 0) return make('li', '', make('h3', '', link(id, address(`services/${id}/`))), make('p', '', 'It is not in the directory any more, or has a new name.'), buttons(id, id));
  const one = told(n), { reach } = one, inside = [make('h3', '', link(one.name, address(`services/${id}/`)))];
  if (one.status) inside.push(make('p', 'status', one.status));
  if (reach && one.running) inside.push(make('p', 'reach', `${reach.verb} `, reach.href ? Object.assign(link(make('bdi', '', reach.shown), reach.href), { rel: 'noreferrer noopener' }) : reach.shown));
  if (one.running) inside.push(...one.lines.map(line => make('p', '', line)));
  return make('li', '', ...inside, make('p', 'checked', one.checked), make('p', 'print-only', address(`services/${id}/`)), buttons(id, one.name));
};

/* Some mail programs cut what is longer than about 2,000 signs; then the pages of the services tell the rest. */
const LONGEST = 2000;
const letter = (numbers, brief) => [
  ...ids.map((id, at) => {
    if (numbers[at] < 0) return address(`services/${id}/`);
    const { name, reach, status, running, lines, checked } = told(numbers[at]);
    return [`${at + 1}. ${name}`, status, running && reach && `${reach.verb} ${reach.shown}`, ...running && !brief ? lines : [], checked, address(`services/${id}/`)].filter(Boolean).join('\n');
  }),
  [document.querySelector('#help .threshold').textContent, ...[...document.querySelectorAll('#help .lines li')].map(line => [...line.children].map(part => part.textContent).join(': '))].join('\n'),
  `This list: ${address('list/')}${fragment()}`,
].join('\n\n');

const show = async () => {
  const here = ids.length > 0;
  await fillOrder(cards, home.href);
  const numbers = ids.map(numberOf);
  await fill(cards, home.href, numbers.filter(n => n >= 0));
  $('entries').replaceChildren(...ids.map((id, at) => row(id, numbers[at])));
  const mail = brief => `mailto:?subject=${encodeURIComponent('My list')}&body=${encodeURIComponent(letter(numbers, brief).replaceAll('\n', '\r\n'))}`;
  $('mail').href = mail(mail(false).length > LONGEST);
  for (const [id, shown] of Object.entries({ empty: !here, some: here, ask: here && kept() === null, kept: kept() !== null && !others, others })) $(id).hidden = !shown;
  document.querySelectorAll('#more a').forEach(onward => { onward.hash = kept() === null ? fragment() : ''; });
};

/* A link may bring a list while another is kept here. Neither takes the other's place unasked. */
const restore = () => {
  const brought = given(), own = kept();
  others = own !== null && brought.length > 0 && brought.join() !== idsIn(own).join();
  ids = brought.length ? brought : idsIn(own);
  if (!others) keep();
  return show();
};

const on = (id, work) => $(id).addEventListener('click', work);
const start = async () => {
  $('without').hidden = true;
  try { cards = await load(page.dataset.cards); } catch { $('broken').hidden = false; return; }
  on('print', () => print());
  on('larger', () => $('larger').setAttribute('aria-pressed', document.documentElement.classList.toggle('large')));
  on('copy', async () => { await navigator.clipboard.writeText(address('list/') + fragment()); say('The link is copied. Whoever has it can see the list.'); });
  $('copy').hidden = !navigator.clipboard;
  on('yes', () => { localStorage.setItem(KEY, ids.join(',')); show(); $('forget').focus(); say('Your list is kept on this phone.'); });
  on('forget', () => { localStorage.removeItem(KEY); show(); $('heading').focus(); say('This phone has forgotten your list. It is still here while this page is open.'); });
  on('clear', () => { localStorage.removeItem(KEY); ids = []; others = false; keep(); show(); $('heading').focus(); say('Your list is empty, and nothing is kept.'); });
  on('together', () => { ids = [...new Set([...idsIn(kept()), ...ids])]; others = false; keep(); show(); $('heading').focus(); });
  on('mine', () => { ids = idsIn(kept()); others = false; keep(); show(); $('heading').focus(); });
  addEventListener('hashchange', restore);
  await restore();
  page.hidden = false;
  page.dataset.ready = '';
};

start();
