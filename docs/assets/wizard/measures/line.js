/**
 * The line to our own site: whether it answers, the clock, the speed, the steadiness. Figures only: Python turns them into words.
 * Nothing but files of this site is asked for, each time with a fresh query so that no copy answers.
 */

const LIMIT_MS = 3000; // three tries stay within what the page promises
const TRIES = 3;
const MARK = "guichet";
const STEADY = { asks: 20, everyMs: 500 };
const SHORT = { bytes: 300_000, limitMs: 4000 };
const LONG = { bytes: 2_000_000, limitMs: 10_000 };

/** @typedef {{times: number[], failed: number, foreign: number}} Reach */
/** @typedef {{skew: number, error: number, cached: boolean}} Clock */
/** @typedef {import("../figures.js").Asked} Asked */

/** @param {Asked} asked */
export async function reachAndClock({ ping, signal }) {
  /** @type {Reach} */
  const reach = { times: [], failed: 0, foreign: 0 };
  /** @type {Clock | null} */
  let clock = null;
  for (let index = 0; index < TRIES && !signal.aborted; index += 1) clock = (await once(ping, reach)) ?? clock;
  return { reach, clock };
}

/** Twenty small questions over ten seconds: what is lost, what is late. @param {Asked} asked */
export async function cutsFigures({ ping, signal }) {
  const all = [];
  for (let index = 0; index < STEADY.asks && !signal.aborted; index += 1) {
    /** @type {Reach} */
    const one = { times: [], failed: 0, foreign: 0 };
    all.push(once(ping, one).then(() => one));
    await pause(STEADY.everyMs, signal);
  }
  const done = await Promise.all(all);
  return { times: done.flatMap(({ times }) => times), lost: done.filter(({ times }) => !times.length).length };
}

/** A small file, then a larger one where the reader allowed it and the device does not save data. @param {Asked} asked */
export async function speedFigures({ place, files, signal }) {
  const box = /** @type {HTMLInputElement | null} */ (place.querySelector("[data-tool-large]"));
  const large = Boolean(box?.checked) && !savesData();
  const limits = large ? LONG : SHORT;
  const { name } = files.reduce((best, file) => (near(file, limits) < near(best, limits) ? file : best));
  const mbits = await rate(name, limits, signal).catch(() => null);
  return mbits === null ? null : { mbits, large };
}

/** @param {{bytes: number}} file @param {{bytes: number}} limits */
const near = (file, limits) => Math.abs(file.bytes - limits.bytes);

function savesData() {
  const { saveData = false, type = "" } = /** @type {any} */ (navigator).connection ?? {};
  return saveData || type === "cellular";
}

/**
 * Megabits a second, of what came within the limit; what the browser says of the transfer counts, as servers compress.
 * @param {string} url
 * @param {{limitMs: number}} limits
 * @param {AbortSignal} signal
 */
async function rate(url, { limitMs }, signal) {
  const fresh = new URL(`${url}?${mark()}`, document.baseURI).href;
  const asked = performance.now();
  const answer = await fetch(fresh, { cache: "no-store", signal: limited(signal, limitMs) });
  const size = (await answer.arrayBuffer()).byteLength;
  const took = performance.now() - asked;
  const entry = performance.getEntriesByName(fresh).at(-1);
  const moved = entry instanceof PerformanceResourceTiming && entry.encodedBodySize ? entry.encodedBodySize : size;
  return answer.ok && took > 0 ? (moved * 8) / 1000 / took : null;
}

/**
 * @param {string} url
 * @param {Reach} reach
 * @returns {Promise<Clock | null>}
 */
async function once(url, reach) {
  const asked = performance.now();
  try {
    const answer = await fetch(`${url}?${mark()}`, { cache: "no-store", signal: AbortSignal.timeout(LIMIT_MS) });
    const text = await answer.text();
    const took = performance.now() - asked;
    if (!answer.ok || answer.redirected || text.trim() !== MARK) {
      reach.foreign += 1;
      return null;
    }
    reach.times.push(Math.round(took));
    return skew(answer, took);
  } catch {
    reach.failed += 1;
    return null;
  }
}

const mark = () => crypto.randomUUID?.() ?? String(Math.random());

/**
 * The Date header has whole seconds, and the answer left the server about half a round trip ago.
 * @param {Response} answer
 * @param {number} took
 * @returns {Clock | null}
 */
function skew(answer, took) {
  const date = Date.parse(answer.headers.get("date") ?? "");
  if (Number.isNaN(date)) return null;
  const age = Number(answer.headers.get("age") ?? 0);
  const cached = age > 60; // our service worker leaves this file to the network
  const seconds = (Date.now() - took / 2 - date) / 1000 - age;
  return { skew: Math.round(seconds), error: Math.ceil(took / 2000) + 1, cached };
}

/** Ends with the signal, or after some time: AbortSignal.any is too new for browsers of three years ago. @param {AbortSignal} signal @param {number} limitMs */
function limited(signal, limitMs) {
  const both = new AbortController();
  const end = () => both.abort();
  signal.addEventListener("abort", end, { once: true });
  setTimeout(end, limitMs);
  if (signal.aborted) end();
  return both.signal;
}

/** @param {number} milliseconds @param {AbortSignal} signal */
export function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve(undefined)), { once: true });
  });
}
