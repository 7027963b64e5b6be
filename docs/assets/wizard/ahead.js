/**
 * The places up to the first help, made at build (diagnostics/visit/ahead.py): an answer is followed at once, without Python.
 * An ending among them lacks its ticket, which Python adds when it is there.
 */

import { runtime, wizard } from "./page.js";

const HERE = "\u0001";

/** @typedef {[number[], number, number, Record<string, any>]} Place pieces, title, state, the places that its answers lead to */
/** @typedef {{texts: string[], states: Record<string, string>[], first: Place}} Made */
/** @typedef {import("./show.js").Reply} Reply */

/** @type {Made | null} */
let made = null;

/** All of them, asked for once; without them Python answers as ever. */
export const coming = load();

async function load() {
  try {
    const answer = await fetch(runtime.ahead);
    made = answer.ok ? await answer.json() : null;
  } catch {
    made = null;
  }
}

/** The reply to a request where it was made ahead: a place that is asked for, or an answer to the one that is shown. */
export function foreseen(/** @type {Record<string, unknown>} */ request, /** @type {string} */ shown) {
  const { fragment, value, step } = request;
  if (request.do === "submit") return reply(`${shown || `#${wizard}`}/${step}=${value}`);
  return request.do === undefined ? reply(String(fragment ?? shown) || `#${wizard}`) : null;
}

/** @param {string} fragment @returns {Reply | null} */
function reply(fragment) {
  const place = made && found(made, fragment);
  if (!made || !place) return null;
  const [pieces, title, state] = place;
  const html = pieces.map((number) => made?.texts[number] ?? "").join("").replaceAll(HERE, fragment);
  return { html, title: made.texts[title], fragment, state: made.states[state] };
}

/** @param {Made} all @param {string} fragment @returns {Place | null} */
function found(all, fragment) {
  const [head, ...parts] = decoded(fragment).split("/");
  if (head !== `#${wizard}`) return null;
  /** @type {Place | undefined} */
  let place = all.first;
  for (const part of parts) {
    const [step, answer = ""] = part.split("=");
    if (!place || all.states[place[2]]?.step !== step) return null;
    place = Object.hasOwn(place[3], answer) ? place[3][answer] : undefined;
  }
  return place ?? null;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
