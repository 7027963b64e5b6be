/** Colours that fill the screen, on which spots and lines show. */

import { answered } from "./tool.js";

const COLOURS = 5; // the classes of g-fill, white to black

/** @param {import("../figures.js").Asked} asked */
export async function screenFigures({ place, signal }) {
  const fill = /** @type {HTMLElement} */ (place.querySelector("[data-tool-fill]"));
  const answer = await answered(place, signal, (name) => name !== "show" || colours(fill, signal));
  if (!answer) return null;
  return { marks: answer === "marks", width: screen.width, height: screen.height, scale: devicePixelRatio };
}

/** @param {HTMLElement} fill @param {AbortSignal} signal @returns {false} it is no answer */
function colours(fill, signal) {
  let at = 0;
  const over = new AbortController();
  const end = () => {
    over.abort();
    fill.hidden = true;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  };
  const next = () => {
    at += 1;
    if (at >= COLOURS) end();
    else fill.dataset.colour = String(at);
  };
  const keyed = (/** @type {KeyboardEvent} */ event) => {
    if (event.code === "Escape") end();
    else if (event.code === "Space" || event.code === "Enter") next();
    event.preventDefault();
  };
  Object.assign(fill.dataset, { colour: "0" });
  fill.hidden = false;
  fill.focus();
  fill.requestFullscreen?.().catch(() => undefined); // without it the colours fill the window
  fill.addEventListener("click", next, { signal: over.signal });
  fill.addEventListener("keydown", keyed, { signal: over.signal });
  signal.addEventListener("abort", end, { once: true });
  return false;
}
