/** The ways a ticket leaves the page besides the mail link: the clipboard, and a draft file. Each answers with a sentence. */

/** @typedef {{mailto: string, web: string, left_out: string[], text: string, subject: string, to: string, eml: string}} Mail */

/** @param {Mail} mail @param {Record<string, string>} words @returns {Promise<string>} */
export function copyText(mail, words) {
  return copy(`${mail.subject}\n\n${mail.text}`, words);
}

/** @param {string} text @param {Record<string, string>} words @returns {Promise<string>} */
export async function copy(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    return words.copied;
  } catch {
    return copyByHand(text) ? words.copied : words.copy_failed;
  }
}

/** Without a secure context (http on an intranet) there is no clipboard object. @param {string} text */
function copyByHand(text) {
  const box = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  return done;
}

/** @param {Mail} mail @param {Record<string, string>} words @returns {string} */
export function saveDraft(mail, words) {
  const url = URL.createObjectURL(new Blob([mail.eml], { type: "message/rfc822" }));
  Object.assign(document.createElement("a"), { href: url, download: "ticket.eml" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return words.saved;
}
