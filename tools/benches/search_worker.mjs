/**
 * Runs Material's own search worker in node, on one built index: node search_worker.mjs WORKER INDEX < queries.json
 * Reads a list of texts; writes, for each, the addresses found, best first.
 */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { runInContext, createContext } from "node:vm";

const SETUP = 0;
const QUERY = 2; // Material's SearchMessageType
const [worker, index] = process.argv.slice(2);

/** @type {(event: {data: unknown}) => Promise<void>} */
let receive = async () => {};
/** @type {any} */
let reply = null;
const scope = createContext({
  console,
  URL,
  addEventListener: (/** @type {string} */ _type, /** @type {typeof receive} */ listener) => (receive = listener),
  postMessage: (/** @type {unknown} */ message) => (reply = message),
  importScripts: (/** @type {string[]} */ ...urls) => urls.forEach((url) => load(resolve(dirname(worker), url))),
});
scope.self = scope;

/** @param {string} path */
const load = (path) => runInContext(readFileSync(path, "utf8"), scope, { filename: path });

/** @param {number} type @param {unknown} data */
async function ask(type, data) {
  await receive({ data: { type, data } });
  return reply.data;
}

load(worker);
await ask(SETUP, { ...JSON.parse(readFileSync(index, "utf8")), options: { suggest: false } });
const found = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  const { items } = await ask(QUERY, text);
  found.push(items.map((/** @type {any[]} */ group) => group.find((one) => !one.location.includes("#")).location));
}
process.stdout.write(JSON.stringify(found));
