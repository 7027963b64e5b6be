"""French signs and spaces for text that is shown (never for the text of a ticket)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

NARROW, NO_BREAK, HYPHEN = "\u202f", "\u00a0", "\u2011"
# Each pattern starts with the sign it changes and looks back from there: a search for one sign is three times as quick as
# a look behind at every letter, and this runs over every page.
_FRENCH = (
    (re.compile(r"[ \u00a0\u202f](?<=\S.)(?=[?!;»])"), NARROW),
    (re.compile(r"«[ \u00a0\u202f]"), "«" + NARROW),
    (re.compile(r"[ \u00a0\u202f](?<=\S.)(?=:(?![\w/]))"), NO_BREAK),
    (re.compile(r" h (?<=\d h )(?=\d)"), f"{NO_BREAK}h{NO_BREAK}"),
    (re.compile(r" (?<=\b\d\d )(?=\d\d\b)"), NO_BREAK),  # phone numbers
    (re.compile(r" (?<=\d )(?=\d{3}\b|h\b|min\b|minutes?\b|secondes?\b|jours?\b|Mb\b|Go\b|%|s\b)"), NO_BREAK),
)


# What a reader copies or types: the address of a mailbox (a page may break it after its @, which leaves a private
# character there), one of the web, the name of a host or a file. Each is shown as it is written.
AS_IS = re.compile(
    r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]+@\ue000?[\w-]+(?:\.[\w-]+)*"
    r"|\b(?:https?|ftp|file)://[^\s<>\"«»“”\ue000]*[\w/]"
    r"|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.[a-zA-Z][\w-]+(?:/[^\s<>\"«»“”\ue000]*[\w/])?"
    r"|\ue001"
)
_KEPT = "\ue001"


def keeping_addresses(text: str, work: Callable[[str], str]) -> str:
    """work(text), where every address stays as it is: a curly apostrophe or another hyphen leads nowhere."""
    kept = AS_IS.findall(text)
    if not kept:
        return work(text)
    first, *rest = work(AS_IS.sub(_KEPT, text)).split(_KEPT)
    return first + "".join(address + after for address, after in zip(kept, rest, strict=True))


def french(text: str) -> str:
    """Apostrophes, narrow no-break spaces before ; ? ! and inside « », a no-break one before : and in numbers."""
    return keeping_addresses(text, _french)


def _french(text: str) -> str:
    text = text.replace("'", "’")
    for pattern, replacement in _FRENCH:
        text = pattern.sub(replacement, text)
    return _together(text)


def hold_together(text: str) -> str:
    """Wi-Fi, e-mail, Windows 11 and its like stay on one line."""
    return keeping_addresses(text, _together)


def _together(text: str) -> str:
    text = re.sub(r"-(?:(?<=\bWi-)(?=Fi)|(?<=\b[eE]-)(?=mail))", HYPHEN, text)
    return re.sub(r" (?<=Windows )(?=\d)", NO_BREAK, text)


def english(text: str) -> str:
    """Curly apostrophes and quotes, and words that must not break at their hyphen."""
    return keeping_addresses(text, _english)


def _english(text: str) -> str:
    return _together(re.sub(r'(^|[\s(])"', r"\1“", text).replace('"', "”").replace("'", "’"))


# How each language is set; one that is not there is shown as it is written.
TYPESET: Mapping[str, Callable[[str], str]] = {"fr": french, "en": english}


def typeset(text: str, language: str) -> str:
    """The text as it is shown in this language."""
    return TYPESET.get(language, hold_together)(text)
