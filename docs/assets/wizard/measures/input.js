/** Keyboard and pointer: what arrives is lit. Keys are read in the frame only, and nothing of them is kept but their names. */

import { answered } from "./tool.js";

const STUCK = 5; // times a key comes within a second without being let go of and pressed
const SECOND = 1000;

/** @typedef {import("../figures.js").Asked} Asked */

/** @param {Asked} asked */
export async function keyboardFigures({ place, signal }) {
  const frame = /** @type {HTMLElement} */ (place.querySelector("[data-tool-keys]"));
  const seen = watchKeys(frame, place, signal);
  frame.focus();
  await answered(place, signal);
  const typed = /** @type {HTMLInputElement} */ (place.querySelector("[data-tool-missing]")).value;
  const wrong = /** @type {HTMLInputElement} */ (place.querySelector("[data-tool-wrong]")).checked;
  const missing = typed.split(/[\s,;]+/).filter(Boolean).slice(0, 20);
  return { keys: [...seen.keys], stuck: [...seen.stuck], missing, wrong };
}

/** @param {HTMLElement} frame @param {ParentNode} place @param {AbortSignal} signal */
function watchKeys(frame, place, signal) {
  /** @type {Map<string, string>} */
  const keys = new Map();
  /** @type {Set<string>} */
  const stuck = new Set();
  /** @type {Map<string, number[]>} */
  const times = new Map();
  const pressed = (/** @type {KeyboardEvent} */ event) => {
    if (event.code === "Escape") return /** @type {HTMLElement} */ (place.querySelector('[data-tool-answer="done"]')).focus();
    if (event.code === "Tab") return; // the way out of the frame
    event.preventDefault();
    if (!keys.has(event.code)) frame.append(keycap(event));
    keys.set(event.code, event.key);
    if (!event.repeat && often(times, event.code)) stuck.add(event.key);
  };
  frame.addEventListener("keydown", pressed, { signal });
  return { keys, stuck };
}

/** Whether a key has come that often within a second. @param {Map<string, number[]>} times @param {string} code */
function often(times, code) {
  const now = performance.now();
  const lately = [...(times.get(code) ?? []), now].filter((time) => now - time < SECOND);
  times.set(code, lately);
  return lately.length >= STUCK;
}

/** @param {KeyboardEvent} event */
function keycap({ key, code }) {
  return Object.assign(document.createElement("kbd"), { textContent: key.length === 1 && key !== " " ? key : code });
}

/** @param {Asked} asked */
export async function pointerFigures({ place, signal }) {
  const pad = /** @type {HTMLElement} */ (place.querySelector("[data-tool-pad]"));
  /** @type {Set<string>} */
  const seen = new Set();
  const events = { click: "click", double: "dblclick", right: "contextmenu", wheel: "wheel" };
  for (const [gesture, event] of Object.entries(events)) pad.addEventListener(event, (sent) => tick(pad, seen, gesture, sent), { signal });
  return (await answered(place, signal)) ? { seen: [...seen], ended: true } : null;
}

/** @param {HTMLElement} pad @param {Set<string>} seen @param {string} gesture @param {Event} sent */
function tick(pad, seen, gesture, sent) {
  if (gesture === "right" || gesture === "wheel") sent.preventDefault();
  seen.add(gesture);
  pad.querySelector(`[data-tool-gesture="${gesture}"]`)?.setAttribute("data-seen", "");
}
