/** Ready answers: copy one, filter the list of all of them; and thanks for a Yes, which is told to nobody. */

import { copy } from "./send.js";

/** @param {string} text small letters without accents and hyphens, so that "ecran" finds "Écran" and "wifi" "Wi-Fi" @returns {string} */
export function fold(text) {
  return text.normalize("NFKD").replace(/[\p{M}\p{Pd}]/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("’", "'");
}

/** @param {Element} ready what holds one answer, its button and its status */
async function copied(ready) {
  const words = JSON.parse(ready.closest("[data-reply-words]")?.getAttribute("data-reply-words") ?? "{}");
  const said = await copy(ready.querySelector("[data-reply]")?.textContent ?? "", words);
  for (const status of document.querySelectorAll("[data-reply-status]")) {
    status.textContent = ready.contains(status) ? said : "";
  }
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  const ready = button.closest("[data-ready]");
  button.toggleAttribute("hidden", false);
  if (ready) button.addEventListener("click", () => copied(ready));
}

/* ---- The list ---- */

const filter = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-filter] input"));
const answers = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("li[data-ready]"))];
const folded = new Map(answers.map((one) => [one, fold(`${one.dataset.ready} ${one.textContent}`)]));

/** Every word typed has to be in the answer, its title, its number or its keywords. @param {HTMLInputElement} box */
function show(box) {
  const wanted = fold(box.value).split(/\s+/).filter(Boolean);
  for (const one of answers) one.hidden = !wanted.every((word) => folded.get(one)?.includes(word));
  const count = document.querySelector("[data-count]");
  const left = answers.filter((one) => !one.hidden).length;
  const form = [box.dataset.none, box.dataset.one][left] ?? box.dataset.many ?? "";
  if (count) count.textContent = form.replace("{n}", String(left));
}

if (filter) {
  filter.closest("[data-filter]")?.toggleAttribute("hidden", false);
  filter.addEventListener("input", () => show(filter));
  if (filter.value) show(filter); // kept by the browser over a reload
}

/* ---- Did this page help you? ---- */

const yes = document.querySelector("button[data-yes]");
yes?.toggleAttribute("hidden", false);
yes?.addEventListener("click", () => {
  const thanks = document.querySelector("[data-thanks]");
  if (thanks) thanks.textContent = yes.getAttribute("data-yes");
});
