/**
 * The memory of an interpreter that has answered, kept by this browser for later visits.
 * Quota, private mode, a page without a secure context: no snapshot, no word.
 */

import { BASE } from "./place.js";

const CACHE = "guichet-python";
const SNAPSHOT = `${BASE}snapshot`;

const DIGEST = "x-digest";

/** The one that is kept, still to be read; none where the browser refuses. @returns {Promise<Response | undefined>} */
export async function stored() {
  try {
    return await (await caches.open(CACHE)).match(SNAPSHOT);
  } catch {
    return undefined;
  }
}

/** Its bytes, if all of them are those that were stored: a cut one makes Python spin for ever. @param {Response} kept */
export async function bytesOf(kept) {
  const bytes = await kept.arrayBuffer();
  if (kept.headers.get(DIGEST) !== (await digest(bytes))) throw new Error("a snapshot that was cut");
  return bytes;
}

/** @param {BufferSource} bytes */
async function digest(bytes) {
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].join("-");
}

/** @param {import("./start.js").Engine} engine */
export async function store({ boot, python }) {
  try {
    boot.settle();
    const bytes = python.makeMemorySnapshot();
    await forget((url) => url !== SNAPSHOT);
    await (await caches.open(CACHE)).put(SNAPSHOT, new Response(bytes, { headers: { [DIGEST]: await digest(bytes) } }));
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
