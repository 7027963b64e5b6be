/** A worker for Python, told to begin. Who launched it early may hand it on: what it has said by then is not lost. */

/** @typedef {import("./page.js").Runtime} Runtime */
/** @typedef {{worker: Worker, alive: string, heard: any[]}} Launched alive: the lock that the worker holds while it lives */

/** @param {Runtime} runtime @returns {Launched} */
export function launch(runtime) {
  const worker = new Worker(new URL(runtime.worker, document.baseURI), { type: "module" });
  const alive = `guichet-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  /** @type {any[]} */
  const heard = [];
  worker.onmessage = ({ data }) => heard.push(data);
  worker.onerror = ({ message }) => heard.push({ failed: { reason: message ?? "" } });
  worker.postMessage({ start: { files: runtime.files, snapshot: runtime.snapshot, alive } });
  return { worker, alive, heard };
}
