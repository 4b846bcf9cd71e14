/* The card file: fetched once, read by columns. Also for lists and copies that want a service by its number or id. */

export const FORMS = {
  i: 'in person', h: 'they come to your home', w: 'outdoors, walking', o: 'they meet you where you are', p: 'by phone',
  t: 'by text message', a: 'by WhatsApp', c: 'by typing on a website', e: 'by e-mail', v: 'by video call', l: 'by post',
  g: 'an online group', s: 'things to read or do by yourself',
};
const COSTS = { f: 'Free', d: 'Free', y: 'Pay what you can', p: 'There is a price', m: 'The price depends on your money', u: '' };
const STATUSES = {
  '.': '', c: 'Closing soon.', u: 'We are not sure it still runs. Ask before you go.', p: 'Paused for now.', n: 'Not started yet.',
  x: 'Closed.',
};
const WAYS = { r: 'Ring', t: 'Text', a: 'WhatsApp', e: 'E-mail', c: 'Type on their website', w: 'Website', l: 'Write to' };

export const slug = name => name.toLowerCase().replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

export const load = async url => open(await (await fetch(url)).json());

/* Ids that are their name written small are not sent: put them back. */
export const open = cards => {
  for (const kind of Object.values(cards)) {
    if (kind.name && kind.id) kind.id = kind.id.map((id, n) => id || slug(kind.name[n]));
  }
  return cards;
};

const href = (way, shown) => {
  const digits = shown.replace(/[^\d+]/g, '');
  return { r: `tel:${digits}`, t: `sms:${digits}`, a: `tel:${digits}`, e: `mailto:${shown}`, c: shown, w: shown, l: '' }[way];
};

const said = words => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const capital = text => text && text[0].toUpperCase() + text.slice(1);

/* A service as a card shows it. In a large city summary and reach are undefined until their part has come. */
export const entry = (cards, n) => {
  const s = cards.services, reach = s.reach?.[n] ?? '', places = s.places[n].filter(place => place >= 0);
  const parts = [...new Set(places.map(place => cards.places.part[place]).filter(part => part >= 0))];
  const forms = [...s.forms?.[n] || ''].map(letter => FORMS[letter]);
  return {
    id: s.id?.[n],
    name: s.name[n],
    summary: s.summary?.[n] ?? '',
    forms: capital(forms.length > 3 ? `${forms[0]}, and ${forms.length - 1} other ways` : said(forms)),
    where: said(parts.map(part => cards.parts[part])),
    cost: COSTS[s.cost?.[n]] || '',
    status: STATUSES[s.status[n]],
    reach: reach && { verb: WAYS[reach[0]], shown: /[cw]/.test(reach[0]) ? reach.slice(1).replace(/^https:\/\/|\/$/g, '') : reach.slice(1),
      href: href(reach[0], reach.slice(1)) },
  };
};

const fetched = new Map();
export const fetchOnce = url => {
  if (!fetched.has(url)) fetched.set(url, fetch(url).then(answer => answer.json()));
  return fetched.get(url);
};

/* Make sure that summary, reach and id of some services are there: in a large city they come in parts. */
export const fill = async (cards, root, numbers) => {
  const { parts, part: many } = cards.more, s = cards.services;
  if (!parts) return;
  await Promise.all([...new Set(numbers.map(n => Math.floor(n / many)))].map(async part => {
    put(s, await fetchOnce(`${root}${parts.slice(1)}${part}.json`), part * many);
  }));
};

/* What a large city sorts by, and the ids of all. */
export const fillOrder = async (cards, root) => {
  const { order } = cards.more;
  if (order) put(cards.services, await fetchOnce(root + order.slice(1)), 0);
  cards.more.order = null;
};

const put = (services, columns, from) => {
  for (const [name, column] of Object.entries(columns)) {
    services[name] ??= [];
    [...column].forEach((value, n) => { services[name][from + n] = name === 'id' ? value || slug(services.name[from + n]) : value; });
  }
};
