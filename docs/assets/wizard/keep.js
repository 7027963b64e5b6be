/** What this tab keeps (texts, figures, the ticket's number): personal, so in its session storage, or in memory where that is refused. */

import { wizard } from "./page.js";

const KEY = `guichet:${wizard}`;

/** @type {Record<string, unknown>} what Python asked to keep; the page never looks inside */
export let kept = { number: ticketNumber(), ...stored() };

/** @param {Record<string, unknown> | undefined} news */
export function keep(news) {
  if (!news) return;
  kept = { ...news, number: news.number || ticketNumber() };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Full or refused: the texts stay in memory until the tab closes.
  }
}

/** Another trouble: nothing of the first one goes with it. */
export function clear() {
  keep({});
}

/** @returns {Record<string, unknown>} */
function stored() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return found && typeof found === "object" ? found : {};
  } catch {
    return {};
  }
}

/** Six letters and digits, made here. @returns {string} */
function ticketNumber() {
  const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // none that look alike, to be read out on the phone
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte % letters.length]).join("");
}
