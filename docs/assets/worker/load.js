/** Loads Pyodide from files that are asked for all at once, and ends at the first of them that fails. */

import { equip, equipment } from "./equip.js";
import { Failure } from "./failure.js";
import { Arrivals, MODULES } from "./files.js";
import { BASE } from "./place.js";

const WASM = "pyodide.asm.wasm";

/**
 * @typedef {import("./files.js").RuntimeFile} RuntimeFile
 * @typedef {import("./files.js").Fail} Fail
 * @typedef {{handle(text: string): string, equip(text: string): void, settle(): void, wake(): void}} Boot
 * @typedef {{python: any, boot: Boot}} Loaded
 * @typedef {{stdLibURL: string, _makeSnapshot?: boolean, _loadSnapshot?: Promise<ArrayBuffer>}} Options those of Pyodide that differ
 */

/**
 * @param {RuntimeFile[]} files
 * @param {Options} options
 * @returns {Promise<Loaded>}
 */
export async function load(files, options) {
  if (!globalThis.WebAssembly?.instantiateStreaming) throw new Failure(WASM, "this browser has no WebAssembly");
  /** @type {Fail} */
  let fail = () => {};
  const promise = new Promise((_, reject) => {
    fail = (file, reason) => reject(new Failure(file, reason));
  });
  const arrivals = new Arrivals(files, fail);
  const restore = intercept(arrivals, fail);
  return Promise.race([promise, equipped(files, arrivals, options)]).finally(restore);
}

/**
 * Pyodide's own requests find what is coming already, and WebAssembly that does not compile is told: Pyodide only warns.
 * @param {Arrivals} arrivals
 * @param {Fail} fail
 * @returns {() => void} puts the browser's own functions back
 */
function intercept(arrivals, fail) {
  const [plainFetch, plainStream] = [self.fetch, WebAssembly.instantiateStreaming];
  self.fetch = (input, options) =>
    arrivals.take(input instanceof Request ? input.url : String(input)) ?? plainFetch(input, options);
  WebAssembly.instantiateStreaming = (source, imports) => {
    const instance = instantiate(plainStream, source, imports);
    instance.catch((error) => fail(WASM, error));
    return instance;
  };
  return () => {
    self.fetch = plainFetch;
    WebAssembly.instantiateStreaming = plainStream;
  };
}

/**
 * Compiled while it comes; a server that calls it something else than WebAssembly is not refused: its bytes are compiled then.
 * @param {typeof WebAssembly.instantiateStreaming} stream
 * @param {Response | PromiseLike<Response>} source
 * @param {WebAssembly.Imports} [imports]
 */
async function instantiate(stream, source, imports) {
  const response = await source;
  if (response.headers.get("content-type")?.startsWith("application/wasm")) return stream.call(WebAssembly, response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/**
 * @param {RuntimeFile[]} files
 * @param {Arrivals} arrivals
 * @param {Options} options
 * @returns {Promise<Loaded>}
 */
async function equipped(files, arrivals, options) {
  const own = equipment(files, arrivals);
  const python = await pyodide(arrivals, options);
  const boot = python.pyimport("guichet_boot");
  if (options._loadSnapshot) boot.wake();
  equip(python, boot, await own);
  return { python, boot };
}

/**
 * @param {Arrivals} arrivals
 * @param {Options} options
 */
async function pyodide(arrivals, options) {
  const [app, lock] = [arrivals.bytes("app.zip"), arrivals.text("lock.json")];
  const [{ loadPyodide }, asm] = await Promise.all(MODULES.map((name) => arrivals.take(BASE + name)));
  return loadPyodide({
    createPyodideModule: asm.default,
    indexURL: BASE,
    packageBaseUrl: BASE,
    lockFileContents: lock,
    env: { PYTHONPATH: "/app.zip" },
    fsInit: async (/** @type {any} */ fs) => fs.writeFile("/app.zip", await app),
    ...options,
  });
}
