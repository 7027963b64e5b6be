/**
 * The page side of a wizard: forms and links, as if a server rendered the HTML. The server is the worker.
 * The modules of this folder are published as one file, assets/wizard.js (hooks/scripts.py).
 *
 * 1. The address holds the answers; what is typed lives in this tab only (session storage) until the mail is made.
 * 2. Only the newest reply is shown; a second click while one is under way does nothing.
 * 3. Every failure ends in the same panel: one sentence, try again, the phone, an e-mail, the outline.
 */

import { coming } from "./ahead.js";
import { fail, isGone } from "./failure.js";
import { clear } from "./keep.js";
import { tellKnown } from "./known.js";
import { measured } from "./measure.js";
import { tellMessage } from "./message.js";
import { isState, root, runtime, setState } from "./page.js";
import { reset, showProgress } from "./progress.js";
import { again, isAsked, start } from "./python.js";
import { submitted, typed } from "./submit.js";
import { send, struck } from "./ticket.js";
import { follow, resume } from "./visit.js";

const IDLE_LIMIT_MS = 2000;

function begin() {
  setState("loading");
  again();
  reset();
  resume();
  tellMessage();
  soon(startPython);
}

/** A file that is not there any more belongs to an older build: the page itself is to be had anew, the answers are in its address. */
function retried() {
  if (isGone()) location.reload();
  else begin();
}

function startPython() {
  start(runtime, { progress: showProgress, ready, failed });
}

/** @param {string} reason */
function failed(reason) {
  root.dataset.python = "failed";
  fail(reason);
}

/** Once the page is drawn and its first places are there; the reader of a slow line gets these before Python. @param {() => void} work */
async function soon(work) {
  await coming;
  if (!isAsked() && "requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: IDLE_LIMIT_MS });
  else work();
}

function ready() {
  root.dataset.python = "there"; // whoever waits for a quiet line (offline.js) may begin
  if (isState("loading") && !isAsked()) setState("ready");
  tellKnown();
}

/** @param {MouseEvent} event */
function clicked(event) {
  const target = /** @type {HTMLElement} */ (event.target).closest("button, a");
  if (!(target instanceof HTMLElement)) return;
  const { measure, mail, restart, retry } = target.dataset;
  if (measure) measured(target);
  if (mail) send(mail);
  if (restart !== undefined) clear();
  if (retry !== undefined) retried();
  if (target.getAttribute("href") === "#outline") document.getElementById("outline")?.setAttribute("open", "");
}

/** What was answered before this script was there (start.js holds it). */
function takeEarly() {
  const page = /** @type {any} */ (globalThis).guichet;
  if (!page) return;
  page.ready = true;
  const { form, button } = page.early ?? {};
  if (form?.isConnected) form.requestSubmit(button);
}

/** @param {Event} event */
function changed({ target }) {
  if (target instanceof HTMLInputElement && target.name === "line") struck();
}

// Open where there is no script; with script the diagnostic itself comes first.
document.getElementById("outline")?.removeAttribute("open");
root.addEventListener("submit", submitted);
root.addEventListener("click", clicked);
root.addEventListener("change", changed);
root.addEventListener("input", typed);
document.addEventListener("guichet:shown", tellMessage);
addEventListener("popstate", follow);
addEventListener("hashchange", follow);
begin();
takeEarly();
