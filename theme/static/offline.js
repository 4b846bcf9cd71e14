/* A copy of the pages on this device: made, renewed and removed only when the reader presses a button. Nothing is stored before. */
const $ = id => document.getElementById(id);
const tool = $('copy'), home = new URL(tool.dataset.root, location.href), NAME = `copy ${home.pathname} `;
const NOTE = new URL('offline/copy', home).href, AT_ONCE = 6, FRESH = { headers: { 'x-copy': '1' }, cache: 'no-cache' };
const boxes = [...tool.querySelectorAll('input')];

const names = async () => (await caches.keys().catch(() => [])).filter(name => name.startsWith(NAME));
const had = async () => { for (const name of await names()) { const note = await (await caches.open(name)).match(NOTE); if (note) return note.json(); } return null; };
const listed = async () => (await fetch(tool.dataset.files, FRESH)).json();
const say = words => { $('said').textContent = words; };

/* One file: from the copy where it has not changed, else from the site. Written anew, so that a redirect is no part of it. */
const put = async (into, path, same) => {
  const address = new URL(path.slice(1), home).href, old = same && await caches.match(address);
  if (old) { await into.put(address, old); return; }
  const found = await fetch(address, FRESH);
  if (!found.ok) throw new Error(`${found.status} ${path}`);
  await into.put(address, new Response(await found.blob(), { headers: { 'Content-Type': found.headers.get('Content-Type') } }));
};

/* The old copy stands until the new one is whole. */
const make = async wanted => {
  const before = await had(), older = await names(), fresh = `${NAME}${Date.now()}`;
  try {
    const { version, made, parts } = await listed(), files = Object.assign({}, ...wanted.map(part => parts[part]));
    const paths = Object.keys(files), into = await caches.open(fresh);
    $('bar').max = paths.length;
    while (paths.length) {
      await Promise.all(paths.splice(0, AT_ONCE).map(path => put(into, path, before?.files[path] === files[path])));
      $('bar').value = $('bar').max - paths.length;
    }
    await into.put(NOTE, new Response(JSON.stringify({ version, made, parts: wanted, files })));
    await Promise.all(older.map(name => caches.delete(name)));
    await navigator.serviceWorker.register(new URL('sw.js', home), { scope: home.pathname });
    await navigator.serviceWorker.ready;
  } catch (error) {
    if (!await (await caches.open(fresh)).match(NOTE)) await caches.delete(fresh);
    throw error;
  }
};

const remove = async () => {
  localStorage.removeItem(`list ${home.pathname}`);
  await Promise.all((await names()).map(name => caches.delete(name)));
  await (await navigator.serviceWorker.getRegistration(home))?.unregister();
};

const show = async () => {
  const copy = await had();
  $('have').hidden = !copy;
  $('keep').textContent = copy ? 'Keep what is ticked now' : 'Keep a copy on this phone';
  $('newer').hidden = true;
  if (!copy) return;
  boxes.forEach(box => { box.checked = copy.parts.includes(box.value); });
  $('which').textContent = `The copy on this phone is from ${copy.made}. It holds: ${boxes.filter(box => box.checked).map(box => box.dataset.name).join('; ')}.`;
  const { version, made } = await listed().catch(() => copy);
  if (version === copy.version) return;
  $('newer-words').textContent = `A newer copy is there, from ${made}. Yours is not touched until you ask.`;
  $('newer').hidden = false;
};

const work = async (job, done, failed) => {
  const buttons = [...tool.querySelectorAll('button')];
  buttons.forEach(button => { button.disabled = true; });
  $('bar').hidden = job === remove;
  $('bar').value = 0;
  say('');
  try { await job(); say(done); } catch { say(failed); }
  $('bar').hidden = true;
  buttons.forEach(button => { button.disabled = false; });
  await show();
  $('said').focus();
};

const fetchCopy = () => work(() => make(boxes.filter(box => box.checked).map(box => box.value)), 'The copy is on this phone. You can read it without internet now.',
  'It stopped before it was whole, so nothing new is kept. Perhaps the connection was lost, or the phone is full. You can try again.');

if (tool) {
  $('without').hidden = true;
  tool.hidden = false;
  if ('serviceWorker' in navigator && 'caches' in window) {
    $('keep').onclick = fetchCopy;
    $('renew').onclick = fetchCopy;
    $('remove').onclick = () => work(remove, 'The copy is gone from this phone, and your list with it.', 'It could not be removed. You can clear the data of this site in the settings of your browser.');
    await show();
  } else {
    $('choose').hidden = true;
    say('This browser can’t keep a copy. You can print pages instead.');
  }
  tool.dataset.ready = '';
}
