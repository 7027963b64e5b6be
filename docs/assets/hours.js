/** Turns the opening hours into "Open until 6 pm" or "Closed, opens again Monday at 8 am", by the clock of the help desk. */

/**
 * unusual: the hours of each day that differs from its weekday, none where closed; said: days to name by their date.
 * @typedef {[string, string][]} Spans
 * @typedef {{timezone: string, week: Record<string, Spans>, unusual: Record<string, Spans>, said: Record<string, string>,
 *   days: Record<string, string>, times: Record<string, string>}} Clock
 */

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const AHEAD = 370; // days to look through for the next opening
const foot = /** @type {HTMLElement | null} */ (document.querySelector("[data-clock]"));

/**
 * The help desk's own day and time, wherever the reader is and whatever summer does to clocks.
 * @param {Date} now @param {string} timezone @returns {{date: string, time: string}}
 */
export function local(now, timezone) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return { date: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** Midnight of a date as a moment without a time zone. @param {string} date */
const noZone = (date) => new Date(`${date}T00:00:00Z`);

/** @param {string} date @param {number} days */
const later = (date, days) => new Date(noZone(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** @param {string} date */
const weekday = (date) => DAYS[noZone(date).getUTCDay()] ?? "";

/** @param {Clock} clock @param {string} date @returns {Spans} */
const hours = (clock, date) => clock.unusual[date] ?? clock.week[weekday(date)] ?? [];

/**
 * @param {Clock} clock @param {{date: string, time: string}} now
 * @returns {{open: boolean, days: number, date: string, time: string, on: boolean} | null}
 *   until or from when; on: open past midnight; null: never open
 */
export function state(clock, now) {
  for (let days = 0; days <= AHEAD; days += 1) {
    const date = later(now.date, days);
    for (const [from, until] of hours(clock, date)) {
      if (days === 0 && until <= now.time) continue;
      const open = days === 0 && from <= now.time;
      const on = open && until === "24:00" && hours(clock, later(date, 1))[0]?.[0] === "00:00";
      return { open, days, date, time: open ? until : from, on };
    }
  }
  return null;
}

/**
 * "Open until 6 pm", "Closed, opens again Monday at 8 am"; nothing where it never opens.
 * @param {Clock} clock @param {Date} now @param {Record<string, string | undefined>} words
 */
export function said(clock, now, words) {
  const found = state(clock, local(now, clock.timezone));
  if (!found) return null;
  const day = [words.today, words.tomorrow][found.days] ?? clock.said[found.date] ?? clock.days[weekday(found.date)];
  const form = (found.on ? words.always : found.open ? words.open : words.closed) ?? "";
  return { open: found.open, text: form.replace("{time}", clock.times[found.time] ?? "").replace("{day}", day ?? "") };
}

/** @param {HTMLElement} place @param {Clock} clock @param {DOMStringMap} words */
function write(place, clock, words) {
  const found = said(clock, new Date(), words);
  if (!found) return;
  place.classList.toggle("g-status--closed", !found.open);
  if (place.textContent !== found.text) place.textContent = found.text;
}

function update() {
  if (!foot) return;
  const clock = JSON.parse(foot.dataset.clock ?? "{}");
  for (const place of document.querySelectorAll("[data-hours]")) write(/** @type {HTMLElement} */ (place), clock, foot.dataset);
}

update();
setInterval(update, 30_000);
document.addEventListener("guichet:shown", update); // wizard.js has drawn a new step
