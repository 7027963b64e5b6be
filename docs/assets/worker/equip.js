/**
 * What one page has of its own, given to Python once it is there: the rules of its wizard, the words of its language.
 * An interpreter restored from a snapshot may come from another page, and has no files: it is equipped in the same way.
 *
 * @typedef {import("./files.js").RuntimeFile} RuntimeFile
 * @typedef {import("./files.js").Arrivals} Arrivals
 * @typedef {{rules: [string, Uint8Array][], words: [string, string][]}} Equipment each by the name of its file
 */

/** @param {RuntimeFile[]} files @param {Arrivals} arrivals @returns {Promise<Equipment>} */
export async function equipment(files, arrivals) {
  const named = (/** @type {string} */ wanted) => files.filter(({ role }) => role === wanted).map(({ name }) => name);
  const rules = named("rules").map(async (name) => /** @type {[string, Uint8Array]} */ ([name, await arrivals.bytes(name)]));
  const words = named("words").map(async (name) => /** @type {[string, string]} */ ([name, await arrivals.text(name)]));
  return { rules: await Promise.all(rules), words: await Promise.all(words) };
}

/** @param {any} python @param {{equip(text: string): void}} boot @param {Equipment} own */
export function equip(python, boot, { rules, words }) {
  if (!rules.length && !words.length) return;
  for (const [name, bytes] of rules) python.FS.writeFile(`/${name}`, bytes);
  boot.equip(JSON.stringify({ rules: rules.map(([name]) => `/${name}`), words: Object.fromEntries(words) }));
}
