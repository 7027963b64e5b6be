/** Puts what Python replied on the page: content, title, address, focus. */

import { moveTo } from "./address.js";
import { key } from "./keep.js";
import { isState, root, setState } from "./page.js";
import { parsed } from "./parsed.js";

const MARKS = ["level", "kind", "priority", "step"];

/** @typedef {import("./ticket.js").Mail} Mail */
/** @typedef {{html?: string, title?: string, fragment?: string, kept?: Record<string, unknown>, state?: Record<string, unknown>, mail?: Mail | null}} Reply */
/** @typedef {{push: boolean, focus: boolean}} How a new entry in the history, the focus on the heading */

/** @param {Reply} reply @param {How} how */
export function show(reply, { push, focus }) {
  if (!isState("loading") && !isState("failed")) setState("ready");
  moveTo(reply.fragment ?? "", push, key());
  draw(parsed(reply.html), reply.title, reply.state);
  if (focus) focusOn();
}

/** @param {Node | undefined} content @param {string | null} [title] @param {Record<string, unknown>} [marks] written on the element */
export function draw(content, title, marks = {}) {
  if (content) root.replaceChildren(content);
  for (const name of MARKS) {
    if (marks[name] === undefined) delete root.dataset[name];
    else root.dataset[name] = String(marks[name]);
  }
  document.title = `${title} - ${document.title.split(" - ").at(-1)}`;
  document.dispatchEvent(new CustomEvent("guichet:shown"));
}

/** The new question's heading takes the focus, so that a screen reader says it once; after a mistake the error is read with it. */
function focusOn() {
  const target = /** @type {HTMLElement | null} */ (
    root.querySelector("[aria-invalid=true]") ?? root.querySelector("h1[tabindex]")
  );
  target?.focus();
  if (target?.tagName === "H1") scrollTo({ top: 0 });
}
