/** Letters by chance, for keys and for the ticket's number. */

const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // none that look alike, to be read out on the phone

/** @param {number} count @returns {string} */
export function letters(count) {
  return [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}
