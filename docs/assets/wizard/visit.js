/** Goes from step to step: each reply is the next page; what a failure left unanswered is asked again. */

import { hasMoved, isPlace } from "./address.js";
import { exchange } from "./exchange.js";
import { refill } from "./failure.js";
import { isState, root, setState, stepForm, words } from "./page.js";
import { note } from "./progress.js";
import { show } from "./show.js";
import { offer } from "./ticket.js";

/** @typedef {import("./show.js").How} How */

const ANOTHER_PLACE = { push: false, focus: true };

/** @type {{request: Record<string, unknown>, how: How} | null} what was sent and not answered */
let unanswered = null;

/** @param {Record<string, unknown>} request @param {How} how */
export function go(request, how) {
  if (isState("ready")) setState("busy");
  unanswered = { request, how };
  return exchange(request, (reply) => {
    unanswered = null;
    offer(reply.mail ?? null);
    show(reply, how);
    refill();
  });
}

/** Python is starting: what was sent is sent once more, or else the place in the address is asked for. */
export function resume() {
  if (!unanswered && !isPlace() && stepForm()) return; // the first question, which is on the page
  const fragment = isPlace() ? location.hash : "";
  const { request, how } = unanswered ?? { request: { fragment }, how: ANOTHER_PLACE };
  root.replaceChildren(note(words.resuming));
  go(request, how);
}

/** Back, forward, or a link to another place. */
export function follow() {
  if (hasMoved()) go({ fragment: location.hash }, ANOTHER_PLACE);
}
