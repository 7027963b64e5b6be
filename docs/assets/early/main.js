/**
 * Before a diagnostic's page is drawn: where the address holds answers already, what comes next will soon need Python.
 * Published as assets/early.js (hooks/scripts.py). An async module: it waits neither for the styles nor for the page.
 */

import { launch } from "../wizard/launch.js";

const told = document.querySelector("meta[name=guichet-python]")?.getAttribute("content");
if (told && location.hash.includes("/")) {
  try {
    Object.assign(globalThis, { guichetPython: launch(JSON.parse(told)) });
  } catch {
    // A browser without module workers: the page's own script says so.
  }
}
