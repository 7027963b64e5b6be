/**
 * Material's search, begun when somebody searches: until then a page loads neither its scripts nor the index.
 *
 * The page sends its setup at once and is told that the search is ready. Material asks an empty question as soon as it is: nothing
 * is found, and nothing loaded. The first with words fetches the index, loads Material's own worker (both are named in the
 * configuration, knowledge/search_index.py) and is asked then. Where that fails the page is told nothing, and says so by itself
 * (ask.js); the next question tries again.
 */
{
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3; // Material's SearchMessageType

  /** @type {{config: {index: string, worker: string}, options: unknown} | null} */
  let setup = null;
  /** The question to ask once the search is there: the newest. @type {unknown} */
  let question = null;
  /** @type {"waiting" | "loading" | "there"} */
  let state = "waiting";

  addEventListener("message", (event) => {
    if (state === "there") return; // Material's worker listens
    const { type, data } = event.data;
    event.stopImmediatePropagation();
    if (type === SETUP) {
      setup = data;
      postMessage({ type: READY });
    }
    if (type !== QUERY || !setup) return;
    question = data;
    if (!String(data).trim()) return postMessage({ type: RESULT, data: { items: [] } });
    if (state === "waiting") load(setup).catch(() => (state = "waiting"));
  });

  /** @param {NonNullable<typeof setup>} known */
  async function load({ config, options }) {
    state = "loading";
    const answer = await fetch(new URL(`../../../${config.index}`, location.href));
    if (!answer.ok) throw new Error(`${config.index}: ${answer.status}`);
    const made = { ...(await answer.json()), options };
    importScripts(config.worker);
    state = "there";
    // Material's READY says that the index is made; the page has had one already.
    const send = postMessage.bind(self);
    /** @param {{type: number}} message */
    const first = (message) => {
      if (message.type !== READY) return send(message);
      self.postMessage = send;
      dispatchEvent(new MessageEvent("message", { data: { type: QUERY, data: question } }));
    };
    self.postMessage = /** @type {typeof postMessage} */ (first);
    dispatchEvent(new MessageEvent("message", { data: { type: SETUP, data: made } }));
  }
}
