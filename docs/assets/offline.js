/** The site without a network: registers the service worker, says that a page comes from the store, keeps or drops all of it. */

const script = /** @type {HTMLElement | null} */ (document.querySelector("[data-offline]"));
const words = JSON.parse(script?.dataset.offline ?? "{}");
const home = new URL(script?.dataset.home ?? "./", document.baseURI);
const OURS = `guichet-site:${home.pathname}:`;

async function register() {
  if (/** @type {any} */ (navigator).connection?.saveData) return; // what is kept is some megabytes
  try {
    await navigator.serviceWorker?.register(new URL("sw.js", home).href, { scope: home.pathname });
  } catch {
    // No secure context, or refused: the site works with the network only.
  }
}

/** Whether the network is there is tried, not believed: a browser says yes to any link. */
async function isOffline() {
  if (!navigator.onLine) return true;
  const ping = fetch(new URL(`assets/ping.txt?${Date.now()}`, home), { cache: "no-store", signal: AbortSignal.timeout(8000) });
  return ping.then((answer) => !answer.ok, () => true);
}

async function tellAge() {
  if (!navigator.serviceWorker?.controller || !(await isOffline())) return;
  const page = location.href.replace(/[?#].*$/, "");
  const kept = await caches.match(page.endsWith("/") ? `${page}index.html` : page);
  const day = kept?.headers.get("x-kept");
  const bar = document.querySelector("[data-offline-bar]");
  if (!bar || !day) return;
  const said = new Date(day).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  bar.textContent = words.stored.replace("{day}", said);
  bar.toggleAttribute("hidden", false);
}

/* ---- All of it, on this device ---- */

const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-keep-site]"));
const state = document.querySelector("[data-keep-state]");

/** @returns {Promise<{name: string, whole: boolean} | null>} the cache of the build that the worker serves */
async function store() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const name = names.find((one) => !one.endsWith(":all"));
  return name ? { name, whole: names.includes(`${name}:all`) } : null;
}

/** @returns {Promise<{bytes: Record<string, number>, core: string[]}>} what the build says of its files */
async function files() {
  return (await fetch(new URL("assets/offline.json", home), { cache: "no-cache" })).json();
}

async function showKept() {
  const found = "caches" in globalThis ? await store().catch(() => null) : null;
  if (!button || !found) return;
  const { bytes } = await files();
  const size = Object.values(bytes).reduce((sum, one) => sum + one, 0);
  button.textContent = found.whole ? words.drop : words.keep.replace("{size}", megabytes(size));
  button.closest("[hidden]")?.toggleAttribute("hidden", false);
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 0 });

async function pressed() {
  const found = await store().catch(() => null);
  if (!found || !button) return;
  button.disabled = true;
  try {
    if (found.whole) await drop(found.name);
    else await keepAll(found.name);
  } catch {
    if (state) state.textContent = words.failed;
  }
  button.disabled = false;
  await showKept().catch(() => undefined);
}

/** One file after the other, so that a slow line is not taken from other work. @param {string} name */
async function keepAll(name) {
  const list = (await files()).bytes;
  const cache = await caches.open(name);
  let done = 0;
  for (const [path, bytes] of Object.entries(list)) {
    const url = new URL(path, home);
    // The worker keeps what passes through it, if it is of its build.
    if (!(await cache.match(url))) await (await fetch(url)).arrayBuffer();
    done += bytes;
    if (state) state.textContent = words.progress.replace("{done}", megabytes(done));
  }
  await caches.open(`${name}:all`);
  if (state) state.textContent = words.kept;
}

/** What was kept beyond the first visit goes; the worker fills its core again at its next start. @param {string} name */
async function drop(name) {
  await caches.delete(`${name}:all`);
  const cache = await caches.open(name);
  const core = new Set((await files()).core.map((path) => new URL(path, home).href));
  const all = await cache.keys();
  await Promise.all(all.filter(({ url }) => !core.has(url)).map((request) => cache.delete(request)));
  if (state) state.textContent = words.dropped;
}

button?.addEventListener("click", pressed);

// What is fetched to be kept must not take the line from what the reader waits for: in a diagnostic, Python comes first.
const WAIT_MS = 3000;
const diagnostic = document.querySelector("[data-wizard]");
/** @param {() => void} work */
const idle = (work) => ("requestIdleCallback" in globalThis ? requestIdleCallback(work) : setTimeout(work, 1000));

function whenQuiet() {
  if (diagnostic && !diagnostic.hasAttribute("data-python")) setTimeout(whenQuiet, WAIT_MS);
  else idle(register);
}

function loaded() {
  tellAge();
  showKept().catch(() => undefined);
  whenQuiet();
}

if (document.readyState === "complete") loaded();
else addEventListener("load", loaded, { once: true });
