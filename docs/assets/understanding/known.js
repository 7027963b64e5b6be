/** What the build wrote for the box of this language: the worker's files, and the context of every request. */

/** @typedef {import("../wizard/page.js").Runtime} Runtime */
/** @typedef {{links: Record<string, {url: string}>, pages: Record<string, string>}} Context */
/** @typedef {{language: string, runtime: Runtime, context: Context}} Known */

const source = /** @type {HTMLElement | null} */ (document.querySelector("[data-understanding]"));
/** Where the site lies. */
export const home = new URL(source?.dataset.home ?? ".", document.baseURI);

/** Its addresses are from the root of the site; here they become whole. @returns {Promise<Known>} */
export async function load() {
  const response = await fetch(source?.dataset.understanding ?? "");
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const known = /** @type {Known} */ (await response.json());
  const { links, pages } = known.context;
  for (const link of Object.values(links)) link.url = whole(link.url);
  for (const [name, url] of Object.entries(pages)) pages[name] = whole(url);
  known.runtime.worker = whole(known.runtime.worker);
  return known;
}

/** @param {string} address */
function whole(address) {
  return new URL(address, home).href;
}
