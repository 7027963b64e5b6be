/** What measurements share in which a person takes part: the answer that is awaited, with a limit. */

const PATIENCE_MS = 180_000;

/**
 * The name of the button that is pressed, among those of the tool; empty where none was in three minutes, or the reader left.
 * @param {ParentNode} place
 * @param {AbortSignal} signal
 * @param {(name: string) => boolean} [ends] whether a button ends it
 * @returns {Promise<string>}
 */
export function answered(place, signal, ends = () => true) {
  return new Promise((resolve) => {
    const end = (/** @type {string} */ name) => {
      clearTimeout(timer);
      resolve(name);
    };
    const timer = setTimeout(end, PATIENCE_MS, "");
    signal.addEventListener("abort", () => end(""), { once: true });
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-tool-answer]"))) {
      const name = button.dataset.toolAnswer ?? "";
      button.addEventListener("click", () => ends(name) && end(name), { signal });
    }
  });
}

/**
 * A stream of the device, with its error by name; stopped by whoever asked for it.
 * @param {MediaStreamConstraints} wanted
 * @returns {Promise<{stream?: MediaStream, error?: string}>}
 */
export async function opened(wanted) {
  // Old pages and pages without https have no mediaDevices: that is no answer on the device.
  if (!navigator.mediaDevices?.getUserMedia) return {};
  try {
    return { stream: await navigator.mediaDevices.getUserMedia(wanted) };
  } catch (error) {
    return { error: error instanceof Error ? error.name : "" };
  }
}

/** @param {MediaStream} stream */
export function closed(stream) {
  for (const track of stream.getTracks()) track.stop();
}
