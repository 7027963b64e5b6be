/** One exchange with Python: the whole request, and what is kept of the reply. */

import { shown } from "./address.js";
import { environment } from "./device.js";
import { fail } from "./failure.js";
import { keep, kept } from "./keep.js";
import { context, language, setState, isState, wizard } from "./page.js";
import { askPython } from "./python.js";

/** @typedef {import("./show.js").Reply} Reply */

/** Python remembers nothing of this visit: it is told all of it each time. @param {Record<string, unknown>} request */
export function ask(request) {
  return askPython({ wizard, language, fragment: shown, context, kept: kept(), env: environment(), ...request });
}

/**
 * Ask, and use the reply unless a newer one is coming; whatever fails ends in the panel.
 * @param {Record<string, unknown>} request
 * @param {(reply: Reply) => void} use
 */
export async function exchange(request, use) {
  try {
    const reply = await ask(request);
    if (!reply) return;
    keep(reply.kept);
    if (isState("loading")) setState("ready");
    use(reply);
  } catch (error) {
    fail(String(error), true);
  }
}
