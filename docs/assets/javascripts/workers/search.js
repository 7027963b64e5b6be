/**
 * The search, begun when somebody searches: until then a page loads neither its scripts nor the index.
 *
 * It takes the place of Material's worker and speaks as that does. The page sends its setup at once and is told that the search is
 * ready. Material asks an empty question as soon as it is: nothing is found, and nothing loaded. The first with words fetches the
 * index, Material's own worker, which brings the words' stems with it (both are named in the configuration, knowledge/search_index.py),
 * words.js and ranking.js. The index comes by parts (knowledge/search_parts.py): the words of a first letter are fetched when a word of a
 * question begins with it. Where something fails the page is told nothing, and says so by itself (ask.js); the next question tries again.
 */
{
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3; // Material's SearchMessageType
  // Words that lead to an entry, by its title; those of a phrase of small words are looked at for every question.
  const TITLE = "title";
  const ALWAYS = "";
  const STEMMERS = ["../lunr/min/lunr.stemmer.support.min.js", "../lunr/min/lunr.fr.min.js"];

  /** @typedef {{location: string, title: string, text: string, boost?: number, asked?: string}} Entry */
  /** @typedef {{text: string, steps: number[]}} Word as it is indexed, and where it stands */
  /** @typedef {{docs: Entry[], fields: string[], label: string, parts: Record<string, string>, weights: number[], boosts: number[], small: Set<string>}} Index */

  /** @type {{config: {index: string, worker: string}} | null} */
  let setup = null;
  /** The question to ask once the search is there: the newest. */
  let question = "";
  /** @type {Promise<Index> | null} */
  let index = null;
  /** The words that are there, by first letter: those of the titles, then those of the parts. @type {Map<string, Word[]>} */
  const there = new Map();
  /** The letters whose part is there. @type {Set<string>} */
  const fetched = new Set();
  let isWorking = false;
  /** What words.js and ranking.js share. @type {any} */
  let guichet = null;

  addEventListener("message", (event) => {
    event.stopImmediatePropagation(); // Material's worker is not asked
    const { type, data } = event.data;
    if (type === SETUP) {
      setup = data;
      postMessage({ type: READY });
    }
    if (type !== QUERY) return;
    question = String(data);
    if (!question.trim()) postMessage({ type: RESULT, data: { items: [] } });
    else if (!isWorking) work();
  });

  /** Until the newest question is answered. */
  async function work() {
    isWorking = true;
    try {
      for (let asked = ""; asked !== question; ) {
        asked = question;
        const items = await answer(asked);
        if (asked === question) postMessage({ type: RESULT, data: { items } });
      }
    } catch {
      // The page says so.
    }
    isWorking = false;
  }

  /** What a question finds, as Material shows it. @param {string} text */
  async function answer(text) {
    index ??= load();
    const known = await index.catch((error) => {
      index = null;
      throw error;
    });
    /** @type {string[]} */
    const words = guichet.asking(text, known.small);
    const letters = [...new Set(words.map(partOf))];
    await Promise.all(letters.map((letter) => fetchPart(letter, known)));
    const hits = guichet.rank(text, [ALWAYS, ...letters].flatMap((letter) => there.get(letter) ?? []), known);
    return hits.map((/** @type {{number: number, score: number, found: string[]}} */ { number, score, found }) => {
      const { location, title, text } = /** @type {Entry} */ (known.docs[number]);
      return [{ location, title, text: withWords(text, found, known.label), score, terms: {} }];
    });
  }

  /** What a result says under its title, with the words that led to it: of these, letters and digits only are indexed. @param {string} text @param {string[]} words @param {string} label */
  function withWords(text, words, label) {
    const [, marks = "", about = ""] = /^<p class='g-hit'>(.*?)<\/p>(.*)$/.exec(text) ?? [];
    const found = words.length ? `<span><span class='g-unseen'>${label} </span>${words.join(", ")}</span>` : "";
    return `<p class='g-hit'>${[marks, found].filter(Boolean).join(" · ")}</p>${about}`;
  }

  /** @param {string} letter @param {Index} known */
  async function fetchPart(letter, { parts }) {
    const file = parts[letter];
    if (!file || fetched.has(letter)) return;
    /** @type {Record<string, number[]>} */
    const found = await json(file);
    fetched.add(letter);
    for (const [text, steps] of Object.entries(found)) put(letter, { text, steps });
  }

  /** @param {string} letter @param {Word} word */
  const put = (letter, word) => void (there.get(letter)?.push(word) ?? there.set(letter, [word]));

  /** The part of the index that holds a word (knowledge/search_parts.py). @param {string} word */
  function partOf(word) {
    const first = word[0] ?? "";
    return /[a-z]/.test(first) ? first : /\d/.test(first) ? "0" : "_";
  }

  /** @returns {Promise<Index>} */
  async function load() {
    const { config } = /** @type {NonNullable<typeof setup>} */ (setup);
    const made = await json(config.index);
    if (!guichet) importScripts(config.worker, ...STEMMERS, "words.js", "ranking.js");
    ({ guichet } = /** @type {any} */ (self));
    const known = { ...made, small: new Set(made.small), boosts: made.docs.map((/** @type {Entry} */ { boost = 1 }) => boost) };
    there.clear();
    fetched.clear();
    putTitles(known);
    return known;
  }

  /** The words of the titles, and the phrases that the entries bring themselves. @param {Index} known */
  function putTitles({ docs, fields, small }) {
    const place = (/** @type {number} */ number, /** @type {string} */ field) => [number * fields.length + fields.indexOf(field)];
    for (const [number, { title, asked }] of docs.entries()) {
      for (const text of new Set(/** @type {string[]} */ (guichet.split(title)).map((word) => word.toLowerCase()))) {
        const [word] = guichet.saying([text], small);
        if (word) put(partOf(word), { text, steps: place(number, TITLE) });
      }
      for (const text of asked?.split(" ") ?? []) put(ALWAYS, { text, steps: place(number, "asked") });
    }
  }

  /** @param {string} file @returns {Promise<any>} */
  async function json(file) {
    const answer = await fetch(new URL(`../../../${file}`, location.href));
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json();
  }
}
