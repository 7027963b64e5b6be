/**
 * The reader's own words go along into the diagnosis, in this tab only: there they are proposed for the ticket (wizard/keep.js).
 * What was understood of them lies beside the words of the box, for a diagnosis that is begun by hand (wizard/asked.js).
 */

import { letters } from "../wizard/letters.js";
import { home } from "./known.js";

/** @typedef {Record<string, string>} Named */

/** @param {string} wizard @param {{fragment: string, said: Named}} lead where it begins, and the answers @param {Named} heard the facts */
export function carry(wizard, { fragment, said }, heard) {
  const kept = { number: letters(6), heard, said };
  put(wizard, { key: letters(12), fragment, kept, drafts: {}, unanswered: null });
}

/** @param {string} typed @param {Named} heard */
export function lay(typed, heard) {
  put("heard", { length: typed.trim().length, heard }); // not the text, which may hold a password
}

/** @param {string} name @param {object} value */
function put(name, value) {
  try {
    sessionStorage.setItem(`guichet:${home.pathname}:${name}`, JSON.stringify(value));
  } catch {
    // Full or refused: the words are typed again.
  }
}
