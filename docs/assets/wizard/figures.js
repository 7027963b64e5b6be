/**
 * What this browser can measure from our own site. Figures only: Python turns them into words.
 * Nothing but our own tiny file is asked for, each time with a fresh query so that no copy answers.
 */

const LIMIT_MS = 3000; // three tries stay within the ten seconds that the page promises
const TRIES = 3;
const MARK = "guichet";

/** @typedef {{times: number[], failed: number, foreign: number}} Reach */
/** @typedef {{skew: number, error: number, cached: boolean} | null} Clock */

/**
 * @param {string[]} wanted names of measures: online, reach, clock
 * @param {string} url our tiny file
 * @returns {Promise<Record<string, unknown>>}
 */
export async function figuresOf(wanted, url) {
  /** @type {Record<string, unknown>} */
  const figures = {};
  if (wanted.includes("online")) figures.online = navigator.onLine;
  if (!wanted.includes("reach") && !wanted.includes("clock")) return figures;
  /** @type {Reach} */
  const reach = { times: [], failed: 0, foreign: 0 };
  /** @type {Clock} */
  let clock = null;
  for (let index = 0; index < TRIES; index += 1) clock = (await once(url, reach)) ?? clock;
  if (wanted.includes("reach")) figures.reach = reach;
  if (wanted.includes("clock") && clock) figures.clock = clock;
  return figures;
}

/**
 * @param {string} url
 * @param {Reach} reach
 * @returns {Promise<Clock>}
 */
async function once(url, reach) {
  const asked = performance.now();
  try {
    const answer = await fetch(`${url}?${crypto.randomUUID?.() ?? Math.random()}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(LIMIT_MS),
    });
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

/**
 * The Date header has whole seconds, and the answer left the server about half a round trip ago.
 * @param {Response} answer
 * @param {number} took
 * @returns {Clock}
 */
function skew(answer, took) {
  const date = Date.parse(answer.headers.get("date") ?? "");
  if (Number.isNaN(date)) return null;
  const age = Number(answer.headers.get("age") ?? 0);
  const cached = Boolean(navigator.serviceWorker?.controller) || age > 60;
  const seconds = (Date.now() - took / 2 - date) / 1000 - age;
  return { skew: Math.round(seconds), error: Math.ceil(took / 2000) + 1, cached };
}
