// The service worker of a copy (/offline/). It is there only on devices whose reader asked for a copy. With a connection every
// page comes fresh; without one, or after a long wait, it comes from the copy. It fetches nothing by itself and keeps nothing.
// It imports nothing: where nobody joins the scripts, it goes out as it is.

const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (self));
const PATIENCE_MS = 6000;
const FAULT = 500; // a host in trouble; a page that is gone (404) must not come back from the copy

/**
 * The parts of a service worker that are used here; the types of the web page know none of them.
 * @typedef {{ waitUntil(work: Promise<unknown>): void }} ActivateEvent
 * @typedef {{ request: Request, respondWith(answer: Promise<Response>): void }} FetchEvent
 * @typedef {object} ServiceWorkerScope
 * @property {{ scope: string }} registration
 * @property {() => Promise<void>} skipWaiting
 * @property {{ claim(): Promise<void> }} clients
 * @property {(name: string, listener: (event: any) => void) => void} addEventListener
 */

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {ActivateEvent} */ event) => event.waitUntil(worker.clients.claim()));

/**
 * @param {Request} request
 * @returns {Promise<Response>}
 */
const answer = async (request) => {
  const { scope } = worker.registration;
  const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  if (kept && request.url.startsWith(`${scope}theme/`)) return kept;
  const fresh = fetch(request).then((found) => (found.status < FAULT || !kept ? found : kept));
  try {
    if (!kept) return await fresh;
    return await Promise.race([fresh, new Promise((done) => void setTimeout(done, PATIENCE_MS, kept))]);
  } catch {
    const instead = request.mode === "navigate" && (await caches.match(`${scope}offline/not-here/`));
    return kept || instead || Response.error();
  } finally {
    fresh.catch(() => {});
  }
};

worker.addEventListener("fetch", (/** @type {FetchEvent} */ event) => {
  const { request } = event;
  const isOurs = request.method === "GET" && request.url.startsWith(worker.registration.scope);
  if (isOurs && !request.headers.has("x-copy")) event.respondWith(answer(request));
});
