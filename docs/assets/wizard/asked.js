/**
 * What was typed in the box for own words (ask.js), and what was understood of it (understanding/box.js), in this tab.
 * A diagnosis that is begun by hand takes it along, too.
 */

import { site } from "./page.js";

const TYPED = `guichet:${site}:ask`;
const HEARD = `guichet:${site}:heard`;

/** By fact what the message says: "words" alone where Python has not read it. @returns {Record<string, string>} */
export function askedWords() {
  try {
    const typed = sessionStorage.getItem(TYPED)?.trim() ?? "";
    const known = JSON.parse(sessionStorage.getItem(HEARD) ?? "null");
    if (typed && known?.length === typed.length) return known.heard;
    return typed ? { words: typed } : {};
  } catch {
    return {};
  }
}

/** Its trouble is over, or its ticket on the way. */
export function forgetAsked() {
  sessionStorage.removeItem(TYPED);
  sessionStorage.removeItem(HEARD);
}
