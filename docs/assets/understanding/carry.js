/** The reader's own words go along into the diagnosis, in this tab only: there they are the ticket's own words (wizard/keep.js). */

import { letters } from "../wizard/letters.js";
import { home } from "./known.js";

/** @param {string} wizard @param {string} fragment where the diagnosis begins @param {string} words */
export function carry(wizard, fragment, words) {
  const kept = { number: letters(6), texts: { details: { words } } };
  const incident = { key: letters(12), fragment, kept, drafts: {}, unanswered: null };
  try {
    sessionStorage.setItem(`guichet:${home.pathname}:${wizard}`, JSON.stringify(incident));
  } catch {
    // Full or refused: the words are typed again.
  }
}
