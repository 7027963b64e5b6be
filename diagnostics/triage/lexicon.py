"""Which words mean what: the classes of words.fr.toml and words.en.toml, found in a text, both languages at once.

People mix the languages, so both are always read. An entry is a word, a stem ("fum*"), or several of them in a row. A word that is in no
class is tried again without what was run into it (lusine, jai), and, from six letters on, with one letter wrong.
In the page the tables are handed in; nothing is parsed there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from diagnostics.engine.languages import LANGUAGES
from diagnostics.triage.reading import Token, newest, plain_word, tokens

Table = Mapping[str, Any]
_lexicons: list[Lexicon] = []

# From how many letters on a word may have one wrong.
FUZZY = 5
_ELIDED = ("l", "d", "j", "c", "s", "n", "m", "t", "qu")


def hand_in(tables: Iterable[Table]) -> None:
    """Give the words of all languages; the page does, where there are no files."""
    _lexicons[:] = [Lexicon.of(tables)]


def _tables() -> list[Table]:
    """The words of all languages, as their files say."""
    # By name, so that the files' reader and its parser stay out of what is shipped to the page.
    files = import_module("diagnostics.triage.data_files")
    return [files.words(language) for language in LANGUAGES]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a class was found: the first and last token, and their places."""

    first: int
    last: int
    at: int
    until: int


@dataclass(frozen=True, slots=True)
class Read:
    """A text with the classes found in it. words: its tokens. hits: class -> where. starts: word -> where, filled when asked for."""

    text: str
    words: tuple[Token, ...]
    hits: Mapping[str, tuple[Hit, ...]]
    starts: dict[str, list[int]] = field(default_factory=dict, compare=False)

    def has(self, *names: str) -> bool:
        """Whether one of these classes stands anywhere."""
        return any(self.hits.get(name) for name in names)

    def span(self, first: int, last: int) -> str:
        """What was written from one token to another."""
        return self.text[self.words[first].start : self.words[last].end]


@dataclass
class Lexicon:
    """The classes, ready to be looked up."""

    short: dict[str, tuple[str, ...]] = field(default_factory=dict)
    words: dict[str, set[str]] = field(default_factory=dict)
    stems: dict[str, set[str]] = field(default_factory=dict)
    # By their first word and, where that is whole, the second: "a" alone opens some two hundred.
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    phrase_stems: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    near: dict[str, set[str]] = field(default_factory=dict)
    seen: dict[str, frozenset[str]] = field(default_factory=dict)
    longest: int = 0

    @classmethod
    def of(cls, tables: Iterable[Table]) -> Lexicon:
        """All of these together, in whatever order their entries stand."""
        made = cls()
        for said in tables:
            made.add(said)
        for found in (*made.phrases.values(), *made.phrase_stems.values()):
            found[:] = sorted(set(found))
        return made

    def add(self, said: Table) -> None:
        """Take in the words of one language."""
        for name, entries in said["class"].items():
            for entry in entries:
                self._enter(name, tuple(plain_word(part) for part in entry.split()))
        for fact, values in said.get("fact", {}).items():
            for value, entries in values.items():
                for entry in entries:
                    self._enter(f"{fact}={value}", tuple(plain_word(part) for part in entry.split()))
        for entry, meaning in said.get("short", {}).items():
            self.short[plain_word(entry)] = tuple(plain_word(meaning).split())
        self.numbers.update({plain_word(word): value for word, value in said.get("number", {}).items()})

    def _enter(self, name: str, parts: tuple[str, ...]) -> None:
        if len(parts) > 1:
            home = self.phrase_stems if parts[0].endswith("*") else self.phrases
            first = parts[0].rstrip("*") if home is self.phrase_stems or parts[1].endswith("*") else " ".join(parts[:2])
            home.setdefault(first, []).append((parts, name))
            self.longest = max(self.longest, len(parts[0]))
            return
        word = parts[0].rstrip("*")
        (self.stems if parts[0].endswith("*") else self.words).setdefault(word, set()).add(name)
        self.longest = max(self.longest, len(word))
        if len(word) >= FUZZY:
            for cut in _cuts(word):
                self.near.setdefault(cut, set()).add(word)

    def classes(self, word: str) -> frozenset[str]:
        """The classes of one plain word."""
        if word not in self.seen:
            if len(self.seen) > 5000:
                self.seen.clear()
            self.seen[word] = self._exact(word) or self._run_together(word) or self._misspelt(word)
        return self.seen[word]

    def _exact(self, word: str) -> frozenset[str]:
        found = set(self.words.get(word, ()))
        for length in range(2, min(len(word), self.longest) + 1):
            found |= self.stems.get(word[:length], set())
        return frozenset(found)

    def _run_together(self, word: str) -> frozenset[str]:
        """lusine, jarrive, dentrepot: the apostrophe was left out."""
        for head in _ELIDED:
            if word.startswith(head) and len(word) > len(head) + 2 and word[len(head)] in "aeiouyh":
                return self._exact(word[len(head) :])
        return frozenset()

    def _misspelt(self, word: str) -> frozenset[str]:
        """One letter too many or too few, or two that changed places; not the first, and not the end, where words are bent."""
        if len(word) < FUZZY or not word.isalpha():
            return frozenset()
        found: set[str] = set()
        for cut in _cuts(word):  # one too many, or two changed places
            found |= self.words.get(cut, set())
        for known in self.near.get(word, ()):  # one too few
            found |= self.words.get(known, set())
        return frozenset(found)

    def read(self, text: str) -> Read:
        """A text with all that is found in it."""
        words = tokens(text, self.short)
        hits: dict[str, list[Hit]] = {}
        for index, token in enumerate(words):
            for name in self.classes(token.text):
                hits.setdefault(name, []).append(Hit(index, index, token.at, token.at))
            for name, last in self._phrases_at(words, index):
                hits.setdefault(name, []).append(Hit(index, last, token.at, words[last].at))
        return Read(newest(text), words, {name: tuple(found) for name, found in hits.items()})

    def _phrases_at(self, words: tuple[Token, ...], index: int) -> Iterator[tuple[str, int]]:
        word = words[index].text
        candidates = list(self.phrases.get(word, ()))
        if index + 1 < len(words):
            candidates += self.phrases.get(f"{word} {words[index + 1].text}", ())
        if self.phrase_stems:
            for length in range(2, len(word) + 1):
                candidates += self.phrase_stems.get(word[:length], ())
        for parts, name in candidates:
            last = index + len(parts) - 1
            if last < len(words) and all(_fits(words[index + n].text, part) for n, part in enumerate(parts) if n):
                yield name, last


def _fits(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _cuts(word: str) -> Iterable[str]:
    """The word less one letter, and with two neighbours changed; the first letter and the end are kept."""
    yield from (word[:n] + word[n + 1 :] for n in range(1, len(word) - 2))
    yield from (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(1, len(word) - 2))


def lexicon() -> Lexicon:
    """The words of every language, read once."""
    if not _lexicons:
        hand_in(_tables())
    return _lexicons[0]
