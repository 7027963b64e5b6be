/** A probe's button: measures in this browser, and shows under it what Python makes of the figures. */

import { exchange } from "./exchange.js";
import { figuresOf } from "./figures.js";
import { copyOf, runtime } from "./page.js";
import { parsed } from "./parsed.js";

/** @param {HTMLElement} button */
export async function measured(button) {
  const form = /** @type {HTMLFormElement} */ (button.closest("form"));
  const area = /** @type {HTMLElement} */ (form.querySelector("[data-measured]"));
  const wanted = (button.dataset.measure ?? "").split(" ");
  const place = showTool(form, area, wanted);
  const left = new AbortController();
  form.addEventListener("submit", () => left.abort(), { once: true }); // skipped, or answered
  const asked = { place, ping: runtime.ping, files: sized(), signal: left.signal };
  const figures = await figuresOf(wanted, asked).catch(() => ({}));
  left.abort();
  if (!form.isConnected || form.ariaBusy) return;
  exchange({ do: "measure", step: form.dataset.step, figures }, (reply) => {
    area.replaceChildren(parsed(reply.html));
    area.querySelector("h2")?.focus();
  });
}

/** The files of the runtime, by address: any of them may be asked for to measure the speed. */
function sized() {
  const home = new URL(runtime.worker, document.baseURI);
  const files = /** @type {import("./figures.js").Sized[]} */ (runtime.files);
  return files.map(({ name, bytes }) => ({ name: new URL(name, home).href, bytes }));
}

/**
 * What the person takes part in, else that it takes seconds; the reader may go on without.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} area
 * @param {string[]} wanted
 */
function showTool(form, area, wanted) {
  const skip = area.querySelector("button[name=result]");
  const place = document.createElement("div");
  for (const name of wanted) place.append(...[copyOf(form, `template[data-tool="${name}"]`)].filter((node) => node !== undefined));
  if (!place.querySelector("[data-tool-answer]")) place.append(...[copyOf(form, "template[data-measuring]")].filter((node) => node !== undefined));
  area.replaceChildren(place, ...(skip ? [skip] : []));
  return place;
}
