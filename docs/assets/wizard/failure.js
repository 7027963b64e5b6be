/** The panel that every failure ends in, and what was typed before it. */

import { copyOf, root, setState, stepForm } from "./page.js";
import { stop } from "./python.js";
import { draw } from "./show.js";

/** @type {{step: string | undefined, typed: [string, FormDataEntryValue][]} | null} a form that a failure took away */
let draft = null;

/** @param {string} reason for whoever looks into the console; the reader gets a sentence and what to do */
export function fail(reason) {
  console.warn("guichet:", reason);
  stop();
  setState("failed");
  const form = stepForm();
  if (form) draft = { step: form.dataset.step, typed: [...new FormData(form)] };
  const panel = copyOf(document, "template[data-failed]");
  draw(panel, panel?.querySelector("h1")?.textContent);
  root.querySelector("h1")?.focus();
}

/** What was typed before a failure goes back into its boxes. */
export function refill() {
  const form = stepForm();
  if (!form || form.dataset.step !== draft?.step) return;
  for (const [name, value] of draft?.typed ?? []) {
    for (const box of form.querySelectorAll(`[name="${name}"]`)) fill(box, String(value));
  }
  draft = null;
}

/** @param {Element} box @param {string} value */
function fill(box, value) {
  if (box instanceof HTMLInputElement && box.type === "radio") box.checked = box.value === value;
  else if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) box.value = value;
}
