/**
 * The worker that runs Python: one request in, one reply out, each with an id. Nothing here knows a wizard.
 * It is published in the folder of the files it loads, so that a browser never mixes two builds.
 *
 * 1. Every failure is told at once as {failed: {file, reason}}: Pyodide only warns of some, and then waits for ever.
 * 2. A snapshot only saves time: one that cannot be made, read or used leads to a plain start and is never an error.
 * 3. Bytes are counted on a clone of each response: the browser keeps compiled WebAssembly for untouched responses only.
 *
 * @typedef {{name: string, bytes: number}} RuntimeFile
 * @typedef {{files: RuntimeFile[], snapshot: boolean, alive?: string}} Start
 * @typedef {{id: number, request: object}} Question
 * @typedef {{handle(text: string): string, settle(): void, wake(): void}} Boot
 * @typedef {{python: any, boot: Boot, how: "cold" | "snapshot"}} Engine
 * @typedef {(file: string, reason: unknown) => void} Fail
 */

const CACHE = "guichet-python";
const BASE = new URL("./", self.location.href).href;
const SNAPSHOT = `${BASE}snapshot`;
const COLD_ONLY = ["std.zip"];
const SNAPSHOT_ONLY = ["empty.zip"];
const MODULES = ["pyodide.mjs", "pyodide.asm.mjs"];
const WASM = "pyodide.asm.wasm";
const ZIP_START = "P".charCodeAt(0);
const IDLE_MS = 1500;
const PROGRESS_MS = 40;

/** @type {Question[]} */
const waiting = [];
/** @type {Start} */
let start = { files: [], snapshot: false };
/** @type {Engine | null} */
let engine = null;
let told = false; // that Python is ready
let idle = 0;

self.onmessage = ({ data }) => {
  if (data.start) {
    start = { ...data.start };
    // Held as long as this worker lives: the page learns of its death by being given the lock.
    if (start.alive) navigator.locks?.request(start.alive, () => new Promise(() => {}));
    return begin();
  }
  waiting.push(data);
  return drain();
};

// A start that is given up leaves promises of Pyodide's own behind; what broke it has been told by then.
self.addEventListener("unhandledrejection", (event) => event.preventDefault());

async function begin() {
  try {
    engine = (await restored()) ?? (await cold());
  } catch (error) {
    const file = error instanceof Failure ? error.file : undefined;
    return self.postMessage({ failed: { file, reason: words(error) } });
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
    self.postMessage({ id: question.id, reply });
    if (start.snapshot && live.how === "cold") idle = setTimeout(keepSnapshot, IDLE_MS, live);
  } catch (error) {
    if (live.how === "snapshot") {
      startPlainly(question);
      return;
    }
    self.postMessage({ id: question.id, error: words(error) });
    // Anything but an exception of Python's own means that the interpreter is lost.
    if (!(error instanceof Error && error.name === "PythonError")) self.postMessage({ failed: { reason: words(error) } });
  }
}

/**
 * A restored interpreter that fails is given up for a fresh one: it has no file of the standard library any more.
 * @param {Question} question
 */
async function startPlainly(question) {
  engine = null;
  waiting.unshift(question);
  await forget(() => true);
  start.snapshot = false;
  return begin();
}

/** @returns {Promise<Engine>} */
async function cold() {
  const python = await load(SNAPSHOT_ONLY, { stdLibURL: `${BASE}std.zip`, _makeSnapshot: start.snapshot });
  return { python, boot: python.pyimport("guichet_boot"), how: "cold" };
}

/** @returns {Promise<Engine | null>} null where no snapshot of this build starts */
async function restored() {
  const kept = start.snapshot && (await stored());
  if (!kept) return null;
  try {
    const python = await load(COLD_ONLY, { stdLibURL: `${BASE}empty.zip`, _loadSnapshot: kept.arrayBuffer() });
    const boot = python.pyimport("guichet_boot");
    boot.wake();
    return { python, boot, how: "snapshot" };
  } catch {
    await forget(() => true);
    return null;
  }
}

/** A file that could not be had, or could not be used. */
class Failure extends Error {
  /** @param {string} file @param {unknown} reason */
  constructor(file, reason) {
    super(words(reason));
    this.file = file;
  }
}

/** The last line of an error: that of a Python traceback says what happened. @param {unknown} error */
function words(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split("\n").at(-1) ?? text;
}

// Loading

/**
 * Start Pyodide with the files of this build, except `unused`.
 * @param {string[]} unused
 * @param {object} options
 */
