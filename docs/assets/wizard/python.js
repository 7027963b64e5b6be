/** Python in its worker: started, asked, stopped, its death noticed. It knows neither the page nor what is asked. */

import { launch } from "./launch.js";

const REPLY_LIMIT_MS = 45_000;
const SILENCE_MS = 20_000; // without a byte, while the files come
const COMPILING_MS = 60_000; // once they are there: a slow phone compiles for a while

/** @typedef {import("./page.js").Runtime} Runtime */
/** @typedef {import("./show.js").Reply} Reply */
/** @typedef {{resolve: (reply: Reply) => void, reject: (error: Error) => void, timer: number}} Expected */
/** @typedef {{progress(bytes: {loaded: number, total: number}): void, ready(): void, failed(reason: string): void}} Listener */

/** @type {Worker | null} */
let worker = null;
let isReady = false;
let isStopped = false;
/** What is asked before the worker is there. @type {{id: number, request: Record<string, unknown>}[]} */
let early = [];
/** @type {Map<number, Expected>} */
const expected = new Map();
let newest = 0;

/** @param {Runtime} runtime @param {Listener} listener */
export function start(runtime, listener) {
  worker?.terminate();
  isStopped = false;
  /** @type {import("./launch.js").Launched} */
  let launched;
  try {
    launched = launchedEarly() ?? launch(runtime);
  } catch (error) {
    return listener.failed(String(error));
  }
  const { alive, heard } = launched;
  worker = launched.worker;
  worker.onmessage = ({ data }) => receive(data, alive, listener);
  worker.onerror = (event) => listener.failed(event.message ?? "");
  worker.onmessageerror = () => listener.failed("");
  for (const message of early) worker.postMessage(message);
  early = [];
  expectSign(SILENCE_MS, listener);
  for (const message of heard) receive(message, alive, listener);
}

/** The worker that early.js launched, once. @returns {import("./launch.js").Launched | undefined} */
function launchedEarly() {
  const page = /** @type {any} */ (globalThis);
  const found = page.guichetPython;
  page.guichetPython = undefined;
  return found;
}

let silence = 0;

/** A start that stalls ends: the reader must not wait without an end. @param {number} limit @param {Listener} listener */
function expectSign(limit, listener) {
  clearTimeout(silence);
  silence = setTimeout(() => listener.failed("no sign of life"), limit);
}

/** Another try after a failure: what is asked waits for the start. */
export function again() {
  isStopped = false;
}

/** Whoever waits for a reply is told that none will come. */
export function stop() {
  worker?.terminate();
  clearTimeout(silence);
  worker = null;
  isReady = false;
  isStopped = true;
  early = [];
  for (const { reject, timer } of expected.values()) {
    clearTimeout(timer);
    reject(new Error("stopped"));
  }
  expected.clear();
}

/**
 * @param {Record<string, unknown>} request
 * @returns {Promise<Reply | null>} null when a newer request has been made meanwhile
 */
export async function askPython(request) {
  newest += 1;
  const id = newest;
  const reply = await new Promise((resolve, reject) => {
    if (isStopped) return reject(new Error("stopped"));
    // While Python is still loading the time limit would only punish slow lines; failures are told by the worker.
    const timer = isReady ? setTimeout(reject, REPLY_LIMIT_MS, new Error("timeout")) : 0;
    expected.set(id, { resolve, reject, timer });
    if (worker) worker.postMessage({ id, request });
    else early.push({ id, request });
  });
  return id === newest ? reply : null;
}

/** Whether it answers at once. */
export function answers() {
  return isReady;
}

export function isAsked() {
  return expected.size > 0;
}

/** @param {any} message @param {string} alive @param {Listener} listener */
function receive(message, alive, listener) {
  if (message.progress) {
    const { loaded, total } = message.progress;
    if (!isReady) expectSign(loaded < total ? SILENCE_MS : COMPILING_MS, listener);
    listener.progress(message.progress);
  } else if (message.failed) listener.failed(`${message.failed.file ?? ""} ${message.failed.reason}`);
  else if (message.ready) {
    isReady = true;
    clearTimeout(silence);
    watch(alive, listener);
    listener.ready();
  } else settle(message);
}

/** @param {{id: number, reply: Reply, error?: string}} message */
function settle({ id, reply, error }) {
  const waiting = expected.get(id);
  clearTimeout(waiting?.timer);
  expected.delete(id);
  if (error) waiting?.reject(new Error(error));
  else waiting?.resolve(reply);
}

/** The worker holds a lock while it lives; being given it means that it died without a word. @param {string} alive @param {Listener} listener */
function watch(alive, listener) {
  const watched = worker;
  navigator.locks?.request(alive, () => (watched === worker ? listener.failed("the worker stopped") : undefined));
}
