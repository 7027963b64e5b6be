/**
 * The worker that runs Python: one request in, one reply out, each with an id. Nothing here knows a wizard.
 * These modules are published as one file, in the folder of what it loads: nobody waits for one after the other.
 *
 * 1. Every failure is told at once as {failed: {file, reason}}: Pyodide only warns of some, and then waits for ever.
 * 2. A snapshot only saves time: one that cannot be made, read or used leads to a plain start and is never an error.
 * 3. Bytes are counted on a clone of each response: the browser keeps compiled WebAssembly for untouched responses only.
 */

import { equip, equipmentOf } from "./equip.js";
import { Failure, lastLine } from "./failure.js";
import { forget, store } from "./snapshot.js";
import { startPython } from "./start.js";

const IDLE_MS = 1500;

/**
 * @typedef {import("./start.js").Start} Start
 * @typedef {import("./start.js").Engine} Engine
 * @typedef {{id: number, request: {language?: string, do?: string}}} Question
 */

/** @type {Question[]} */
const waiting = [];
/** @type {Start} */
let start = { files: [], snapshot: false };
/** @type {Engine | null} */
let engine = null;
let told = false; // that Python is ready
let idle = 0;
/** The wizards that went on from this page's own. @type {Set<string>} */
const joined = new Set();

self.onmessage = ({ data }) => {
  if (data.start) return begin(data.start);
  waiting.push(data);
  return drain();
};

// A start that is given up leaves promises of Pyodide's own behind; what broke it has been told by then.
self.addEventListener("unhandledrejection", (event) => event.preventDefault());

/** @param {Start} asked */
function begin(asked) {
  start = asked;
  // Held as long as this worker lives: the page learns of its death by being given the lock.
  if (start.alive) navigator.locks?.request(start.alive, () => new Promise(() => {}));
  return run();
}

async function run() {
  try {
    engine = await startPython(start);
  } catch (error) {
    return tellFailed(error);
  }
  if (!told) self.postMessage({ ready: true, how: engine.how });
  told = true;
  return drain();
}

function drain() {
  while (engine && waiting.length) answer(engine, /** @type {Question} */ (waiting.shift()));
}

/**
 * @param {Engine} live
 * @param {Question} question
 */
function answer(live, question) {
  clearTimeout(idle);
  try {
    const reply = JSON.parse(live.boot.handle(JSON.stringify(question.request)));
    if (reply.equip && !joined.has(reply.equip)) return void join(live, question, reply.equip);
    self.postMessage({ id: question.id, reply });
    if (start.snapshot && live.how === "cold") idle = setTimeout(keepSnapshot, IDLE_MS, live);
  } catch (error) {
    if (live.how === "snapshot") startPlainly(question);
    else tellError(question, error);
  }
}

/**
 * Another wizard goes on: its rules and words are fetched, then the question is asked again.
 * @param {Engine} live
 * @param {Question} question
 * @param {string} wizard
 */
async function join(live, question, wizard) {
  engine = null;
  const { language = "", do: asked } = question.request;
  try {
    equip(live.python, live.boot, await equipmentOf(wizard, language, asked === "understand"), true);
    joined.add(wizard);
  } catch (error) {
    if (asked !== "understand") return tellFailed(new Failure(`${wizard}.zip`, error));
    self.postMessage({ id: question.id, reply: { equip: wizard } }); // it has had its answer, without the interview
    engine = live;
    return drain();
  }
  waiting.unshift(question);
  engine = live;
  return drain();
}

/** Anything but an exception of Python's own means that the interpreter is lost. @param {Question} question @param {unknown} error */
function tellError({ id }, error) {
  self.postMessage({ id, error: lastLine(error) });
  if (!(error instanceof Error && error.name === "PythonError")) tellFailed(error);
}

/** @param {unknown} error */
function tellFailed(error) {
  const file = error instanceof Failure ? error.file : undefined;
  self.postMessage({ failed: { file, reason: lastLine(error) } });
}

/**
 * A restored interpreter that fails is given up for a fresh one: it has no file of the standard library any more.
 * @param {Question} question
 */
async function startPlainly(question) {
  engine = null;
  waiting.unshift(question);
  start.snapshot = false;
  await forget();
  return run();
}

/** @param {Engine} live */
function keepSnapshot(live) {
  start.snapshot = false; // once is enough
  return store(live);
}
