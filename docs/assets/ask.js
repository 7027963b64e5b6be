/** The words typed on the home page, and the search button of a phone, open the site's search. */

const query = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"));
const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));

/** @param {string} [words] */
function openSearch(words) {
  if (!query || !toggle) return;
  if (!toggle.checked) toggle.click();
  query.focus();
  if (!words) return;
  query.value = words;
  query.dispatchEvent(new InputEvent("input"));
}

/** A search that does not answer says so: its index, its scripts or its worker may not come. */
const PATIENCE_MS = 8000;
const told = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-failed]"));
const before = new Set([told?.textContent?.trim(), translation("search.result.placeholder")]);
let patience = 0;

/** @param {string} name */
function translation(name) {
  return JSON.parse(document.getElementById("__config")?.textContent ?? "{}").translations?.[name];
}

function expectAnswer() {
  clearTimeout(patience);
  if (!query?.value.trim()) return;
  patience = setTimeout(() => {
    if (told && before.has(told.textContent?.trim())) told.textContent = told.dataset.searchFailed ?? "";
  }, PATIENCE_MS);
}

// Material's search listens to keys only: what is pasted, dictated or filled in by a program tells it with one.
query?.addEventListener("input", () => {
  query.dispatchEvent(new KeyboardEvent("keyup"));
  expectAnswer();
});

document.querySelector("[data-search]")?.addEventListener("click", () => openSearch());

/** The box takes several lines; Enter sends, as in a search field. @param {KeyboardEvent} event */
function sendOnEnter(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  /** @type {HTMLTextAreaElement} */ (event.target).form?.requestSubmit();
}

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-ask]"));
const box = form?.querySelector("textarea");
box?.addEventListener("keydown", sendOnEnter);
form?.addEventListener("submit", (event) => {
  const words = box?.value.replace(/\s+/g, " ").trim();
  if (!words) return; // nothing typed: the form leads to the list of articles
  event.preventDefault();
  openSearch(words);
});
