/**
 * Before the page is drawn: what Material's own script expects to find, and the colours the reader chose.
 * A classic script, read before anything of the page is shown. Material has these lines inline; our policy allows no inline script.
 */
{
  // Storage that a browser refuses throws when it is named: what would be kept lasts as long as the page.
  for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    try {
      void globalThis[name];
    } catch {
      /** @type {Map<string, string>} */
      const memory = new Map();
      const value = {
        getItem: (/** @type {string} */ key) => memory.get(key) ?? null,
        setItem: (/** @type {string} */ key, /** @type {unknown} */ text) => void memory.set(key, String(text)),
        removeItem: (/** @type {string} */ key) => void memory.delete(key),
        clear: () => memory.clear(),
        key: (/** @type {number} */ at) => [...memory.keys()][at] ?? null,
        get length() {
          return memory.size;
        },
      };
      Object.defineProperty(globalThis, name, { value, configurable: true });
    }
  }

  const scope = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  /** @param {Storage} storage @param {URL} from @param {string} key */
  const name = (storage, from, key) => `${from.pathname}.${key}`;

  Object.assign(globalThis, {
    __md_scope: scope,
    /** @param {string} text */
    __md_hash: (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0),
    __md_get: (/** @type {string} */ key, storage = localStorage, from = scope) => {
      try {
        return JSON.parse(storage.getItem(name(storage, from, key)) ?? "null");
      } catch {
        return null; // storage refused, or written by someone else
      }
    },
    __md_set: (/** @type {string} */ key, /** @type {unknown} */ value, storage = localStorage, from = scope) => {
      try {
        storage.setItem(name(storage, from, key), JSON.stringify(value));
      } catch {
        // Storage full or refused: the choice lasts as long as the page.
      }
    },
  });

  // Colours before the first paint: those chosen here, else those of the system, which may change at dusk.
  // Material's own switch computes the style of every element twice before the page can be used.
  const DARK = "slate";
  const { __md_get: kept, __md_set: keep } = /** @type {any} */ (globalThis);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const colour = () => {
    const chosen = kept("__palette")?.color?.scheme ?? (system.matches ? DARK : "");
    document.body.dataset.mdColorScheme = chosen === DARK ? DARK : "default";
  };
  colour();
  system.addEventListener("change", colour);

  document.documentElement.classList.replace("no-js", "js");

  // Material asks each alternate link's site for a sitemap, to serve a language menu that is not on our pages.
  for (const link of document.head.querySelectorAll("link[rel=alternate]")) link.remove();

  // An answer given before the page's script is there waits for it; where that does not come, the panel does.
  const LATE_MS = 8000;
  /** @type {{early: {form: HTMLFormElement, button: HTMLElement | null} | null, ready: boolean}} */
  const guichet = (/** @type {any} */ (globalThis).guichet = { early: null, ready: false });
  const giveUp = () => {
    const place = document.querySelector("[data-wizard]");
    const panel = document.querySelector("template[data-failed]");
    if (guichet.ready || !place || !(panel instanceof HTMLTemplateElement)) return;
    place.replaceChildren(panel.content.cloneNode(true));
    place.querySelector("[data-retry]")?.addEventListener("click", () => location.reload());
    document.getElementById("outline")?.setAttribute("open", "");
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (guichet.ready || !(form instanceof HTMLFormElement) || form.dataset.step === undefined) return;
    event.preventDefault();
    if (!guichet.early) setTimeout(giveUp, LATE_MS);
    guichet.early = { form, button: event.submitter };
  }, true);
  addEventListener("error", ({ target }) => {
    if (target instanceof HTMLScriptElement && target.src.includes("/wizard.js")) giveUp();
  }, true);

  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-scheme]");
    if (!(button instanceof HTMLElement)) return;
    document.body.dataset.mdColorScheme = button.dataset.scheme;
    keep("__palette", { color: { scheme: button.dataset.scheme } });
    for (const other of button.parentElement?.children ?? []) if (other !== button) /** @type {HTMLElement} */ (other).focus();
  });

  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a[href]");
    if (!(link instanceof HTMLAnchorElement)) return;
    // The other language keeps the place: in a diagnostic, the answers are in the fragment.
    if (link.matches(".g-lang")) link.hash = location.hash;
    // No server: nobody finds the page of a folder.
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);

  // Opened as a file, a browser runs no module: the page says what does not work, and the diagnostic gives its other ways at once.
  if (location.protocol === "file:") {
    addEventListener("DOMContentLoaded", () => {
      document.querySelector("[data-file-bar]")?.removeAttribute("hidden");
      giveUp();
    });
  }
}
