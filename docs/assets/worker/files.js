/** The files of this build: asked for all at once, their bytes counted and checked while they come. */

import { BASE } from "./place.js";
import { progress } from "./progress.js";

// Published as .js (runtime/build.py): a server that does not know .mjs calls it a text, which no browser runs.
export const MODULES = ["pyodide.js", "pyodide.asm.js"];
/** What a file must start with: a broken standard library would only make Python abort, without a word on the file. */
const STARTS = new Map([["zip", "P"], ["json", "{"]]);

/**
 * @typedef {{name: string, bytes: number, role?: string}} RuntimeFile role: what only this page has, "rules" or "words"
 * @typedef {{coming: Promise<any>, checked: Promise<void>}} Asked the module or response, and that all of it came
 * @typedef {(file: string, reason: unknown) => void} Fail
 * @typedef {import("./progress.js").Report} Report
 */

/** What was asked for, by address. Whatever is taken is gone: a response can be read once, and a start given up may still ask. */
export class Arrivals {
  /**
   * Pyodide itself would ask for one file after the other.
   * @param {RuntimeFile[]} files
   * @param {Fail} fail
   */
  constructor(files, fail) {
    const report = progress(files.reduce((sum, { bytes }) => sum + bytes, 0));
    /** @type {Map<string, Asked>} */
    this.asked = new Map();
    for (const file of files) {
      const asked = MODULES.includes(file.name) ? askModule(file, report) : askBytes(file, report);
      asked.checked.catch((error) => fail(file.name, error));
      this.asked.set(BASE + file.name, asked);
    }
  }

  /** @param {string} url @returns {Promise<any> | undefined} */
  take(url) {
    return this.#taken(url)?.coming;
  }

  /** All bytes of a file, once they are known to be right. @param {string} name */
  async bytes(name) {
    const asked = this.#taken(BASE + name);
    const response = await asked?.coming;
    const [bytes] = await Promise.all([response.arrayBuffer(), asked?.checked]);
    return new Uint8Array(bytes);
  }

  /** @param {string} name */
  async text(name) {
    return new TextDecoder().decode(await this.bytes(name));
  }

  /** @param {string} url */
  #taken(url) {
    const asked = this.asked.get(url);
    this.asked.delete(url);
    return asked;
  }
}

/**
 * A module is counted when it is there: only the browser sees its bytes. Pyodide's own import then finds it loaded.
 * @param {RuntimeFile} file
 * @param {Report} report
 * @returns {Asked}
 */
function askModule({ name, bytes }, report) {
  const coming = import(BASE + name);
  return { coming, checked: coming.then(() => report(bytes)) };
}

/**
 * @param {RuntimeFile} file
 * @param {Report} report
 * @returns {Asked}
 */
function askBytes(file, report) {
  const coming = found(fetch(BASE + file.name));
  // A clone, made before anyone reads: the browser keeps compiled WebAssembly for untouched responses only.
  return { coming, checked: coming.then((response) => check(response.clone(), file, report)) };
}

/** @param {Promise<Response>} asked */
async function found(asked) {
  const response = await asked;
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response;
}

/**
 * @param {Response} copy
 * @param {RuntimeFile} file
 * @param {Report} report
 */
async function check(copy, file, report) {
  let size = 0;
  const reader = /** @type {ReadableStream<Uint8Array>} */ (copy.body).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (!size) checkStart(part.value[0], file.name);
    size += part.value.length;
    report(part.value.length);
  }
  if (size !== file.bytes) throw new Error(`${size} bytes instead of ${file.bytes}`);
}

/** @param {number} first @param {string} name */
function checkStart(first, name) {
  const kind = name.split(".").at(-1) ?? "";
  const wanted = STARTS.get(kind);
  if (wanted && String.fromCharCode(first) !== wanted) throw new Error(`not a ${kind}`);
}
