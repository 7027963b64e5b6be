/**
 * Words as the search compares them: a question's with those of the index. workers/search.js loads it when somebody searches, after
 * Material's worker, which brings lunr, and lunr's French.
 */
{
  const { lunr } = /** @type {any} */ (self);

  /** Without accents, capitals, and the signs around (knowledge/search_parts.py does the same). @param {string} word */
  const bare = (word) => (/^[a-z\d]+$/.test(word) ? word : stripped(word));

  /** @param {string} word */
  const stripped = (word) =>
    word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

  /** @param {string} text */
  const split = (text) => text.split(/[^\p{L}\p{N}\p{M}_.]+/u).filter((word) => bare(word));

  /** The words that say something, as they are compared. @param {string[]} words @param {Set<string>} small */
  const saying = (words, small) => words.map(bare).filter((word) => word && !small.has(word));

  /** The words of a question that say something; where none does, all of them: more is being typed. @param {string} question @param {Set<string>} small */
  function asking(question, small) {
    const all = split(question);
    const found = saying(all, small);
    return found.length ? found : all.map(bare);
  }

  /** @param {string} word @returns {string} */
  const english = (word) => lunr.stemmer(new lunr.Token(word, {})).toString();

  /** Most words stand in many entries. @type {Map<string, string[]>} */
  const stemmed = new Map();

  /** A word without its endings: with accents where they were typed, without where they were not, and as English. @param {string} word */
  function stems(word) {
    const known = stemmed.get(word);
    if (known) return known;
    const plain = bare(word);
    const found = [...new Set([lunr.fr.stemmer(word), lunr.fr.stemmer(plain), english(plain)].map(bare))];
    stemmed.set(word, found);
    return found;
  }

  /** A word as it counts in a phrase. @param {string} word */
  const root = (word) => bare(lunr.fr.stemmer(bare(word)));

  /** The roots of a phrase in any order, as they are compared. @param {string[]} roots */
  const loose = (roots) => [...roots].sort().join("+");

  /** A phrase with its small words, in their order. @param {string[]} words */
  const exact = (words) => `=${words.map(root).join("+")}`;

  /** Whether a word of the index may be meant by one of the question, by a look at how they begin: an ending off, or one letter wrong,
   * not the first. @param {string} a @param {string} b */
  function mayMean(a, b) {
    let same = 0;
    while (same < 3 && same < a.length && a[same] === b[same]) same++;
    if (same >= Math.min(3, a.length, b.length)) return true;
    if (!same) return false;
    const [here, next] = [same, same + 1];
    const [restA, restB] = [a.slice(next, next + 2), b.slice(next, next + 2)];
    return restA === restB || restA === b.slice(here, here + 2) || restB === a.slice(here, here + 2) || (a[here] === b[next] && a[next] === b[here]);
  }

  /** Whether two words are the same but for one letter, or for two that changed places. @param {string} a @param {string} b */
  function alike(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    const most = Math.min(a.length, b.length);
    let start = 0;
    while (start < most && a[start] === b[start]) start++;
    let end = 0;
    while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
    const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    return Math.max(left.length, right.length) < 2 || (left.length === 2 && left === [...right].reverse().join(""));
  }

  /** The words of one of the index: a phrase is written =plus+internet. @param {string} text */
  const inside = (text) => text.replace("=", "").split("+");

  /** @param {string} word */
  const singular = (word) => word.replace(/[sx]$/, "");

  /** One letter wrong, not the first; in a short word none is missing. @param {string} typed @param {string} word */
  const isWrong = (typed, word) =>
    typed[0] === word[0] && (typed.length > 4 || typed.length === word.length) && alike(typed, word);

  /** Whether a word may be meant by one with a letter wrong, be they one or many. @param {string} typed @param {string} word */
  const oneWrong = (typed, word) => isWrong(singular(typed), singular(bare(word)));

  Object.assign(self, { guichet: { split, saying, asking, inside, bare, stems, root, loose, exact, mayMean, oneWrong } });
}
