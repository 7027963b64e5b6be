/** Ready answers: copy one, filter the list of all of them; thanks for a Yes, which is told to nobody; what folds in an article. */

import { copy } from "./copy.js";

/** @param {string} text small letters without accents and hyphens, so that "ecran" finds "Écran" and "wifi" "Wi-Fi" @returns {string} */
export function fold(text) {
  return text.normalize("NFKD").replace(/[\p{M}\p{Pd}]/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("’", "'");
}

/** A word without what tells one from many: "bloqués" is "bloqué", "imprimantes" is "imprimante". @param {string} word */
const stem = (word) => word.replace(/\.+$/, "").replace(/(\p{L}{4})e{1,2}[sx]?$|(\p{L}{3})[sx]$/u, "$1$2");

/** @param {string | null | undefined} text */
const stems = (text) => fold(text ?? "").split(/[^\p{L}\p{N}.]+/u).map(stem).filter(Boolean);

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
/** Where the words typed may be: number and title, keywords, the answer itself; the first counts most. */
const places = new Map(
  answers.map((one) => {
    const [title, keywords] = [stems(one.dataset.ready), stems(one.dataset.words)];
    return [one, [title, [...title, ...keywords], [...title, ...keywords, ...stems(one.textContent)]]];
  }),
);

/** In how many of these places every word is: 0 is an answer to hide. @param {HTMLElement} one @param {string[]} wanted */
const fit = (one, wanted) =>
  (places.get(one) ?? []).filter((place) => wanted.every((word) => place.some((each) => each.includes(word)))).length;

/** What fits, best first; "niveau 2" asks for the mark, which a word of the text is not. @param {HTMLInputElement} box */
function show(box) {
  const typed = fold(box.value);
  const [whole, level] = new RegExp(`\\b${fold(box.dataset.level ?? "")} *([1-3])\\b`).exec(typed) ?? ["", ""];
  const wanted = stems(typed.replace(whole, " "));
  const fits = new Map(answers.map((one) => [one, one.dataset.levels?.includes(level) ? fit(one, wanted) : 0]));
  for (const one of answers) one.hidden = !fits.get(one);
  answers[0]?.parentElement?.append(...[...answers].sort((a, b) => (fits.get(b) ?? 0) - (fits.get(a) ?? 0)));
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

/* ---- What folds: opened by a link to what is in it and for paper, where a browser does not do so by itself ---- */

const unfold = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", unfold);
unfold();
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll(".g-why")) fold.setAttribute("open", "");
});
