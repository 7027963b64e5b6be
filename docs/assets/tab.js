/** What this tab keeps (texts, figures, the ticket's number), and what the browser knows of its device. */

/** What was typed is personal: it lives in the tab's session storage, and in memory where that is refused. */
export class Tab {
  /** @param {string} wizard */
  constructor(wizard) {
    this.key = `guichet:${wizard}`;
    /** @type {Record<string, unknown>} what Python asked to keep; the page never looks inside */
    this.kept = { number: ticketNumber(), ...stored(this.key) };
  }

  /** Another trouble: nothing of the first one goes with it. */
  clear() {
    this.keep({});
  }

  /** @param {Record<string, unknown> | undefined} news */
  keep(news) {
    if (!news) return;
    this.kept = { ...news, number: news.number || ticketNumber() };
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // Full or refused: the texts stay in memory until the tab closes.
    }
  }
}

/** @param {string} key @returns {Record<string, unknown>} */
function stored(key) {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    return found && typeof found === "object" ? found : {};
  } catch {
    return {};
  }
}

/** Six letters and digits, made here. @returns {string} */
export function ticketNumber() {
  const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // none that look alike, to be read out on the phone
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte % letters.length]).join("");
}

let platformVersion = "";
/** @type {any} */ (navigator).userAgentData
  ?.getHighEntropyValues(["platformVersion"])
  .then((/** @type {{platformVersion: string}} */ values) => (platformVersion = values.platformVersion))
  .catch(() => undefined);

/** Never asked of the person: system, browser, screen, language. */
export function environment() {
  return {
    agent: navigator.userAgent,
    platformVersion,
    language: navigator.language,
    screen: `${screen.width}x${screen.height}`,
  };
}
