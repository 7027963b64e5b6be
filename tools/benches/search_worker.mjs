/**
 * Runs the site's search worker in node, as a page does: node search_worker.mjs SITE INDEX [new] < queries.json
 * INDEX is the small index that every page loads. Reads a list of texts; writes for each the addresses found, best first, and
 * the files of the index that were loaded for it. With new, each text is asked of a worker that has been asked nothing before.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createContext, Script } from "node:vm";

const SETUP = 0;
const QUERY = 2;
const RESULT = 3; // Material's SearchMessageType
const [site, index, fresh] = process.argv.slice(2);
const folder = resolve(site, "assets/javascripts/workers");
const kept = new Map();

/** @param {string} path */
function script(path) {
  if (!kept.has(path)) kept.set(path, new Script(readFileSync(path, "utf8"), { filename: path }));
  return kept.get(path);
}

/** A worker that has just been started. */
function worker() {
  /** @type {((event: any) => void)[]} */
  const listeners = [];
  const loaded = [];
  let told = () => {};
  /** @param {any} event */
  const dispatchEvent = (event) => {
    let isStopped = false;
    event.stopImmediatePropagation = () => (isStopped = true);
    for (const listener of listeners) if (!isStopped) listener(event);
  };
  /** @type {any} */
  const scope = createContext({
    console,
    URL,
    location: { href: "http://site/assets/javascripts/workers/search.js" },
    MessageEvent: class { constructor(_type, { data }) { this.data = data; } },
    addEventListener: (_type, listener) => listeners.push(listener),
    dispatchEvent,
    postMessage: (message) => told(message),
    importScripts: (...urls) => urls.forEach((url) => script(resolve(folder, url)).runInContext(scope)),
    fetch: async ({ pathname }) => {
      loaded.push(pathname);
      const text = readFileSync(`${site}${pathname}`, "utf8");
      return { ok: true, json: async () => JSON.parse(text) };
    },
  });
  scope.self = scope;
  script(resolve(folder, "search.js")).runInContext(scope);
  const send = (type, data) => dispatchEvent({ isTrusted: true, data: { type, data } });
  send(SETUP, { ...JSON.parse(readFileSync(index, "utf8")), options: { suggest: false } });
  const ask = (text) =>
    new Promise((answered) => {
      told = ({ type, data }) => type === RESULT && answered(data.items);
      send(QUERY, text);
    });
  return { ask, loaded };
}

const found = [];
let one = worker();
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  if (fresh) one = worker();
  const items = await one.ask(text);
  found.push({ urls: items.map((group) => group.find((doc) => !doc.location.includes("#")).location), loaded: one.loaded.splice(0) });
}
process.stdout.write(JSON.stringify(found));
