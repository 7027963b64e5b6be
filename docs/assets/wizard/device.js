/** What the browser knows of its device, never asked of the person: system, browser, screen, language. */

let platformVersion = "";
/** @type {any} */ (navigator).userAgentData
  ?.getHighEntropyValues(["platformVersion"])
  .then((/** @type {{platformVersion: string}} */ values) => (platformVersion = values.platformVersion))
  .catch(() => undefined);

export function environment() {
  return {
    agent: navigator.userAgent,
    platformVersion,
    language: navigator.language,
    screen: `${screen.width}x${screen.height}`,
  };
}
