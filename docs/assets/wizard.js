/**
 * The page side of a wizard: forms and links, as if a server rendered the HTML. The server is the worker.
 *
 * 1. The address holds the answers; what is typed lives in this tab only (session storage) until the mail is made.
 * 2. Only the newest reply is shown; a second click while one is under way does nothing.
 * 3. Every failure ends in the same panel: one sentence, try again, the phone, an e-mail, the outline.
 */

import { measure } from "./measure.js";
import { copyText, saveDraft } from "./send.js";
import { Tab, environment, ticketNumber } from "./tab.js";

const REPLY_LIMIT_MS = 45_000;

/** @typedef {{html?: string, title?: string, fragment?: string, kept?: Record<string, unknown>, state?: Record<string, unknown>, mail?: Mail | null}} Reply */
/** @typedef {import("./send.js").Mail} Mail */
/** @typedef {{resolve: (reply: Reply) => void, reject: (error: Error) => void, timer: number}} Expected */

const root = /** @type {HTMLElement} */ (document.querySelector("[data-wizard]"));
const context = JSON.parse(root.dataset.context ?? "{}");
const runtime = JSON.parse(root.dataset.runtime ?? "{}");
const words = JSON.parse(root.dataset.words ?? "{}");
const tab = new Tab(root.dataset.wizard ?? "");

/** @type {Worker | null} */
let worker = null;
/** @type {{worker: Worker | null, alive: string}} */
let mine = { worker: null, alive: "" };
/** @type {Map<number, Expected>} */
const expected = new Map();
let newest = 0;
/** @type {Mail | null} */
let mail = null;
/** @type {{loaded: number, total: number} | null} the bytes of this start */
let arrived = null;
/** @type {{request: Record<string, unknown>, how: {push: boolean, focus: boolean}} | null} what was sent and not answered */
let unanswered = null;
/** @type {{step: string | undefined, typed: [string, FormDataEntryValue][]} | null} a form that a failure took away */
let draft = null;
let shown = "";

/* ---- The worker ---- */

function startWorker() {
  worker?.terminate();
  worker = null;
  arrived = null;
  setState("loading");
  try {
    worker = new Worker(new URL(runtime.worker, document.baseURI), { type: "module" });
  } catch (error) {
    return fail(String(error));
  }
  worker.onmessage = ({ data }) => receive(data);
  worker.onerror = (event) => fail(event.message ?? "");
  worker.onmessageerror = () => fail("");
  const alive = `guichet-${ticketNumber()}`;
  const { base, build, files, snapshot } = runtime;
  worker.postMessage({ start: { base, build, files, snapshot, alive } });
  mine = { worker, alive };
}

/** The worker holds a lock while it lives; being given it means that it died without a word. */
function watch() {
  const { worker: watched, alive } = mine;
  navigator.locks?.request(alive, () => (watched === worker ? fail("the worker stopped") : undefined));
}

function started() {
  watch();
  if (root.dataset.state === "loading" && expected.size === 0) setState("ready");
  tellKnown();
}

/** The first step was made at build, without a browser: what Python can tell of this one is added under the question. */
async function tellKnown() {
  const place = root.querySelector("[data-known]:empty");
  if (!place || expected.size) return;
  const reply = await ask({}).catch(() => null);
  const known = [...nodes(reply?.html ?? "")].map((node) => /** @type {Element} */ (node).querySelector?.("[data-known]"));
  if (place.isConnected) place.textContent = known.find(Boolean)?.textContent ?? "";
}

/** @param {any} message */
function receive(message) {
  if (message.progress) return showProgress(message.progress);
  if (message.ready) return started();
  if (message.failed) return fail(`${message.failed.file ?? ""} ${message.failed.reason}`);
  const waiting = expected.get(message.id);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  expected.delete(message.id);
  if (message.error) waiting.reject(new Error(message.error));
  else waiting.resolve(message.reply);
}

/**
 * @param {Record<string, unknown>} request
 * @returns {Promise<Reply | null>} null when a newer request has been made meanwhile
 */
async function ask(request) {
  newest += 1;
  const id = newest;
  const whole = { wizard: root.dataset.wizard, language: root.dataset.lang, fragment: shown, context, kept: tab.kept, env: environment(), ...request };
  const reply = await new Promise((resolve, reject) => {
    // While Python is still loading the time limit would only punish slow lines; failures are told by the worker.
    const timer = root.dataset.state === "loading" ? 0 : setTimeout(() => reject(new Error("timeout")), REPLY_LIMIT_MS);
    expected.set(id, { resolve, reject, timer });
    worker?.postMessage({ id, request: whole });
  });
  return id === newest ? reply : null;
}

/* ---- Showing ---- */

