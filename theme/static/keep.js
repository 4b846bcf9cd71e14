/* "Keep for my list" beside every service. The list goes along in the fragment of the address, which no server sees; it is kept
   on the device only after the reader has said so on the page of the list. */
(() => {
  const { root, css } = document.currentScript.dataset, home = new URL(root, location.href), KEY = `list ${home.pathname}`;
  const ROUNDS = /^(?:$|(?:needs|start|find|services|places|organisations|areas|list)\/)/;
  const IN_HASH = /([#&])s=[\w,-]*&?/;
  const idsIn = text => [...new Set((text || '').split(',').filter(id => /^[a-z0-9-]+$/.test(id)))];
  const kept = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const leave = document.querySelector('.leave'); // a page about safety: one button, with a word of warning, and none on its cards
  let ids;

  const read = () => { ids = idsIn(kept() ?? (/[#&]s=([\w,-]*)/.exec(location.hash) || [])[1]); };

  /* A fragment with the list in it, or without: on the device it needs no carrying. */
  const carrying = hash => {
    const bare = hash.replace(IN_HASH, '$1').replace(/[#&]$/, '');
    return kept() !== null || !ids.length ? bare : `${bare || '#'}${bare ? '&' : ''}s=${ids.join(',')}`;
  };

  /* Links of the page take the list along. As long as there never was one, none of them needs a look: there are hundreds. */
  let carried = false;
  const handOn = () => {
    if (ids.length || carried) carry();
    carried = ids.length > 0;
  };
  const carry = () => document.querySelectorAll('a[href]').forEach(link => {
    if (link.origin !== home.origin || !link.pathname.startsWith(home.pathname)) return;
    const path = link.pathname.slice(home.pathname.length), here = link.pathname === location.pathname;
    const fits = here ? path === 'find/' && link.hash.includes('=') : ROUNDS.test(path) && !/^#[^=]+$/.test(link.hash);
    if (fits && carrying(link.hash) !== link.hash) link.hash = carrying(link.hash);
  });

  const press = id => {
    ids = ids.includes(id) ? ids.filter(one => one !== id) : [...ids, id];
    if (kept() !== null) localStorage.setItem(KEY, ids.join(','));
    else history.replaceState(history.state, '', location.pathname + location.search + (carrying(location.hash) || '#'));
    show();
  };

  const show = () => {
    document.querySelectorAll('.keep').forEach(line => {
      const button = line.firstChild, on = ids.includes(button.value), see = line.querySelector('a');
      button.textContent = on ? 'On my list' : 'Keep for my list';
      button.setAttribute('aria-pressed', on);
      see.hidden = !on;
      see.textContent = `See my list (${ids.length})`;
    });
    handOn();
  };

  const line = (id, name) => {
    const made = document.createElement('p'), button = document.createElement('button'), see = document.createElement('a');
    made.className = 'keep';
    Object.assign(button, { type: 'button', value: id, onclick: () => press(id), ariaDescription: name });
    see.href = new URL('list/', home);
    made.append(button, ' ', see);
    return made;
  };

  const idOf = path => (/^services\/([a-z0-9-]+)\/$/.exec(path.slice(home.pathname.length)) || [])[1];

  const put = () => {
    document.querySelectorAll('.cards > li:not([data-keeps])').forEach(card => {
      card.dataset.keeps = '';
      const link = card.querySelector('h2 a, h3 a, h4 a'), id = link && link.origin === home.origin && idOf(link.pathname);
      if (id && !leave) card.append(line(id, link.textContent));
    });
    show();
  };

  const own = idOf(location.pathname), ways = own && document.querySelector('.act');
  if (ways) {
    const made = line(own, '');
    if (leave) made.append(' Others who use this phone could see your list.');
    (ways.nextElementSibling.matches('p') ? ways.nextElementSibling : ways).after(made);
  }
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: css });
  document.head.append(style);
  read();
  put();
  const results = document.getElementById('results');
  if (results) new MutationObserver(put).observe(results, { childList: true });
  addEventListener('pageshow', ({ persisted }) => { if (persisted) { read(); show(); } });
})();
