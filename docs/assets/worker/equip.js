/**
 * What one page has of its own, given to Python once it is there: the rules of its wizard, the words of its language.
 * An interpreter restored from a snapshot may come from another page, and has no files: it is equipped in the same way.
 *
 * @typedef {import("./files.js").RuntimeFile} RuntimeFile
 * @typedef {import("./files.js").Arrivals} Arrivals
 * @typedef {{rules: [string, Uint8Array][], words: [string, string][]}} Equipment each by the name of its file
 */

import { BASE } from "./place.js";

/** @param {RuntimeFile[]} files @param {Arrivals} arrivals @returns {Promise<Equipment>} */
export async function equipment(files, arrivals) {
  const named = (/** @type {string} */ wanted) => files.filter(({ role }) => role === wanted).map(({ name }) => name);
  const rules = named("rules").map(async (name) => /** @type {[string, Uint8Array]} */ ([name, await arrivals.bytes(name)]));
  const words = named("words").map(async (name) => /** @type {[string, string]} */ ([name, await arrivals.text(name)]));
  return { rules: await Promise.all(rules), words: await Promise.all(words) };
}

/** @param {any} python @param {{equip(text: string): void}} boot @param {Equipment} own @param {boolean} [more] beside what is there */
export function equip(python, boot, { rules, words }, more = false) {
  if (!rules.length && !words.length) return;
  for (const [name, bytes] of rules) python.FS.writeFile(`/${name}`, bytes);
  boot.equip(JSON.stringify({ rules: rules.map(([name]) => `/${name}`), words: Object.fromEntries(words), more }));
}

/**
 * What a wizard that goes on from this page's own has.
 * @param {string} wizard
 * @param {string} language
 * @param {boolean} hearing whether its questions are to be answered from free text
 * @returns {Promise<Equipment>}
 */
export async function equipmentOf(wizard, language, hearing) {
  const rules = `${wizard}.zip`;
  const names = [`${wizard}.${language}.json`, ...(hearing ? [`${wizard}.hears.json`] : [])];
  const [bytes, ...texts] = await Promise.all([rules, ...names].map(fetched));
  const words = names.map((name, at) => /** @type {[string, string]} */ ([name, new TextDecoder().decode(texts[at])]));
  return { rules: [[rules, bytes]], words };
}

/** @param {string} name */
async function fetched(name) {
  const response = await fetch(BASE + name);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
