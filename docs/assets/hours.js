/** Turns the opening hours into "Open until 6 pm" or "Closed, opens again Monday at 8 am", by the clock of the help desk. */

/** @typedef {{timezone: string, week: Record<string, [string, string][]>, days: Record<string, string>, times: Record<string, string>}} Clock */

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const foot = /** @type {HTMLElement | null} */ (document.querySelector("[data-clock]"));

/**
 * The help desk's own day and time, wherever the reader is.
 * @param {Date} now @param {string} timezone @returns {{day: number, time: string}}
 */
export function local(now, timezone) {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: timezone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: DAYS.indexOf(parts.weekday.toLowerCase().slice(0, 3)), time: `${parts.hour}:${parts.minute}` };
}

/**
 * @param {Clock} clock @param {{day: number, time: string}} now
 * @returns {{open: boolean, days: number, day: string, time: string} | null} until or from when; null: never open
 */
export function state(clock, now) {
  for (let days = 0; days <= 7; days += 1) {
    const day = DAYS[(now.day + days) % 7];
    for (const [from, until] of clock.week[day] ?? []) {
      if (days === 0 && until <= now.time) continue;
      const open = days === 0 && from <= now.time;
      return { open, days, day, time: open ? until : from };
    }
  }
  return null;
}

/** @param {HTMLElement} place @param {Clock} clock @param {DOMStringMap} words */
function write(place, clock, words) {
  const found = state(clock, local(new Date(), clock.timezone));
  if (!found) return;
  const day = [words.today, words.tomorrow][found.days] ?? clock.days[found.day];
  const form = (found.open && found.time === "24:00" ? words.always : found.open ? words.open : words.closed) ?? "";
  const text = form.replace("{time}", clock.times[found.time]).replace("{day}", day ?? "");
  place.classList.toggle("g-status--closed", !found.open);
  if (place.textContent !== text) place.textContent = text;
}

function update() {
  if (!foot) return;
  const clock = JSON.parse(foot.dataset.clock ?? "{}");
  for (const place of document.querySelectorAll("[data-hours]")) write(/** @type {HTMLElement} */ (place), clock, foot.dataset);
}

update();
setInterval(update, 30_000);
document.addEventListener("guichet:shown", update); // wizard.js has drawn a new step
