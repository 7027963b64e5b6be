/** The address, which holds the answers: what of it is ours, what of it is on the page, and how it follows. */

import { wizard } from "./page.js";

/** The fragment of what is shown, or of what is to be shown first. */
export let shown = isPlace() ? location.hash : "";

/** A fragment that is ours: the others (skip link, headings) belong to the page. */
export function isPlace() {
  return /^#[^/]*[/=]/.test(location.hash) || location.hash === `#${wizard}`;
}

/** Whether the reader went to another place than the one shown: back, forward, a link, a bookmark. */
export function hasMoved() {
  if ((location.hash && !isPlace()) || location.hash === shown) return false;
  shown = location.hash;
  return true;
}

/** @param {string} fragment @param {boolean} push @param {string} guichet the key of the incident, for back, forward and F5 */
export function moveTo(fragment, push, guichet) {
  const same = location.hash === fragment || (!location.hash && !fragment.includes("/"));
  shown = fragment;
  history[push && !same ? "pushState" : "replaceState"]({ guichet }, "", same ? undefined : fragment);
}
