/** A form is submitted: the answer and what was typed go to Python, once. */

import { isState } from "./page.js";
import { showWaiting } from "./progress.js";
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
  wait(form);
  const value = data.get("result") ?? data.get("value") ?? "";
  go({ do: "submit", step, value, fields: fields(data) }, { push: true, focus: true });
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
  if (isState("loading")) showWaiting(form);
}
