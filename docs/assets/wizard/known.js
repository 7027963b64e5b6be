/**
 * Python is ready: it answers once, so that the next answer is quick and its memory can be kept for later visits. The first steps were
 * made at build, without a browser: what Python can tell of this one is added under the question.
 */

import { ask } from "./exchange.js";
import { root } from "./page.js";
import { parsed } from "./parsed.js";
import { isAsked } from "./python.js";

export async function tellKnown() {
  if (isAsked()) return;
  const place = root.querySelector("[data-known]:empty");
  const reply = await ask({}).catch(() => null);
  if (place?.isConnected) place.textContent = parsed(reply?.html).querySelector("[data-known]")?.textContent ?? "";
}
