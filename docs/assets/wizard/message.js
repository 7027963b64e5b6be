/**
 * What of a diagnosis comes from the reader's own message: said beside each answer that was taken from it, and shown where the
 * visit begins, with a way to leave it out of the ticket.
 */

import { hasMessage, leaveMessage, message } from "./keep.js";
import { shown } from "./address.js";
import { root, stepForm, words } from "./page.js";

const LONGEST_QUOTED = 140;

/** The step that the visit began with. @type {string | undefined} */
let first;

/** On what is shown now. */
export function tellMessage() {
  markAnswers();
  const form = stepForm();
  if (!form || !hasMessage()) return;
  first ??= form.dataset.step;
  if (form.dataset.step === first && !root.querySelector("[data-message]")) form.after(notice());
}

/** In the recap, whose links name the question (#network/who=me/.../at=who). */
function markAnswers() {
  const { said } = message();
  const answers = shown.split("/");
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll(".g-recap dd a[href*='/at=']"));
  for (const link of links) {
    const step = link.hash.split("/at=").at(-1) ?? "";
    const answer = link.parentElement?.querySelector("span");
    if (!answers.includes(`${step}=${said[step]}`) || !answer || answer.querySelector("small")) continue;
    answer.append(" ", Object.assign(document.createElement("small"), { textContent: words.from_message }));
  }
}

function notice() {
  const box = Object.assign(document.createElement("div"), { className: "g-notice" });
  box.dataset.message = "";
  const said = cut(message().heard.words ?? Object.values(message().heard).join(", "));
  const text = Object.assign(document.createElement("p"), { textContent: words.message.replace("{words}", () => said) });
  const leave = Object.assign(document.createElement("button"), { type: "button", className: "g-button g-button--quiet", textContent: words.leave_message });
  leave.addEventListener("click", () => {
    leaveMessage();
    text.textContent = words.message_left;
    text.tabIndex = -1;
    text.focus();
    leave.remove();
  });
  box.append(text, leave);
  return box;
}

/** @param {string} text */
function cut(text) {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= LONGEST_QUOTED ? flat : `${flat.slice(0, LONGEST_QUOTED).replace(/\s\S*$/, "")}…`;
}
