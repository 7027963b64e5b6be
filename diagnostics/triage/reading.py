"""A text as the rules read it: words without case or accents, each with its place in what was written, numbers as values.

1. Every word keeps the span it came from, so that whatever is heard can be shown and taken back.
2. Nothing here knows a trouble: which words mean what lies in words.fr.toml and words.en.toml.
3. A text of any length takes the same time: only the newest part of a mail and at most LONGEST characters of it are read.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from diagnostics.triage import mails

LONGEST = 2000
# Words at most: a text of single letters has more of them than a text of words.
MOST_WORDS = 400
# A new sentence is further away than the next word: rules look for words near each other.
SENTENCE = 4

_TAG = re.compile(r"<[^<>]{1,200}>")
_WORD = re.compile(r"\.?[^\W_]+(?:['’][tT]\b|°)?|[.!?;:\n…,(]|€|\$|%")
_APOSTROPHE_T = re.compile(r"['’]")
_ENDS = frozenset(".!?;\n…")


@dataclass(frozen=True, slots=True)
class Token:
    """One word. text: plain. start, end: where it stands in what was written. at: its place among the words, sentences set apart."""

    text: str
    start: int
    end: int
    at: int


def newest(text: str) -> str:
    """The part of a mail thread that was written last, as long as the rules read."""
    return mails.newest(text)[:LONGEST]


@lru_cache(maxsize=4096)
def plain_word(word: str) -> str:
    """Lower case, no accents, ligatures opened."""
    opened = unicodedata.normalize("NFKD", word.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in opened if not unicodedata.combining(letter))


def tokens(text: str, short: dict[str, tuple[str, ...]]) -> tuple[Token, ...]:
    """The words of a text in order. short: what abbreviations and run-together words stand for ("tlm": tout le monde)."""
    shown = _TAG.sub(lambda tag: " " * len(tag[0]), newest(text))
    found: list[Token] = []
    at = 0
    for match in _WORD.finditer(shown):
        if len(found) >= MOST_WORDS:
            break
        word = match[0]
        if len(word) == 1 and not word.isalnum():
            at += SENTENCE if word in _ENDS else 0
            continue
        if len(word) > 40:
            continue
        flat = _APOSTROPHE_T.sub("", plain_word(word))
        for part in short.get(flat, (flat,)):
            found.append(Token(part, match.start(), match.end(), at))
            at += 1
    return tuple(found)
