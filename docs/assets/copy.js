/** Text for the clipboard, from an article or from a ticket. */

/** @param {string} text @param {Record<string, string>} words @returns {Promise<string>} a sentence that says how it went */
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
