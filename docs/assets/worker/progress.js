/** Tells the page how much of all bytes is there, as often as an eye can follow. */

const PROGRESS_MS = 40;

/** @typedef {(bytes: number) => void} Report */

/** @param {number} total @returns {Report} */
export function progress(total) {
  let loaded = 0;
  let last = 0;
  return (bytes) => {
    loaded += bytes;
    if (performance.now() - last < PROGRESS_MS && loaded < total) return;
    last = performance.now();
    self.postMessage({ progress: { loaded, total } });
  };
}
