/** Goes from step to step: each reply is the next page; what a failure left unanswered is asked again. */

import { hasMoved, isPlace, shown } from "./address.js";
import { coming, foreseen } from "./ahead.js";
import { forgetAsked } from "./asked.js";
import { exchange } from "./exchange.js";
import { finish, refill } from "./failure.js";
import { adopt, earlier, key, sent, unanswered, waitFor } from "./keep.js";
import { isState, root, setState, stepForm, words } from "./page.js";
import { note } from "./progress.js";
import { answers } from "./python.js";
import { show } from "./show.js";
import { offer } from "./ticket.js";

/** @typedef {import("./show.js").How} How */
/** @typedef {import("./show.js").Reply} Reply */

const ANOTHER_PLACE = { push: false, focus: true };

/** @param {Record<string, unknown>} request @param {How} how */
export async function go(request, how) {
  if (isState("ready")) setState("busy");
  waitFor(request);
  if (!answers()) await coming;
  const made = answers() ? null : foreseen(request, shown);
  if (made) return arriveAhead(request, made, how);
  return exchange(request, (reply) => arrive(request, reply, how));
}

/** @param {Record<string, unknown>} request @param {Reply} reply @param {How} how */
function arrive(request, reply, how) {
  offer(reply.mail ?? null);
  show(reply, how);
  waitFor(null);
  if (reply.state?.ending === "solved") forgetAsked();
  if (request.do === "submit") sent(String(request.step));
  refill();
}

/** A place made ahead is there at once; the ticket of an ending comes when Python does. @param {Record<string, unknown>} request @param {Reply} made @param {How} how */
function arriveAhead(request, made, how) {
  arrive(request, made, how);
  if (!root.querySelector("[data-unfinished]")) return;
  if (isState("failed")) return finish();
  const rest = { fragment: shown };
  exchange(rest, (reply) => arrive(rest, reply, { push: false, focus: root.contains(document.activeElement) }));
}

/** The page is there: what was asked before F5 is asked again, a place in the address is gone to, an earlier incident is offered. */
export function resume() {
  const request = unanswered();
  history.replaceState({ guichet: key() }, ""); // F5 on the first question is the same visit
  if (!request && !isPlace() && stepForm()) return offerEarlier();
  const wanted = request ?? { fragment: isPlace() ? location.hash : "" };
  if (!foreseen(wanted, shown)) root.replaceChildren(note(words.resuming));
  go(wanted, ANOTHER_PLACE);
}

/** Another visit begins clean; where this tab left one half-way, it is one press away. */
function offerEarlier() {
  if (!earlier) return refill();
  const link = Object.assign(document.createElement("a"), { href: earlier.fragment, textContent: words.take_up, className: "g-link" });
  const line = Object.assign(document.createElement("p"), { className: "g-notice" });
  line.append(`${words.earlier} `, link);
  root.querySelector(".g-step")?.prepend(line);
}

/** Back, forward, or a link to another place. */
export function follow() {
  if (earlier?.fragment === location.hash) adopt();
  if (hasMoved()) go({ fragment: location.hash }, ANOTHER_PLACE);
}
