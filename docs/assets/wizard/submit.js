/** A form is submitted: the answer and what was typed go to Python, once. What is typed before that is kept as it comes. */

import { draft } from "./keep.js";
import { isState, words } from "./page.js";
import { showWaiting } from "./progress.js";
import { answers } from "./python.js";
import { go } from "./visit.js";

const FIELD = "field-";

/** @param {SubmitEvent} event */
export function submitted(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const { step, ticket } = form.dataset;
  if (!step && ticket === undefined) return;
  event.preventDefault(); // the lines of a ticket are a form that leads nowhere
  if (!step || isState("busy") || form.ariaBusy) return;
  const data = new FormData(form, event.submitter);
  const value = data.get("result") ?? data.get("value") ?? "";
  if (!value && form.querySelector("input[type=radio]")) return askAgain(form);
  wait(form);
  go({ do: "submit", step, value, fields: fields(data) }, { push: true, focus: true });
}

/** @param {Event} event */
export function typed({ target }) {
  const form = target instanceof Element ? /** @type {HTMLFormElement | null} */ (target.closest("form[data-step]")) : null;
  if (!form?.dataset.step) return;
  const given = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  draft(form.dataset.step, Object.fromEntries(given));
}

/** No answer is chosen: the sentence is tied to the group and read with it, whether or not Python is there. @param {HTMLFormElement} form */
function askAgain(form) {
  const group = form.querySelector("fieldset") ?? form;
  const said = form.querySelector("#g-error") ?? Object.assign(document.createElement("p"), { id: "g-error", className: "g-error" });
  said.textContent = words.choose;
  form.querySelector("legend")?.after(said);
  group.setAttribute("aria-describedby", "g-error");
  group.setAttribute("aria-invalid", "true");
  if (!document.title.startsWith(words.error)) document.title = `${words.error} ${document.title}`;
  form.querySelector("input")?.focus();
}

/** What was typed, by the name that Python gave its box. @param {FormData} data */
function fields(data) {
  const typed = [...data].filter(([name]) => name.startsWith(FIELD));
  return Object.fromEntries(typed.map(([name, value]) => [name.slice(FIELD.length), String(value)]));
}

/** The answer is taken: the button says so, and while Python loads, how far it is. @param {HTMLFormElement} form */
function wait(form) {
  form.ariaBusy = "true";
  form.querySelector("button[type=submit]")?.setAttribute("aria-disabled", "true");
  if (!answers()) showWaiting(form);
}
