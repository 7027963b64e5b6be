/** The wizard's place on the page: what the build wrote there, and the state that its styles and its tests read. */

/** @typedef {{worker: string, ping: string, ahead: string, files: object[], snapshot: boolean}} Runtime */

export const root = /** @type {HTMLElement} */ (document.querySelector("[data-wizard]"));
export const { wizard = "", lang: language = "" } = root.dataset;
/** Where the site lies: another company's may lie beside it on the same origin. */
export const site = new URL(root.dataset.home ?? "/", document.baseURI).pathname;
export const context = JSON.parse(root.dataset.context ?? "{}");
const python = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=guichet-python]"));
/** @type {Runtime} */
export const runtime = JSON.parse(python?.content ?? "{}");
/** @type {Record<string, string>} */
export const words = JSON.parse(root.dataset.words ?? "{}");

/** @typedef {"loading" | "ready" | "busy" | "failed"} State */

/** @param {State} state */
export function setState(state) {
  root.dataset.state = state;
}

/** @param {State} state */
export function isState(state) {
  return root.dataset.state === state;
}

/** The form of the step that is shown. @returns {HTMLFormElement | null} */
export function stepForm() {
  return root.querySelector("form[data-step]");
}

/** A copy of what a template holds. @param {ParentNode} place @param {string} selector */
export function copyOf(place, selector) {
  const template = place.querySelector(selector);
  return /** @type {DocumentFragment | undefined} */ (template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : undefined);
}
