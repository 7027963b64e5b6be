/**
 * What this tab keeps of one incident: texts, figures, the ticket's number. Personal, so in its session storage, or in memory where
 * that is refused.
 *
 * 1. An incident has a key of its own, which the history carries: another visit to the same page is another incident.
 * 2. What an earlier one left is offered, never taken; the first answer of a new one takes its place.
 * 3. The name in the storage holds the site's path: two companies on one origin share no word.
 * 4. A tab that was copied gives itself another ticket number.
 * 5. What the reader wrote in the box for own words is proposed to a new incident, until a ticket has left or another trouble begins.
 */

import { shown } from "./address.js";
import { askedWords, forgetAsked } from "./asked.js";
import { letters } from "./letters.js";
import { site, wizard } from "./page.js";

const KEY = `guichet:${site}:${wizard}`;

/** @typedef {Record<string, Record<string, string>>} Drafts what was typed and not sent, by step and box */
/** @typedef {{key: string, fragment: string, kept: Record<string, unknown>, drafts: Drafts, unanswered: Record<string, unknown> | null}} Incident */

/** What the tab holds from before, where it is not this incident. @type {Incident | null} */
export let earlier = stored();
/** @type {Incident} */
let incident = begun();
if (earlier && isSame(earlier)) adopt();

const line = "BroadcastChannel" in globalThis ? new BroadcastChannel(KEY) : null;
const me = letters(12);
line?.addEventListener("message", ({ data }) => {
  if (data.taken === number() && data.to === me) renumber();
  else if (data.asks === number()) line.postMessage({ taken: number(), to: data.of });
});
line?.postMessage({ asks: number(), of: me });

/** @returns {Record<string, unknown>} what Python asked to keep; the page never looks inside, but at the reader's own message */
export function kept() {
  return incident.kept;
}

/** @param {Record<string, unknown> | undefined} news */
export function keep(news) {
  if (!news) return;
  incident.kept = { ...news, number: news.number || letters(6) };
  save();
}

/** What is typed at a step, as it is typed. @param {string} step @param {Record<string, string>} fields */
export function draft(step, fields) {
  incident.drafts[step] = fields;
  save();
}

/** @param {string} step */
export function drafted(step) {
  return incident.drafts[step] ?? {};
}

/** A form was taken: Python keeps its texts now. @param {string} step */
export function sent(step) {
  delete incident.drafts[step];
  save();
}

/** What was asked and not answered yet lasts over F5. @param {Record<string, unknown> | null} request */
export function waitFor(request) {
  incident.unanswered = request;
  save();
}

export function unanswered() {
  return incident.unanswered;
}

/** The key that an entry of the history carries. */
export function key() {
  return incident.key;
}

/** The earlier incident goes on. */
export function adopt() {
  if (earlier) incident = earlier;
  earlier = null;
}

/** What the reader's own message said, by fact, and the answers that were taken from it. */
export function message() {
  const { heard = {}, said = {} } = /** @type {{heard?: Record<string, string>, said?: Record<string, string>}} */ (incident.kept);
  return { heard, said };
}

export function hasMessage() {
  return Object.keys(message().heard).length > 0;
}

/** The ticket goes without it. */
export function leaveMessage() {
  incident.kept = { ...incident.kept, heard: {} };
  save();
}

/** Another trouble: nothing of the first one goes with it. */
export function clear() {
  forgetAsked();
  earlier = null;
  incident = begun();
  save();
}

/** @returns {Incident} */
function begun() {
  const heard = askedWords();
  const message = Object.keys(heard).length ? { heard } : {};
  return { key: letters(12), fragment: "", kept: { number: letters(6), ...message }, drafts: {}, unanswered: null };
}

/** F5, back and forward, the other language: the same key in the history, or the very place where it stood. @param {Incident} other */
function isSame({ key: other, fragment }) {
  return history.state?.guichet === other || (fragment !== "" && fragment === location.hash);
}

function number() {
  return incident.kept.number;
}

/** Another tab has this number, of which this one is a copy. */
function renumber() {
  incident = { ...incident, key: letters(12), kept: { ...incident.kept, number: letters(6) } };
  save();
}

/** Written once there is something to lose: a page that was only opened leaves what was there before. */
function save() {
  incident.fragment = shown || location.hash;
  if (earlier && !incident.fragment.includes("/")) return;
  earlier = null;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(incident));
  } catch {
    // Full or refused: it stays in memory until the tab closes.
  }
}

/** @returns {Incident | null} */
function stored() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    const fits = typeof found?.key === "string" && typeof found.fragment === "string" && isRecord(found.kept) && isRecord(found.drafts);
    const here = location.hash !== "" && found?.fragment === location.hash; // a message without an answer: where it leads only
    return fits && (found.fragment.includes("/") || here) ? found : null;
  } catch {
    return null;
  }
}

/** @param {unknown} value */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
