/**
 * One box and the place of its answer.
 *
 * 1. Only the newest text is answered. What is shown stays until another answer is there, so that nothing moves under a finger.
 * 2. The first answer may come before the interview of its diagnosis; that then only completes the links, once it is seen.
 * 3. A screen reader is told one sentence, and never the same one twice.
 */

import { parsed } from "../wizard/parsed.js";
import { askPython } from "../wizard/python.js";
import { carry, lay } from "./carry.js";
import { whenReleased } from "./finger.js";

const PAUSE_MS = 600;
const WAIT_MS = 300; // for the interview, before the answer without it is shown
const LEAST = 3; // letters typed that are worth an answer

/** @typedef {{fragment: string, said: Record<string, string>}} Lead */
/** @typedef {{html?: string, said?: string, heard?: Record<string, string>, leads?: Record<string, Lead>, lacks?: string, crisis?: boolean}} Answer */
/** @typedef {{language: string, context: object}} Reader */

export class Box {
  /** @param {HTMLInputElement | HTMLTextAreaElement} input @param {HTMLElement} place @param {Reader} reader */
  constructor(input, place, reader) {
    this.input = input;
    this.place = place;
    this.reader = reader;
    this.pause = 0;
    this.turn = 0;
    this.answered = "";
    /** What was taken back. @type {Set<string>} */
    this.without = new Set();
    /** @type {Answer} */
    this.shown = {};
    place.addEventListener("change", ({ target }) => this.takeBack(/** @type {HTMLInputElement} */ (target)));
    place.addEventListener("click", ({ target }) => this.leave(/** @type {HTMLElement} */ (target)));
  }

  /** The text changed: it is answered when the writer pauses. */
  typed() {
    clearTimeout(this.pause);
    if (this.input.value.trim().length < LEAST) return;
    this.pause = setTimeout(() => this.answer(), PAUSE_MS);
  }

  /** The writer is done. */
  async submitted() {
    clearTimeout(this.pause);
    await this.answer(true);
    this.place.scrollIntoView({ block: "nearest" });
  }

  /** @param {HTMLInputElement} target */
  takeBack(target) {
    if (target.name !== "said") return;
    if (target.checked) this.without.delete(target.value);
    else this.without.add(target.value);
    return this.answer(true);
  }

  /** @param {HTMLElement} target */
  leave(target) {
    const link = /** @type {HTMLElement | null} */ (target.closest("[data-lead]"));
    const { leads = {}, heard = {} } = this.shown;
    const wizard = link?.dataset.lead ?? "";
    if (leads[wizard]) carry(wizard, leads[wizard], heard);
    if (target.closest("[data-words]")) this.input.dispatchEvent(new CustomEvent("guichet:search", { bubbles: true }));
  }

  /** @param {boolean} [again] the same text once more */
  async answer(again = false) {
    const text = this.input.value;
    if (text !== this.answered) this.without.clear();
    else if (!again) return;
    this.answered = text;
    this.turn += 1;
    const turn = this.turn;
    const quick = await this.ask(text, false);
    if (!quick?.html || turn !== this.turn) return;
    if (quick.crisis || !quick.lacks) this.show(quick);
    if (quick.lacks) await this.complete(quick, text, turn);
  }

  /** The same with the interview, shown where it comes soon. @param {Answer} quick @param {string} text @param {number} turn */
  async complete(quick, text, turn) {
    const late = setTimeout(() => turn === this.turn && this.show(quick), WAIT_MS);
    const whole = await this.ask(text, true);
    clearTimeout(late);
    if (turn !== this.turn) return;
    if (this.shown !== quick) this.show(whole?.html ? whole : quick);
    else if (whole?.html) this.relink(whole);
  }

  /** @param {string} text @param {boolean} join @returns {Promise<Answer | null>} */
  async ask(text, join) {
    const { language, context } = this.reader;
    try {
      return await askPython({ do: "understand", text, language, context, without: [...this.without], join });
    } catch {
      return null; // the search is there
    }
  }

  /** @param {Answer} answer */
  show(answer) {
    this.shown = answer;
    if (this.input instanceof HTMLTextAreaElement) lay(this.answered, answer.heard ?? {});
    whenReleased(() => this.shown === answer && this.draw(answer));
  }

  /** @param {Answer} answer */
  draw(answer) {
    const focused = this.place.contains(document.activeElement) ? document.activeElement : null;
    this.place.replaceChildren(parsed(answer.html));
    this.place.hidden = false;
    document.dispatchEvent(new CustomEvent("guichet:shown"));
    if (focused instanceof HTMLInputElement) boxOf(this.place, focused.value)?.focus();
    const told = this.place.nextElementSibling;
    if (told && told.textContent !== answer.said) told.textContent = answer.said ?? "";
  }

  /** The links lead further now; nothing that is seen moves. @param {Answer} whole */
  relink(whole) {
    this.shown = whole;
    const links = parsed(whole.html).querySelectorAll("[data-lead]");
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (links)) {
      const old = /** @type {HTMLAnchorElement | null} */ (this.place.querySelector(`[data-lead="${link.dataset.lead}"]`));
      if (old) old.href = link.href;
    }
  }

  /** Nothing is to be answered here any more. */
  clear() {
    clearTimeout(this.pause);
    this.turn += 1;
    this.answered = "";
    this.shown = {};
    this.place.hidden = true;
  }
}

/** @param {HTMLElement} place @param {string} name @returns {HTMLInputElement | undefined} */
function boxOf(place, name) {
  return [...place.querySelectorAll("input")].find(({ value }) => value === name);
}