async function load(unused, options) {
  const [plainFetch, plainStream] = [self.fetch, globalThis.WebAssembly?.instantiateStreaming];
  if (!plainStream) throw new Failure(WASM, "this browser has no WebAssembly");
  const files = start.files.filter(({ name }) => !unused.includes(name));
  const { promise, reject } = Promise.withResolvers();
  const fail = (/** @type {string} */ file, /** @type {unknown} */ reason) => reject(new Failure(file, reason));
  const asked = askAll(files, fail);
  self.fetch = (input, options) => take(asked, input) ?? plainFetch(input, options);
  WebAssembly.instantiateStreaming = (...given) => {
    const instance = plainStream.apply(WebAssembly, given);
    instance.catch((error) => fail(WASM, error));
    return instance;
  };
  return Promise.race([promise, pyodide(asked, options)]).finally(() => {
    self.fetch = plainFetch;
    WebAssembly.instantiateStreaming = plainStream;
  });
}

/**
 * @param {Map<string, Promise<any>>} asked
 * @param {object} options
 */
async function pyodide(asked, options) {
  const app = take(asked, `${BASE}app.zip`)?.then((response) => response.arrayBuffer());
  const lock = take(asked, `${BASE}lock.json`)?.then((response) => response.text());
  for (const coming of [app, lock]) coming?.catch(() => undefined); // told by askAll already
  const [{ loadPyodide }] = await Promise.all(MODULES.map((name) => take(asked, BASE + name)));
  return loadPyodide({
    indexURL: BASE,
    packageBaseUrl: BASE,
    lockFileContents: lock,
    env: { PYTHONPATH: "/app.zip" },
    fsInit: async (/** @type {any} */ fs) => fs.writeFile("/app.zip", new Uint8Array(await app)),
    ...options,
  });
}

/**
 * What was asked for at this address, once: a response can be read once, and a start given up may still ask.
 * @param {Map<string, Promise<any>>} asked
 * @param {URL | RequestInfo} input
 */
function take(asked, input) {
  const url = input instanceof Request ? input.url : String(input);
  const coming = asked.get(url);
  asked.delete(url);
  return coming;
}

/**
 * Ask for all files at once (Pyodide asks for one after the other) and count their bytes; by address, what is coming.
 * @param {RuntimeFile[]} files
 * @param {Fail} fail
 * @returns {Map<string, Promise<any>>}
 */
function askAll(files, fail) {
  const report = progress(files.reduce((sum, { bytes }) => sum + bytes, 0));
  return new Map(
    files.map((file) => {
      const asked = MODULES.includes(file.name) ? askModule(file, report) : askBytes(file, report, fail);
      asked.catch((error) => fail(file.name, error));
      return [BASE + file.name, asked];
    }),
  );
}

/**
 * A module is counted when it is there: only the browser sees its bytes. Pyodide's own import then finds it loaded.
 * @param {RuntimeFile} file
 * @param {(bytes: number) => void} report
 */
async function askModule(file, report) {
  const module = await import(BASE + file.name);
  report(file.bytes);
  return module;
}

/**
 * @param {RuntimeFile} file
 * @param {(bytes: number) => void} report
 * @param {Fail} fail
 */
async function askBytes(file, report, fail) {
  const response = await fetch(BASE + file.name);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  count(response.clone(), file, report).catch((error) => fail(file.name, error));
  return response;
}

/**
 * @param {Response} copy
 * @param {RuntimeFile} file
 * @param {(bytes: number) => void} report
 */
async function count(copy, file, report) {
  let size = 0;
  const reader = /** @type {ReadableStream<Uint8Array>} */ (copy.body).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    // A broken standard library would only make Python abort, without a word on the file.
    if (!size && file.name.endsWith(".zip") && part.value[0] !== ZIP_START) throw new Error("not a zip");
    size += part.value.length;
    report(part.value.length);
  }
  if (size !== file.bytes) throw new Error(`${size} bytes instead of ${file.bytes}`);
}

/** @param {number} total */
function progress(total) {
  let loaded = 0;
  let told = 0;
  return (/** @type {number} */ bytes) => {
    loaded += bytes;
    if (performance.now() - told < PROGRESS_MS && loaded < total) return;
    told = performance.now();
    self.postMessage({ progress: { loaded, total } });
  };
}

// The snapshot

/** Quota, private mode, a page without a secure context: no snapshot, no word. */
async function stored() {
  try {
    return await (await caches.open(CACHE)).match(SNAPSHOT);
  } catch {
    return undefined;
  }
}

/** @param {Engine} live */
async function keepSnapshot(live) {
  start.snapshot = false; // once is enough
  try {
    live.boot.settle();
    const bytes = live.python.makeMemorySnapshot();
    await forget((url) => url !== SNAPSHOT);
    await (await caches.open(CACHE)).put(SNAPSHOT, new Response(bytes));
  } catch {
    await forget((url) => url === SNAPSHOT);
  }
}

/** Delete snapshots of this site only: another may live on the same origin. @param {(url: string) => boolean} unwanted */
async function forget(unwanted) {
  const site = new URL("../", BASE).href;
  try {
    const cache = await caches.open(CACHE);
    const old = (await cache.keys()).filter(({ url }) => url.startsWith(site) && unwanted(url));
    await Promise.all(old.map((request) => cache.delete(request)));
  } catch {
    // Nothing is kept where there is no cache.
  }
}
