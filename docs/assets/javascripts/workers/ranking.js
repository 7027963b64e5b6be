/**
 * What a question means in the index, and which entries serve it best. workers/search.js loads it when somebody searches.
 *
 * A question is a sentence: small words are left out, every other word counts with its endings and accents taken off. One that is
 * nowhere in the index may have a letter wrong, or be unfinished where it is the last. A word counts by the strongest field in which
 * an entry has it (knowledge/search_index.py) and by how few entries have it; what the index knows as a whole phrase counts once more,
 * as a whole. The work grows with the words of the question, not with the site.
 */
{
  /** @typedef {{text: string, steps: number[], says?: string[]}} Word as it is indexed, where it stands (knowledge/search_parts.py), and what it says */
  /** @typedef {{weights: number[], boosts: number[], small: Set<string>}} Index weights of the fields, and of the entries; words that say nothing */
  /** @typedef {{words: Word[], terms: Map<string, Word[]>, phrases: Map<string, Word[]>}} Candidates single words, those by stem, and phrases by their roots */
  /** @typedef {Map<number, {value: number, text: string}>} Met the entries that have a word: with which weight, written how */
  /** @typedef {{word: string, words: Word[], met: Met, gain: number}} Sense what a word of the question may be in the index, where, and how much that says */
  /** @typedef {{number: number, score: number, found: string[]}} Hit an entry by its number, and the words that led to it */

  // How much counts a guess; a phrase: its words in any order, one word alone, and word by word or as the whole question.
  const GUESS = 0.5;
  const PHRASE = 4;
  const SINGLE = 3;
  const WHOLE = 8;
  const LONGEST_PHRASE = 4;
  // How much rarity counts, and how much less each word than the one before: a story begins with what is wrong.
  const RARITY = 0.6;
  const FADING = 0.03;
  // How much an entry gains that has all the words.
  const COMPLETE = 2;
  // An unknown word is a slip of one that stands in so many times more places than what has its stem.
  const MUCH_MORE = 3;
  const MOST_GUESSES = 3;
  const MOST_HITS = 50;
  const MOST_FOUND = 5;

  /** @typedef {(word: string) => string} Form
   * @typedef {(text: string) => string[]} Words
   * @typedef {(a: string, b: string) => boolean} Likeness
   * @typedef {{split: Words, inside: Words, stems: Words, bare: Form, root: Form, mayMean: Likeness, oneWrong: Likeness}} Compared
   * @typedef {{saying(words: string[], small: Set<string>): string[], asking(question: string, small: Set<string>): string[]}} Saying
   * @typedef {{loose(roots: string[]): string, exact(words: string[]): string}} Phrases */
  const { guichet } = /** @type {{guichet: Compared & Saying & Phrases}} */ (/** @type {any} */ (self));
  const { split, saying, asking, inside, bare, stems, root, loose, exact, mayMean, oneWrong } = guichet; // words.js

  /** @template V @param {Map<string, V[]>} lists @param {string} key @param {V} value */
  const put = (lists, key, value) => void (lists.get(key)?.push(value) ?? lists.set(key, [value]));

  /** What of the index the question may mean. @param {string[]} asked @param {Iterable<Word>} words @param {Set<string>} small @returns {Candidates} */
  function candidates(asked, words, small) {
    /** @type {Map<string, Word[]>} */
    const terms = new Map();
    /** @type {Map<string, Word[]>} */
    const phrases = new Map();
    /** @type {Word[]} */
    const single = [];
    /** @type {Map<string, string[]>} */
    const byLetter = new Map();
    for (const word of asked) put(byLetter, word.slice(0, 1), word);
    for (const word of words) {
      const says = (word.says ??= saying(inside(word.text), small));
      if (!says.every((one) => byLetter.get(one.slice(0, 1))?.some((other) => mayMean(other, one)))) continue;
      if (word.text[0] !== "=") {
        single.push(word);
        for (const stem of stems(word.text)) put(terms, stem, word);
      } else {
        const parts = inside(word.text);
        const [first] = parts.filter((part) => bare(part) === says[0]); // of one word, the small ones beside it are not shown
        if (says.length) put(phrases, loose(says.map(root)), says.length > 1 ? word : { ...word, text: first ?? word.text });
        if (says.length < parts.length) put(phrases, exact(parts), word);
      }
    }
    return { terms, words: single, phrases };
  }

  /** What a word may be in the index, and how much each counts: itself, or the kind of a code; what has a letter wrong, where it is
   * unknown as it is; what the last one begins. @param {string} word @param {Candidates} there @param {boolean} alone @param {boolean} last */
  function meant(word, { terms, words }, alone, last) {
    const all = (/** @type {string[]} */ keys) => [...new Set(keys.flatMap((key) => terms.get(key) ?? []))];
    const itself = all(stems(word));
    const [, kind] = /^(0x|err_)\w+$/.exec(word) ?? [];
    if (kind && !itself.length) return [{ words: all(stems(kind)), weight: 1 }];
    const isKnown = itself.some(({ text }) => bare(text) === word);
    const mayBeWrong = !isKnown && word.length >= (alone ? 3 : 5) && !/\d/.test(word);
    const near = mayBeWrong ? words.filter(({ text }) => oneWrong(word, text)) : [];
    const begun = last && word.length > 1 ? words.filter(({ text }) => bare(text).startsWith(word)) : [];
    const isSlip = itself.length > 0 && count(near) > MUCH_MORE * count(itself);
    return [
      { words: closest(word, itself), weight: 1 },
      { words: closest(word, near), weight: isSlip ? 1 : GUESS },
      { words: closest(word, begun), weight: GUESS },
    ];
  }

  /** @param {Word[]} words */
  const count = (words) => words.reduce((sum, { steps }) => sum + steps.length, 0);

  /** What is written most like a word comes first, as it is shown where several stand alike; letters are left out more often than added.
   * @param {string} word @param {Word[]} words */
  const closest = (word, words) =>
    words.sort(({ text: { length: a } }, { text: { length: b } }) => Math.abs(a - word.length) - Math.abs(b - word.length) || b - a);

  /** The entries that have one of these words, with the strongest field each. @param {{words: Word[], weight: number}[]} meant @param {number[]} weights */
  function meeting(meant, weights) {
    /** @type {Met} */
    const met = new Map();
    for (const { words, weight } of meant) {
      for (const { text, steps } of words) {
        let place = 0;
        for (const step of steps) {
          place += step;
          const number = Math.floor(place / weights.length);
          const value = weight * (weights[place % weights.length] ?? 0);
          if (value > (met.get(number)?.value ?? 0)) met.set(number, { value, text });
        }
      }
    }
    return met;
  }

  /** How much a word says that so many of all entries have. @param {number} have @param {number} all */
  const rarity = (have, all) => Math.log(1 + (all - have + 0.5) / (have + 0.5)) ** RARITY;

  /** What the words of a question mean, each once. @param {string[]} asked @param {Candidates} there @param {Index} index @returns {Sense[]} */
  function senses(asked, there, { weights, boosts }) {
    const each = new Map(asked.map((word, at) => [root(word), { word, last: at === asked.length - 1 }]));
    return [...each.values()].map(({ word, last }) => {
      const found = meant(word, there, each.size === 1, last);
      const met = meeting(found, weights);
      const sure = found.filter(({ words, weight }) => weight === 1 && words.length);
      const words = (sure.length ? sure : found).flatMap((one) => one.words);
      return { word, words, met, gain: rarity(met.size, boosts.length) / (1 + FADING * asked.indexOf(word)) };
    });
  }

  /** The root of a word of the question, or of those it was mistyped for. @param {Sense} sense */
  const roots = ({ word, words }) =>
    words.length ? [...new Set(words.map(({ text }) => root(text)))].slice(0, MOST_GUESSES) : [root(word)];

  /** One out of each list, in every way. @param {string[][]} lists @returns {string[][]} */
  function choices(lists) {
    const [first, ...rest] = lists;
    return first ? choices(rest).flatMap((chosen) => first.map((one) => [one, ...chosen])) : [[]];
  }

  /** One to some neighbours, from each place on. @template V @param {V[]} list */
  const windows = (list) => list.flatMap((_, from) => Array.from({ length: Math.min(LONGEST_PHRASE, list.length - from) }, (_, size) => list.slice(from, from + size + 1)));

  /** The phrases of the index in a question, as they are compared. @param {string[]} question @param {string[]} asked @param {Sense[]} meant */
  function keys(question, asked, meant) {
    const known = new Map(meant.map((sense) => [root(sense.word), roots(sense)]));
    const each = asked.map((word) => known.get(root(word)) ?? []);
    return new Set([...windows(each).flatMap(choices).map(loose), ...windows(question).map(exact)]);
  }

  /** What the phrases of a question meet. @param {Set<string>} keys @param {Map<string, Word[]>} phrases @param {string[]} asked @param {Index} index */
  function phrasesMet(keys, phrases, asked, { weights, boosts }) {
    const known = new Set(asked.map(root));
    const counting = weights.map(() => 1);
    return [...keys].filter((key) => phrases.has(key)).map((key) => {
      const met = meeting([{ words: phrases.get(key) ?? [], weight: 1 }], counting);
      const words = inside(key);
      const weight = key[0] === "=" || words.length === known.size ? WHOLE : words.length > 1 ? PHRASE : SINGLE;
      return { words: words.filter((word) => known.has(word)), met, gain: weight * rarity(met.size, boosts.length), isPhrase: true };
    });
  }

  /**
   * The entries that serve a question best, the best first.
   * @param {string} question @param {Iterable<Word>} words @param {Index} index @returns {Hit[]}
   */
  function rank(question, words, index) {
    const all = split(question);
    const asked = asking(question, index.small);
    const there = candidates(asked, words, index.small);
    const meant = senses(asked, there, index);
    const each = [...meant.map(({ word, met, gain }) => ({ words: [root(word)], met, gain, isPhrase: false })), ...phrasesMet(keys(all, asked, meant), there.phrases, asked, index)];
    const share = COMPLETE / Math.max(1, meant.length);
    return [...together(each)]
      .map(([number, { score, words, found }]) => ({
        number,
        score: score * (index.boosts[number] ?? 1) * (1 + share * words.size),
        found,
      }))
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, MOST_HITS)
      .map((hit) => ({ ...hit, found: told(hit.found, index.small) }));
  }

  /** What each entry has of a question: its score, the roots of the words it has, and how they are written there. @param {{words: string[], met: Met, gain: number, isPhrase: boolean}[]} each */
  function together(each) {
    /** @type {Map<number, {score: number, words: Set<string>, found: {text: string, gain: number}[]}>} */
    const entries = new Map();
    for (const { words, met, gain, isPhrase } of each) {
      for (const [number, { value, text }] of met) {
        const entry = entries.get(number) ?? { score: 0, words: new Set(), found: [] };
        entry.score += gain * value;
        for (const word of words) entry.words.add(word);
        entry.found.push({ text, gain: isPhrase ? 0 : gain * value }); // a word is shown as it is met alone, if it is
        entries.set(number, entry);
      }
    }
    return entries;
  }

  /** The words to show, phrases first, then those that counted most: each that says something new. @param {{text: string, gain: number}[]} found @param {Set<string>} small */
  function told(found, small) {
    const each = found.map(({ text, gain }) => ({ words: inside(text), gain }));
    const order = each.sort((a, b) => b.words.length - a.words.length || b.gain - a.gain);
    /** @type {Set<string>} */
    const said = new Set();
    const isNew = (/** @type {{words: string[]}} */ { words }) => {
      const before = said.size;
      for (const word of saying(words, small)) said.add(root(word));
      return said.size > before;
    };
    return order.filter(isNew).slice(0, MOST_FOUND).map(({ words }) => words.join(" ").replaceAll("’ ", "’"));
  }

  Object.assign(guichet, { rank });
}
