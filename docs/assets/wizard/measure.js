/** A probe's button: measures in this browser, and shows under it what Python makes of the figures. */

import { exchange } from "./exchange.js";
import { figuresOf } from "./figures.js";
import { copyOf, parsed, runtime } from "./page.js";

/** @param {HTMLElement} button */
export async function measured(button) {
  const form = /** @type {HTMLFormElement} */ (button.closest("form"));
  const area = /** @type {HTMLElement} */ (form.querySelector("[data-measured]"));
  showBusy(form, area);
  const wanted = (button.dataset.measure ?? "").split(" ");
  const figures = await figuresOf(wanted, new URL(runtime.ping, document.baseURI).href);
  if (!form.isConnected || form.ariaBusy) return;
  exchange({ do: "measure", step: form.dataset.step, figures }, (reply) => {
    area.replaceChildren(parsed(reply.html));
    area.querySelector("h2")?.focus();
  });
}

/** It takes seconds: the reader may go on without. @param {HTMLFormElement} form @param {HTMLElement} area */
function showBusy(form, area) {
  const busy = copyOf(form, "template[data-measuring]");
  const skip = area.querySelector("button[name=result]");
  if (busy) area.replaceChildren(busy, ...(skip ? [skip] : []));
}
