/**
 * The words typed in the box, and the search button of a phone, open the site's search.
 * Whoever comes to the box, or finds nothing, starts the understanding (understanding.js), which then answers in its place.
 */

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
// What Material says is written in the page's configuration; understanding.js reads it from the element.
const { translations = {} } = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
told?.setAttribute("data-search-none", translations["search.result.none"] ?? "");
const before = new Set([told?.textContent?.trim(), translations["search.result.placeholder"]]);
let patience = 0;

function expectAnswer() {
  clearTimeout(patience);
  if (!query?.value.trim()) return;
  patience = setTimeout(() => {
    if (told && before.has(told.textContent?.trim())) told.textContent = told.dataset.searchFailed ?? "";
  }, PATIENCE_MS);
}

let understanding = false;

/** Its script, and with it Python, are for those who write only. */
function understand() {
  if (understanding) return;
  understanding = true;
  import(new URL("./understanding.js", import.meta.url).href).catch(() => {}); // the search is there
}

if (told) {
  const watch = () => told.textContent?.trim() === told.dataset.searchNone && understand();
  new MutationObserver(watch).observe(told, { childList: true, characterData: true, subtree: true });
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
/** What is typed lasts in this tab: F5, back, the other language. The name holds the site's path, as another may share the origin. */
const site = document.querySelector("[data-understanding]")?.getAttribute("data-home") ?? "/";
const KEPT = `guichet:${new URL(site, document.baseURI).pathname}:ask`;

/** @param {string} typed */
function remember(typed) {
  try {
    sessionStorage.setItem(KEPT, typed);
  } catch {
    // Full or refused: it lasts as long as the page.
  }
}

/** What was typed before stands in the box again; it starts nothing by itself. @param {HTMLTextAreaElement} empty */
function recall(empty) {
  empty.value ||= sessionStorage.getItem(KEPT) ?? "";
}

/** The words for the search: of a long paste it takes the beginning. */
const LONGEST_SEARCH = 2000;
const words = () => box?.value.slice(0, LONGEST_SEARCH).replace(/\s+/g, " ").trim();

box?.addEventListener("keydown", sendOnEnter);
form?.addEventListener("focusin", understand);
if (box) recall(box);
if (box && document.activeElement === box) understand();
box?.addEventListener("input", () => remember(box.value));
document.addEventListener("guichet:search", () => openSearch(words()));
form?.addEventListener("submit", (event) => {
  if (document.documentElement.dataset.understanding === "ready") return; // it answers
  if (!words()) return; // nothing typed: the form leads to the list of articles
  event.preventDefault();
  openSearch(words());
});
