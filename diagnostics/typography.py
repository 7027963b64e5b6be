"""French signs and spaces for text that is shown (never for the text of a ticket)."""

from __future__ import annotations

import re

NARROW, NO_BREAK, HYPHEN = "\u202f", "\u00a0", "\u2011"
_RULES = (
    (re.compile(r"'"), "’"),
    (re.compile(r"(?<=\S)[ \u00a0\u202f]([?!;»])"), NARROW + r"\1"),
    (re.compile(r"«[ \u00a0\u202f]"), "«" + NARROW),
    (re.compile(r"(?<=\S)[ \u00a0\u202f]:(?![\w/])"), NO_BREAK + ":"),
    (re.compile(r"(?<=\d) h (?=\d)"), f"{NO_BREAK}h{NO_BREAK}"),
    (re.compile(r"(?<=\b\d\d) (?=\d\d\b)"), NO_BREAK),  # phone numbers
    (re.compile(r"(?<=\d) (?=\d{3}\b|h\b|min\b|minutes?\b|secondes?\b|jours?\b|Mb\b|Go\b|%|s\b)"), NO_BREAK),
    (re.compile(r"\b(Wi|e|E)-(Fi|mail)"), rf"\1{HYPHEN}\2"),
)


def french(text: str) -> str:
    """Apostrophes, narrow no-break spaces before ; ? ! and inside « », a no-break one before : and in numbers."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def english(text: str) -> str:
    """Curly apostrophes and quotes, and words that must not break at their hyphen."""
    text = re.sub(r'(^|[\s(])"', r"\1“", text).replace('"', "”").replace("'", "’")
    return _RULES[-1][0].sub(_RULES[-1][1], text)


def typeset(text: str, language: str) -> str:
    """The text as it is shown in this language."""
    return french(text) if language == "fr" else english(text)
