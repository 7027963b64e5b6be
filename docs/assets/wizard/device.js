/** What the browser knows of its device, never asked of the person: system, browser, screen, language, battery, memory. */

let platformVersion = "";
/** @type {any} */ (navigator).userAgentData
  ?.getHighEntropyValues(["platformVersion"])
  .then((/** @type {{platformVersion: string}} */ values) => (platformVersion = values.platformVersion))
  .catch(() => undefined);

/** @type {{level: number, charging: boolean} | null} */
let battery = null;
/** @type {any} */ (navigator)
  .getBattery?.()
  .then((/** @type {{level: number, charging: boolean}} */ found) => (battery = found))
  .catch(() => undefined);

export function environment() {
  return {
    agent: navigator.userAgent,
    platformVersion,
    language: navigator.language,
    screen: `${screen.width}x${screen.height}`,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    memory: /** @type {any} */ (navigator).deviceMemory,
    // A desktop says "full and charging".
    ...(battery && !(battery.level === 1 && battery.charging) ? { battery: battery.level, charging: battery.charging } : {}),
  };
}
