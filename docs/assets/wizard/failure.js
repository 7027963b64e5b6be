/** The panel that every failure ends in, and what was typed before it. */

import { shown } from "./address.js";
import { foreseen } from "./ahead.js";
import { drafted } from "./keep.js";
import { copyOf, root, setState, stepForm } from "./page.js";
import { stop } from "./python.js";
import { draw } from "./show.js";

let last = "";

/** Whether the last failure was a file that the server does not have. */
export function isGone() {
  return last.includes("HTTP 404");
}

/**
 * Without Python the reader goes on as far as the places made ahead lead; the panel comes where more is needed.
 * @param {string} reason for whoever looks into the console; the reader gets a sentence and what to do
 * @param {boolean} [needed] somebody waits for an answer of Python
 */
export function fail(reason, needed = false) {
  console.warn("guichet:", reason);
  if (reason !== "Error: stopped") last = reason;
  stop();
  setState("failed");
  if (!needed && foreseen({}, shown)) return finish();
  const panel = copyOf(document, "template[data-failed]");
  draw(panel, panel?.querySelector("h1")?.textContent);
  root.querySelector("h1")?.focus();
}

/** An ending made ahead that waits for its ticket gets what works without one. */
export function finish() {
  const place = root.querySelector("[data-unfinished]");
  const panel = place && copyOf(document, "template[data-failed]");
  panel?.querySelector("h1")?.remove();
  if (place && panel) place.replaceWith(panel);
}

/** What was typed and not sent goes back into its boxes: after F5, a failure, a step back, in the other language. */
export function refill() {
  const form = stepForm();
  if (!form) return;
  for (const [name, value] of Object.entries(drafted(form.dataset.step ?? ""))) {
    for (const box of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) fill(box, value);
  }
}

/** @param {Element} box @param {string} value */
function fill(box, value) {
  if (box instanceof HTMLInputElement && box.type === "radio") box.checked = box.value === value;
  else if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) box.value = value;
}
