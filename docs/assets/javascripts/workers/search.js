/**
 * Material's search, begun when somebody searches: until then a page loads neither its scripts nor the index.
 *
 * The page sends its setup at once and is told that the search is ready. Material asks an empty question as soon as it is: nothing
 * is found, and nothing loaded. The first with words fetches the index and Material's own worker (both are named in the
 * configuration, knowledge/search_index.py). The index comes by parts (knowledge/search_parts.py): the words of a first letter are
 * fetched when a word of a question begins with it. Material's worker is set up for every question, with the words that may be meant:
 * its work grows with the question, not with the site. Where something fails the page is told nothing, and says so by itself
 * (ask.js); the next question tries again.
 */
{
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3; // Material's SearchMessageType

  /** @typedef {Record<string, any>} Entry */
  /** @typedef {{text: string, says: string[], places: number[]}} Word as it is indexed, what it says, and where it stands */
  /** @typedef {{config: object, docs: Entry[], fields: string[], titles: string[][], parts: Record<string, string>}} Index */

  /** @type {{config: {index: string, worker: string}, options: unknown} | null} */
  let setup = null;
  /** The question to ask once the search is there: the newest. */
  let question = "";
  /** @type {Promise<Index> | null} */
  let index = null;
  /** The words of the parts that are there. @type {Map<string, Word[]>} */
  const there = new Map();
  let isWorking = false;
  const tell = postMessage.bind(self);
  /** What Material's worker is asked with. @type {((type: number, data: unknown) => void) | null} */
  let material = null;

  addEventListener("message", (event) => {
    if (!event.isTrusted) return; // ours, for Material's worker
    event.stopImmediatePropagation();
    const { type, data } = event.data;
    if (type === SETUP) {
      setup = data;
      tell({ type: READY });
    }
    if (type !== QUERY) return;
    question = String(data);
    if (!question.trim()) tell({ type: RESULT, data: { items: [] } });
    else if (!isWorking) work();
  });

  /** Until the newest question is asked. */
  async function work() {
    isWorking = true;
    try {
      for (let asked = ""; asked !== question; ) {
        asked = question;
        await ask(asked);
      }
    } catch {
      // The page says so.
    }
    isWorking = false;
  }

  /** @param {string} text */
  async function ask(text) {
    index ??= load();
    const known = await index.catch((error) => {
      index = null;
      throw error;
    });
    const words = saying(split(text));
    const letters = [...new Set(words.map(partOf))].filter((letter) => letter in known.parts);
    await Promise.all(letters.map((letter) => there.has(letter) || fetchPart(letter, known)));
    const docs = entries(known, letters, words);
    guichet.leftOut = known.docs.length - docs.length;
    await begin({ config: known.config, docs, options: setup?.options });
    if (text === question) material?.(QUERY, text);
  }

  /** @param {string} letter @param {Index} known */
  async function fetchPart(letter, { parts }) {
    /** @type {Record<string, number[]>} */
    const found = await json(/** @type {string} */ (parts[letter]));
    const words = Object.entries(found).map(([text, steps]) => {
      let place = 0;
      return { text, says: saying(text.replace(/^=/, "").split("+")), places: steps.map((step) => (place += step)) };
    });
    there.set(letter, words);
  }

  /** The entries that the question may mean, with those of their words that it may. @param {Index} known @param {string[]} letters @param {string[]} asked */
  function entries({ docs, fields, titles }, letters, asked) {
    const meant = (/** @type {string[]} */ words) => words.every((word) => asked.some((one) => mayMean(one, word)));
    /** @type {Map<number, Entry>} */
    const made = new Map();
    for (const [number, entry] of docs.entries()) {
      if (entry.asked || titles[number]?.some((word) => meant([word]))) made.set(number, { ...entry });
    }
    for (const { text, says, places } of letters.flatMap((letter) => there.get(letter) ?? [])) {
      if (!meant(says)) continue;
      for (const place of places) {
        const number = Math.floor(place / fields.length);
        const field = /** @type {string} */ (fields[place % fields.length]);
        const entry = made.get(number) ?? { ...docs[number] };
        entry[field] = entry[field] ? `${entry[field]} ${text}` : text;
        made.set(number, entry);
      }
    }
    return [...made.values()];
  }

  /** Whether two words begin alike: an ending off, or one letter wrong, not the first (lunr.guichet.min.js looks closely). @param {string} a @param {string} b */
  function mayMean(a, b) {
    let same = 0;
    while (same < 3 && same < a.length && a[same] === b[same]) same++;
    if (same >= Math.min(3, a.length, b.length)) return true;
    if (!same) return false;
    const [here, next] = [same, same + 1];
    const [restA, restB] = [a.slice(next, next + 2), b.slice(next, next + 2)];
    return restA === restB || restA === b.slice(here, here + 2) || restB === a.slice(here, here + 2) || (a[here] === b[next] && a[next] === b[here]);
  }

  /** @param {string} text */
  const split = (text) => text.split(/[^\p{L}\p{N}\p{M}_.]+/u);

  /** The words that say something, as they are compared; all of them where none does. @param {string[]} words */
  function saying(words) {
    const all = words.map(bare).filter(Boolean);
    const found = all.filter((word) => !guichet.small.has(word));
    return found.length ? found : all;
  }

  /** The part of the index that holds a word (knowledge/search_parts.py). @param {string} word */
  function partOf(word) {
    const first = word[0] ?? "";
    return /[a-z]/.test(first) ? first : /\d/.test(first) ? "0" : "_";
  }

  /** Without accents, capitals, and the signs around. @param {string} word */
  const bare = (word) =>
    word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

  /** What lunr.guichet.min.js shares: it is loaded once this is filled. */
  const guichet = { bare, small: /** @type {Set<string>} */ (new Set()), leftOut: 0 };
  Object.assign(self, { guichet });

  /** @returns {Promise<Index>} */
  async function load() {
    const { config } = /** @type {NonNullable<typeof setup>} */ (setup);
    const made = await json(config.index);
    guichet.small = new Set(made.small);
    loadOnce(config.worker);
    return { ...made, titles: made.docs.map((/** @type {Entry} */ { title }) => saying(split(title))) };
  }

  /** Material's worker loads the scripts of its languages at every setup: once is enough. @param {string} script */
  function loadOnce(script) {
    const plain = importScripts;
    const loaded = new Set();
    self.importScripts = (...urls) => {
      const missing = urls.filter((url) => !loaded.has(url));
      plain(...missing);
      for (const url of missing) loaded.add(url);
    };
    importScripts(script);
  }

  /** Material's worker with what is there of the index; it tells that it is ready, which the page has heard already. @param {object} data */
  function begin(data) {
    return new Promise((resolve) => {
      self.postMessage = /** @type {typeof postMessage} */ (
        (/** @type {{type: number}} */ message) => (message.type === READY ? resolve(undefined) : tell(message))
      );
      material = (type, data) => void dispatchEvent(new MessageEvent("message", { data: { type, data } }));
      material(SETUP, data);
    });
  }

  /** @param {string} file @returns {Promise<any>} */
  async function json(file) {
    const answer = await fetch(new URL(`../../../${file}`, location.href));
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json();
  }
}
