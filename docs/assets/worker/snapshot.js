/**
 * The memory of an interpreter that has answered, kept by this browser for later visits.
 * Quota, private mode, a page without a secure context: no snapshot, no word.
 */

import { BASE } from "./place.js";

const CACHE = "guichet-python";
const SNAPSHOT = `${BASE}snapshot`;

/** @returns {Promise<Response | undefined>} */
export async function stored() {
  try {
    return await (await caches.open(CACHE)).match(SNAPSHOT);
  } catch {
    return undefined;
  }
}

/** @param {import("./start.js").Engine} engine */
export async function store({ boot, python }) {
  try {
    boot.settle();
    const bytes = python.makeMemorySnapshot();
    await forget((url) => url !== SNAPSHOT);
    await (await caches.open(CACHE)).put(SNAPSHOT, new Response(bytes));
  } catch {
    await forget((url) => url === SNAPSHOT);
  }
}

/** Delete snapshots of this site only: another may live on the same origin. @param {(url: string) => boolean} [unwanted] */
export async function forget(unwanted = () => true) {
  const site = new URL("../", BASE).href;
  try {
    const cache = await caches.open(CACHE);
    const old = (await cache.keys()).filter(({ url }) => url.startsWith(site) && unwanted(url));
    await Promise.all(old.map((request) => cache.delete(request)));
  } catch {
    // Nothing is kept where there is no cache.
  }
}
