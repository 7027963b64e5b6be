/**
 * What this browser can measure, by the names of diagnostics/probes. Figures only: Python turns them into words.
 * A measure in which a person takes part has a tool (diagnostics/pages/tools.py), shown while it runs.
 */

import { cameraFigures } from "./measures/camera.js";
import { keyboardFigures, pointerFigures } from "./measures/input.js";
import { cutsFigures, reachAndClock, speedFigures } from "./measures/line.js";
import { screenFigures } from "./measures/screen.js";
import { microphoneFigures, speakerFigures } from "./measures/sound.js";
import { answered } from "./measures/tool.js";

/** @typedef {{name: string, bytes: number}} Sized */
/** @typedef {{place: HTMLElement, ping: string, files: Sized[], signal: AbortSignal}} Asked place: where the tool is shown */

/** @type {Record<string, (asked: Asked) => Promise<unknown>>} */
const MEASURES = {
  online: async () => navigator.onLine,
  cuts: cutsFigures,
  speed: speedFigures,
  microphone: microphoneFigures,
  speaker: speakerFigures,
  camera: cameraFigures,
  keyboard: keyboardFigures,
  pointer: pointerFigures,
  screen: screenFigures,
  pasted: pastedFigures,
};

/** @param {string[]} wanted names of measures @param {Asked} asked @returns {Promise<Record<string, unknown>>} */
export async function figuresOf(wanted, asked) {
  /** @type {Record<string, unknown>} */
  const figures = {};
  if (wanted.includes("reach") || wanted.includes("clock")) Object.assign(figures, await reachAndClock(asked));
  for (const name of wanted) {
    const measure = MEASURES[name];
    if (measure) figures[name] = await measure(asked);
  }
  return figures;
}

/** @param {Asked} asked */
async function pastedFigures({ place, signal }) {
  const box = /** @type {HTMLTextAreaElement} */ (place.querySelector("[data-tool-text]"));
  box.focus();
  return (await answered(place, signal)) ? { text: box.value.slice(0, 20_000) } : null;
}
