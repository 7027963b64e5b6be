/**
 * The site without a network: what one visit keeps, and all of it where the reader asked for that.
 * The build writes BUILD, FILES (address -> digest), CORE (addresses) above this; the scope is the folder this file lies in.
 *
 * 1. The network comes first: what is kept is shown where it does not answer.
 * 2. Nothing is kept that is not of this build, so a page and its parts are always of one.
 * 3. A new build waits until no page of the old one is open, then takes its place as a whole.
 */

/** @type {ServiceWorkerGlobalScope} */
const worker = /** @type {any} */ (self);
/** @type {{BUILD: string, FILES: Record<string, string>, CORE: string[]}} */
const { BUILD, FILES, CORE } = /** @type {any} */ (self).GUICHET;

const SCOPE = new URL("./", worker.location.href);
const OURS = `guichet-site:${SCOPE.pathname}:`;
const CACHE = OURS + BUILD;
const ALL = "all"; // in the name of a cache that holds the whole site
const PATIENCE_MS = 5000;
// What must come from the network or not at all: the measures of the line.
const NEVER = ["assets/ping.txt"];

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(replaceOld()));
worker.addEventListener("fetch", (event) => {
  const path = pathOf(event.request.url);
  if (event.request.method !== "GET" || path === null || NEVER.includes(path) || !(path in FILES)) return;
  event.respondWith(answer(event.request, path, event));
});

/** The core, or everything where the last build had everything. */
async function fill() {
  const names = await caches.keys();
  const whole = names.some((name) => name.startsWith(OURS) && name.endsWith(ALL));
  const cache = await caches.open(CACHE);
  for (const path of whole ? Object.keys(FILES) : CORE) await take(cache, path);
  if (whole) await caches.open(`${CACHE}:${ALL}`);
}

async function replaceOld() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE && name !== `${CACHE}:${ALL}`);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Cache} cache @param {string} path */
async function take(cache, path) {
  const url = new URL(path, SCOPE);
  if (await cache.match(url)) return;
  await keep(cache, url, path, await fetch(url, { cache: "no-cache" }));
}

/** Keep a file if it is the one of this build. @param {Cache} cache @param {URL} url @param {string} path @param {Response} response */
async function keep(cache, url, path, response) {
  if (!response.ok || response.redirected) return;
  const bytes = await response.arrayBuffer();
  if ((await digest(bytes)) !== FILES[path]) return;
  const headers = new Headers(response.headers);
  headers.set("x-kept", new Date().toISOString());
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  await cache.put(url, new Response(bytes, { headers }));
}

/** @param {Request} request @param {string} path @param {FetchEvent} event */
async function answer(request, path, event) {
  const cache = await caches.open(CACHE);
  const url = new URL(path, SCOPE);
  const kept = await cache.match(url);
  // What has its content in its name never changes.
  if (kept && /\.[0-9a-f]{8,}\.|\/runtime\/[0-9a-f]{16}\//.test(path)) return kept;
  try {
    const response = await (kept ? soon(request) : fetch(request));
    if (response.ok) event.waitUntil(keep(cache, url, path, response.clone()).catch(() => undefined));
    return response.ok || !kept ? response : kept;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** A network that does not answer within some seconds counts as none, where something is kept. @param {Request} request */
function soon(request) {
  return Promise.race([fetch(request), new Promise((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("slow")))]);
}

/** The path within the site, as FILES names it; null for another site. @param {string} address */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== SCOPE.origin || !pathname.startsWith(SCOPE.pathname)) return null;
  const path = decodeURIComponent(pathname.slice(SCOPE.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** @param {ArrayBuffer} bytes */
async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
