"""The words of the glossary, explained where they first occur on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

# - **Double authentification (MFA)** : une seconde preuve, souvent [sur le téléphone](KB-049).
ENTRY = re.compile(r"^- \*\*(?P<term>[^*]+?)(?: \((?P<other>[^)]+)\))?\*\*\s*:\s*(?P<meaning>.+)$", re.MULTILINE)
# Words that more often mean something else on a page, or that every page explains by itself (the levels).
ELSEWHERE = re.compile(
    r"(?:niveau|level) \d|ticket|empreinte|fingerprint|domaine|domain|licence|garantie|warranty|pilote|serveur|server",
    re.I,
)
# Titles, links and controls are read as a whole; the words of a screen and of code are not ours.
CLOSED = frozenset("h1 h2 h3 h4 a abbr button summary strong b code kbd pre script style svg title th".split())
PART = re.compile(r"<(?P<close>/?)(?P<tag>\w+)[^>]*>|(?P<text>[^<]+)|<[^>]*>")


@dataclass(frozen=True, slots=True)
class Words:
    """What each word means, in plain text, by the word as it is written; and what finds the words in a text."""

    meanings: Mapping[str, str]
    pattern: re.Pattern[str]


def read_glossary(markdown: str) -> Words:
    """The words of the glossary's page; one in brackets is another name."""
    found = {}
    for entry in ENTRY.finditer(markdown):
        meaning = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", entry["meaning"]).strip()
        for term in (entry["term"], entry["other"]):
            if term and not ELSEWHERE.fullmatch(term):
                found[term] = meaning[0].upper() + meaning[1:]
    longest_first = sorted(found, key=len, reverse=True)
    return Words(found, re.compile(rf"(?<![\w-])(?:{'|'.join(map(_written, longest_first)) or '(?!)'})(?![\w-])"))


def _written(term: str) -> str:
    """Initials as they are; others with a small letter or an s as well."""
    if term.isupper():
        return re.escape(term)
    return f"[{term[0].upper()}{term[0].lower()}]{re.escape(term[1:])}s?"


def explain(html: str, words: Words) -> str:
    """The page with each word explained once, where it first occurs in running text."""
    if not words.pattern.search(html):
        return html
    told: set[str] = set()
    by_name = {term.casefold(): meaning for term, meaning in words.meanings.items()}

    def mark(match: re.Match[str]) -> str:
        name = match[0].casefold()
        meaning = by_name.get(name) or by_name[name.removesuffix("s")]
        if meaning in told:
            return match[0]
        told.add(meaning)
        return f'<abbr title="{escape(meaning)}" tabindex="0">{match[0]}</abbr>'

    return "".join(words.pattern.sub(mark, text) if open_ else text for text, open_ in _parts(html))


def _parts(html: str) -> Iterator[tuple[str, bool]]:
    """Tags and texts in order, and whether each is running text."""
    closed: list[str] = []
    for part in PART.finditer(html):
        if part["text"]:
            yield part[0], not closed
            continue
        tag = part["tag"]
        if tag in CLOSED and not part["close"]:
            closed.append(tag)
        elif closed and tag == closed[-1]:
            closed.pop()
        yield part[0], False
