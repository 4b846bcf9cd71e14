// A copy of the pages on this device: made, renewed and removed only when the reader presses a button. Nothing is stored before.
import { all, byId } from "../shared/dom.js";
import { listKey } from "../shared/saved-list.js";

/**
 * @typedef {{ version: string, made: string, parts: Record<string, Record<string, string>> }} Offer what the site has: part -> path -> hash
 * @typedef {{ version: string, made: string, parts: string[], files: Record<string, string> }} Note what a copy holds
 */

const tool = byId("copy");
const home = new URL(/** @type {string} */ (tool.dataset.root), location.href);
const NAME = `copy ${home.pathname} `;
const NOTE = new URL("offline/copy", home).href;
const AT_ONCE = 6;
/** The worker lets these requests pass (offline/worker.js). */
const FRESH = /** @type {RequestInit} */ ({ headers: { "x-copy": "1" }, cache: "no-cache" });
const boxes = /** @type {HTMLInputElement[]} */ (all(tool, "input"));
const bar = /** @type {HTMLProgressElement} */ (byId("bar"));

const cacheNames = async () => (await caches.keys().catch(() => [])).filter((name) => name.startsWith(NAME));

/** @returns {Promise<Note | null>} */
const readNote = async () => {
  for (const name of await cacheNames()) {
    const note = await (await caches.open(name)).match(NOTE);
    if (note) return note.json();
  }
  return null;
};

/** @returns {Promise<Offer>} */
const readOffer = async () => (await fetch(/** @type {string} */ (tool.dataset.files), FRESH)).json();

/** @param {string} words */
const say = (words) => {
  byId("said").textContent = words;
};

/**
 * Put one file into a copy: from the copy before where it has not changed, else from the site. Written anew, so that a
 * redirect is no part of it.
 * @param {Cache} cache
 * @param {string} path
 * @param {boolean} isSame
 */
const put = async (cache, path, isSame) => {
  const address = new URL(path.slice(1), home).href;
  const old = isSame && (await caches.match(address));
  if (old) {
    await cache.put(address, old);
    return;
  }
  const found = await fetch(address, FRESH);
  if (!found.ok) throw new Error(`${found.status} ${path}`);
  const headers = { "Content-Type": found.headers.get("Content-Type") ?? "" };
  await cache.put(address, new Response(await found.blob(), { headers }));
};

/**
 * Make a copy. The old one stands until the new one is whole.
 * @param {string[]} wanted parts
 */
const makeCopy = async (wanted) => {
  const before = await readNote();
  const older = await cacheNames();
  const fresh = `${NAME}${Date.now()}`;
  try {
    const { version, made, parts } = await readOffer();
    const files = /** @type {Record<string, string>} */ (Object.assign({}, ...wanted.map((part) => parts[part])));
    const paths = Object.keys(files);
    const cache = await caches.open(fresh);
    bar.max = paths.length;
    while (paths.length) {
      const some = paths.splice(0, AT_ONCE);
      await Promise.all(some.map((path) => put(cache, path, before?.files[path] === files[path])));
      bar.value = bar.max - paths.length;
    }
    await cache.put(NOTE, new Response(JSON.stringify({ version, made, parts: wanted, files })));
    await Promise.all(older.map((name) => caches.delete(name)));
    await navigator.serviceWorker.register(new URL("sw.js", home).href, { scope: home.pathname });
    await navigator.serviceWorker.ready;
  } catch (error) {
    if (!(await (await caches.open(fresh)).match(NOTE))) await caches.delete(fresh);
    throw error;
  }
};

const remove = async () => {
  localStorage.removeItem(listKey(home));
  await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
  await (await navigator.serviceWorker.getRegistration(home.href))?.unregister();
};

const show = async () => {
  const copy = await readNote();
  byId("have").hidden = !copy;
  byId("keep").textContent = copy ? "Keep what is ticked now" : "Keep a copy on this phone";
  byId("newer").hidden = true;
  if (!copy) return;
  for (const box of boxes) box.checked = copy.parts.includes(box.value);
  const held = boxes.filter((box) => box.checked).map((box) => box.dataset.name);
  byId("which").textContent = `The copy on this phone is from ${copy.made}. It holds: ${held.join("; ")}.`;
  const { version, made } = await readOffer().catch(() => copy);
  if (version === copy.version) return;
  byId("newer-words").textContent = `A newer copy is there, from ${made}. Yours is not touched until you ask.`;
  byId("newer").hidden = false;
};

/**
 * Do one of the jobs, while no button can be pressed.
 * @param {() => Promise<void>} job
 * @param {string} done what to say when it worked
 * @param {string} failed what to say when it did not
 */
const work = async (job, done, failed) => {
  const buttons = /** @type {HTMLButtonElement[]} */ (all(tool, "button"));
  for (const button of buttons) button.disabled = true;
  bar.hidden = job === remove;
  bar.value = 0;
  say("");
  try {
    await job();
    say(done);
  } catch {
    say(failed);
  }
  bar.hidden = true;
  for (const button of buttons) button.disabled = false;
  await show();
  byId("said").focus();
};

const fetchCopy = () =>
  work(
    () => makeCopy(boxes.filter((box) => box.checked).map((box) => box.value)),
    "The copy is on this phone. You can read it without internet now.",
    "It stopped before it was whole, so nothing new is kept. Perhaps the connection was lost, or the phone is full. You can try again.",
  );

const start = async () => {
  if ("serviceWorker" in navigator && "caches" in window) {
    byId("keep").onclick = fetchCopy;
    byId("renew").onclick = fetchCopy;
    byId("remove").onclick = () =>
      work(
        remove,
        "The copy is gone from this phone, and your list with it.",
        "It could not be removed. You can clear the data of this site in the settings of your browser.",
      );
    await show();
  } else {
    byId("choose").hidden = true;
    say("This browser can’t keep a copy. You can print pages instead.");
  }
  byId("without").hidden = true;
  tool.hidden = false;
  tool.dataset.ready = "";
  tool.dataset.works = "";
};

start();
