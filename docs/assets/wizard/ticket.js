/** The ticket leaves the page: lines struck out of it, the links that carry it, the clipboard, a draft file. */

import { copy } from "../copy.js";
import { forgetAsked } from "./asked.js";
import { exchange } from "./exchange.js";
import { root, words } from "./page.js";

/** @typedef {{mailto: string, web: string, left_out: string[], text: string, subject: string, to: string, eml: string}} Mail */

const KEPT_MS = 60_000; // a browser may ask where to save, and reads the file after that

/** @type {Mail | null} the ticket that is shown */
let mail = null;

/** @param {Mail | null} made */
export function offer(made) {
  mail = made;
}

/** A line was struck or put back: the links carry the new text, the page stays as it is. */
export function struck() {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[name=line]"));
  const lines = [...boxes].filter((box) => !box.checked).map((box) => box.value);
  link("open")?.removeAttribute("href"); // never a link that still sends what was just struck
  exchange({ do: "mail", struck: lines }, (reply) => {
    if (!reply.mail) return;
    offer(reply.mail);
    link("open")?.setAttribute("href", reply.mail.mailto);
    link("web")?.setAttribute("href", reply.mail.web);
    tellLeftOut(reply.mail.left_out);
  });
}

/** @param {string} way open: the mail program; web: the mail in the browser */
function link(way) {
  return root.querySelector(`a[data-mail=${way}]`);
}

/** The lines that the e-mail is too short for are told, line by line. @param {string[]} lines */
function tellLeftOut(lines) {
  root.querySelector("[data-shortened]")?.toggleAttribute("hidden", !lines.length);
  for (const mark of root.querySelectorAll("[data-left]")) {
    const box = mark.closest("label")?.querySelector("input");
    mark.toggleAttribute("hidden", !lines.includes(box?.value ?? ""));
  }
}

/** @param {string | undefined} way */
export async function send(way) {
  forgetAsked();
  if (mail && way === "copy") say(await copy(`${mail.subject}\n\n${mail.text}`, words));
  if (mail && way === "eml") say(saveDraft(mail));
}

/** @param {Mail} ticket */
function saveDraft(ticket) {
  const url = URL.createObjectURL(new Blob([ticket.eml], { type: "message/rfc822" }));
  Object.assign(document.createElement("a"), { href: url, download: "ticket.eml" }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return words.saved;
}

/** @param {string} text */
function say(text) {
  for (const place of root.querySelectorAll("[data-mail-status]")) place.textContent = text;
}
