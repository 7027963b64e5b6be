/** Says what is going on while Python comes: a sentence, and the bytes that are there. */

import { language, root, words } from "./page.js";

/** @typedef {{loaded: number, total: number}} Bytes */

/** @type {Bytes | null} the bytes of this start */
let arrived = null;

export function reset() {
  arrived = null;
}

/** @param {Bytes} bytes */
export function showProgress(bytes) {
  arrived = bytes;
  const text = words.waiting_bytes.replace("{loaded}", megabytes(bytes.loaded)).replace("{total}", megabytes(bytes.total));
  for (const place of root.querySelectorAll("[data-waiting]")) place.textContent = text;
}

/** An answer waits for Python: what has come before it counts too. @param {HTMLElement} place */
export function showWaiting(place) {
  place.append(note(words.waiting));
  if (arrived) showProgress(arrived);
}

/** @param {string} text */
export function note(text) {
  const line = Object.assign(document.createElement("p"), { className: "g-wait", textContent: text });
  line.setAttribute("role", "status");
  line.dataset.waiting = "";
  return line;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