/** @param {string} state loading, ready, busy or failed */
function setState(state) {
  root.dataset.state = state;
}

/** Python's HTML as nodes, parsed without running anything. @param {string} html */
function nodes(html) {
  return new DOMParser().parseFromString(html, "text/html").body.childNodes;
}

/** @param {Reply} reply @param {{push: boolean, focus: boolean}} how */
function show(reply, { push, focus }) {
  tab.keep(reply.kept);
  root.replaceChildren(...nodes(reply.html ?? ""));
  setState("ready");
  mail = reply.mail ?? null;
  for (const name of ["level", "kind", "priority", "step"]) {
    const value = reply.state?.[name];
    if (value === undefined) delete root.dataset[name];
    else root.dataset[name] = String(value);
  }
  document.title = `${reply.title} - ${document.title.split(" - ").at(-1)}`;
  address(reply.fragment ?? "", push);
  document.dispatchEvent(new CustomEvent("guichet:shown"));
  refill();
  if (focus) focusOn();
}

/** The new question's heading takes the focus, so that a screen reader says it once; after a mistake the error is read with it. */
function focusOn() {
  const target = /** @type {HTMLElement | null} */ (
    root.querySelector("[aria-invalid=true]") ?? root.querySelector("h1[tabindex]")
  );
  target?.focus();
  if (target?.tagName === "H1") scrollTo({ top: 0 });
}

/** @param {string} fragment @param {boolean} push */
function address(fragment, push) {
  const same = location.hash === fragment || (!location.hash && !fragment.includes("/"));
  shown = fragment;
  if (same) return;
  history[push ? "pushState" : "replaceState"](null, "", fragment);
}

/** @param {{loaded: number, total: number}} progress */
function showProgress({ loaded, total }) {
  arrived = { loaded, total };
  const megabytes = (/** @type {number} */ bytes) =>
    (bytes / 1e6).toLocaleString(root.dataset.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const text = words.waiting_bytes.replace("{loaded}", megabytes(loaded)).replace("{total}", megabytes(total));
  for (const place of root.querySelectorAll("[data-waiting]")) place.textContent = text;
}

/** @param {string} reason */
function fail(reason) {
  for (const { reject, timer } of expected.values()) {
    clearTimeout(timer);
    reject(new Error("failed"));
  }
  expected.clear();
  worker?.terminate();
  worker = null;
  const form = /** @type {HTMLFormElement | null} */ (root.querySelector("form[data-step]"));
  if (form) draft = { step: form.dataset.step, typed: [...new FormData(form)] };
  for (const name of ["level", "kind", "priority", "step"]) delete root.dataset[name];
  setState("failed");
  console.warn("guichet:", reason);
  const panel = document.querySelector("template[data-failed]");
  if (panel instanceof HTMLTemplateElement) root.replaceChildren(panel.content.cloneNode(true));
  const heading = root.querySelector("h1");
  document.title = `${heading?.textContent} - ${document.title.split(" - ").at(-1)}`;
  document.dispatchEvent(new CustomEvent("guichet:shown"));
  heading?.focus();
}

/** What was typed before a failure goes back into its boxes. */
function refill() {
  const form = root.querySelector(`form[data-step="${draft?.step}"]`);
  if (!form) return;
  for (const [name, value] of draft?.typed ?? []) {
    for (const box of form.querySelectorAll(`[name="${name}"]`)) {
      if (box instanceof HTMLInputElement && box.type === "radio") box.checked = box.value === value;
      else if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) box.value = String(value);
    }
  }
  draft = null;
}

/* ---- Asking ---- */

/** @param {Record<string, unknown>} request @param {{push: boolean, focus: boolean}} how */
async function go(request, how) {
  if (root.dataset.state === "ready") setState("busy");
  unanswered = { request, how };
  try {
    const reply = await ask(request);
    if (!reply) return;
    unanswered = null;
    show(reply, how);
  } catch (error) {
    if (root.dataset.state !== "failed") fail(String(error));
  }
}

/** @param {SubmitEvent} event */
function submitted(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.dataset.step && form.dataset.ticket === undefined) return;
  event.preventDefault();
  if (!form.dataset.step || root.dataset.state === "busy" || form.getAttribute("aria-busy")) return;
  const data = new FormData(form, event.submitter);
  const fields = Object.fromEntries(
    [...data].filter(([name]) => name.startsWith("field-")).map(([name, value]) => [name.slice(6), String(value)]),
  );
  wait(form);
  const value = data.get("result") ?? data.get("value") ?? "";
  go({ do: "submit", step: form.dataset.step, value, fields }, { push: true, focus: true });
}

