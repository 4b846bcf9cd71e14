/* The helper of a copy (/offline/). It is there only on devices whose reader asked for a copy. With a connection every page comes
   fresh; without one, or after a long wait, it comes from the copy. It fetches nothing by itself and keeps nothing. */
const PATIENCE_MS = 6000;
const FAULT = 500; // a host in trouble; a page that is gone (404) must not come back from the copy

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

const answer = async request => {
  const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  if (kept && request.url.startsWith(`${registration.scope}theme/`)) return kept;
  const fresh = fetch(request).then(found => found.status < FAULT || !kept ? found : kept);
  const wait = new Promise(done => { setTimeout(done, PATIENCE_MS, kept); });
  try {
    return await (kept ? Promise.race([fresh, wait]) : fresh);
  } catch {
    const instead = request.mode === 'navigate' && await caches.match(`${registration.scope}offline/not-here/`);
    return kept || instead || Response.error();
  } finally {
    fresh.catch(() => {});
  }
};

addEventListener('fetch', event => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(registration.scope) && !request.headers.has('x-copy')) {
    event.respondWith(answer(request));
  }
});
