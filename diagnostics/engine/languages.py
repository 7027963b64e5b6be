"""The languages of Guichet: a third one is a folder of words, a catalogue, and one line here."""

from __future__ import annotations

LANGUAGES = ("fr", "en")
# What the site speaks at its root; the others have a folder each.
DEFAULT = LANGUAGES[0]
# What messages and code are written in: it needs no catalogue.
SOURCE = "en"
# How numbers are written: the sign before the decimals.
DECIMAL_SIGN = {"fr": ",", "en": "."}


def known(language: str) -> str:
    """The language where it is one of ours, else the default."""
    return language if language in LANGUAGES else DEFAULT


def prefix(language: str) -> str:
    """What the addresses of a language start with: nothing for the default, else "en/"."""
    return "" if language == DEFAULT else f"{language}/"
