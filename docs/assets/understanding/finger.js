/** Nothing moves under a finger: what changes the page waits until none presses it. */

/** @type {(() => void)[]} */
let waiting = [];
let pressed = false;

/** @param {() => void} work */
export function whenReleased(work) {
  if (pressed) waiting.push(work);
  else work();
}

function release() {
  pressed = false;
  const due = waiting;
  waiting = [];
  setTimeout(() => due.forEach((work) => work())); // after the click
}

addEventListener("pointerdown", () => (pressed = true), { capture: true });
addEventListener("pointerup", release, { capture: true });
addEventListener("pointercancel", release, { capture: true });