/** The answer is taken: the button says so, and while Python loads, how far it is. @param {HTMLFormElement} form */
function wait(form) {
  form.setAttribute("aria-busy", "true");
  const button = form.querySelector("button[type=submit]");
  button?.setAttribute("aria-disabled", "true");
  if (root.dataset.state !== "loading") return;
  form.append(note(words.waiting));
  if (arrived) showProgress(arrived); // what has come before the answer counts too
}

/** @param {HTMLElement} button */
async function measured(button) {
  const form = /** @type {HTMLFormElement} */ (button.closest("form"));
  const area = /** @type {HTMLElement} */ (form.querySelector("[data-measured]"));
  const busy = form.querySelector("template[data-measuring]");
  const skip = area.querySelector("button[name=result]");
  if (busy instanceof HTMLTemplateElement) area.replaceChildren(busy.content.cloneNode(true), ...(skip ? [skip] : []));
  const figures = await measure((button.dataset.measure ?? "").split(" "), new URL(runtime.ping, document.baseURI).href);
  if (!form.isConnected || form.getAttribute("aria-busy")) return;
  try {
    const reply = await ask({ do: "measure", step: form.dataset.step, figures });
    if (!reply || !area.isConnected) return;
    tab.keep(reply.kept);
    area.replaceChildren(...nodes(reply.html ?? ""));
    area.querySelector("h2")?.focus();
  } catch (error) {
    if (root.dataset.state !== "failed") fail(String(error));
  }
}

/** A line was struck or put back: the links carry the new text, the page stays as it is. */
async function struck() {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[name=line]"));
  const lines = [...boxes].filter((box) => !box.checked).map((box) => box.value);
  const link = root.querySelector("a[data-mail=open]");
  link?.removeAttribute("href"); // never a link that still sends what was just struck
  try {
    const reply = await ask({ do: "mail", struck: lines });
    if (!reply?.mail) return;
    tab.keep(reply.kept);
    mail = reply.mail;
    link?.setAttribute("href", mail.mailto);
    root.querySelector("a[data-mail=web]")?.setAttribute("href", mail.web);
    tellLeftOut(mail.left_out);
  } catch (error) {
    if (root.dataset.state !== "failed") fail(String(error));
  }
}

/** The lines that the e-mail is too short for are told, line by line. @param {string[]} lines */
function tellLeftOut(lines) {
  root.querySelector("[data-shortened]")?.toggleAttribute("hidden", !lines.length);
  for (const mark of root.querySelectorAll("[data-left]")) {
    const box = mark.closest("label")?.querySelector("input");
    mark.toggleAttribute("hidden", !lines.includes(box?.value ?? ""));
  }
}

/* ---- The ticket leaves the page ---- */

/** @param {string} text */
function say(text) {
  for (const place of root.querySelectorAll("[data-mail-status]")) place.textContent = text;
}

/* ---- Start ---- */

/** A fragment that is ours: the others (skip link, headings) belong to the page. */
function isPlace() {
  return /^#[^/]*[/=]/.test(location.hash) || location.hash === `#${root.dataset.wizard}`;
}

function follow() {
  if (location.hash && !isPlace()) return;
  if (location.hash === shown) return;
  shown = location.hash;
  go({ fragment: location.hash }, { push: false, focus: true });
}

/** @param {MouseEvent} event */
function clicked(event) {
  const target = /** @type {HTMLElement} */ (event.target).closest("button, a");
  if (!(target instanceof HTMLElement)) return;
  if (target.dataset.measure) measured(target);
  if (target.dataset.mail === "copy" && mail) copyText(mail, words).then(say);
  if (target.dataset.mail === "eml" && mail) say(saveDraft(mail, words));
  if (target.hasAttribute("data-restart")) tab.clear();
  if (target.hasAttribute("data-retry")) begin();
  if (target.getAttribute("href") === "#outline") document.getElementById("outline")?.setAttribute("open", "");
}

function begin() {
  startWorker();
  if (unanswered) {
    // Tried again: what was sent is sent once more.
    root.replaceChildren(note(words.resuming));
    go(unanswered.request, unanswered.how);
  } else if (isPlace() || !root.querySelector("form[data-step]")) {
    root.replaceChildren(note(words.resuming));
    go({ fragment: isPlace() ? location.hash : "" }, { push: false, focus: true });
  }
}

/** A sentence that says what is going on. @param {string} text */
function note(text) {
  const line = Object.assign(document.createElement("p"), { className: "g-wait", textContent: text });
  line.setAttribute("role", "status");
  line.dataset.waiting = "";
  return line;
}

// Open where there is no script; with script the diagnostic itself comes first.
document.getElementById("outline")?.removeAttribute("open");
root.addEventListener("submit", submitted);
root.addEventListener("click", clicked);
root.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.name === "line") struck();
});
addEventListener("popstate", follow);
addEventListener("hashchange", follow);
begin();
