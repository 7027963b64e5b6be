/**
 * The places up to the first help, made at build (diagnostics/visit/ahead.py): an answer is followed at once, without Python.
 * An ending among them lacks its ticket, which Python adds when it is there.
 */

import { hasMessage } from "./keep.js";
import { runtime, wizard } from "./page.js";

const HERE = "\u0001";
const PLAIN = /^#[a-z0-9-]+(\/[a-z0-9-]+=[a-z0-9-]+)*$/;

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
  if (request.do === "submit") return reply(leadsTo(shown || `#${wizard}`, String(step), String(value)));
  return request.do === undefined ? reply(String(fragment ?? shown) || `#${wizard}`) : null;
}

/** Where an answer leads; one that was there already is changed in its place. @param {string} fragment @param {string} step @param {string} value */
function leadsTo(fragment, step, value) {
  const parts = withoutAt(fragment).split("/");
  const at = parts.findIndex((part) => part.startsWith(`${step}=`));
  return (at < 0 ? [...parts, `${step}=${value}`] : parts.with(at, `${step}=${value}`)).join("/");
}

/** @param {string} fragment */
function withoutAt(fragment) {
  return fragment.replace(/\/at=[^/]*$/, "");
}

/** @param {string} fragment @returns {Reply | null} */
function reply(fragment) {
  const whole = withoutAt(fragment);
  const at = fragment.slice(whole.length + "/at=".length);
  const place = made && found(made, at ? before(whole, at) : whole);
  if (!made || !place) return null;
  const [pieces, title, state] = place;
  const html = pieces.map((number) => made?.texts[number] ?? "").join("").replaceAll(HERE, whole);
  return isFilledIn(made.states[state]) ? null : { html: chosen(html, whole, at), title: made.texts[title], fragment, state: made.states[state] };
}

/** The place of an earlier question, whose later answers are kept. @param {string} whole @param {string} at */
function before(whole, at) {
  if (!PLAIN.test(whole)) return ""; // its later answers are not looked up, and stand in the links
  const parts = whole.split("/");
  const place = parts.findIndex((part) => part.startsWith(`${at}=`));
  return place < 0 ? "" : parts.slice(0, place).join("/");
}

/** A question gone back to has its answer chosen. @param {string} html @param {string} whole @param {string} at */
function chosen(html, whole, at) {
  const answer = at && whole.split("/").find((part) => part.startsWith(`${at}=`))?.slice(at.length + 1);
  return answer ? html.replace(`name="value" value="${answer}"`, '$& checked=""') : html;
}

/** A form of which the reader's own message fills boxes: Python does. @param {Record<string, string>} state */
function isFilledIn(state) {
  return state.type === "form" && hasMessage();
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
