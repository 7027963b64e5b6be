"""Messages: English is the message id, other languages come from the gettext catalogues in locale/."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache
from importlib import resources

LANGUAGES = ("fr", "en")
Translate = Callable[[str], str]


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for extraction; it is translated where it is shown."""
    return message


@cache
def translator(language: str) -> Translate:
    """The function that turns a message id into a sentence in one of LANGUAGES (others fall back to English).

    Raises LookupError where a catalogue has not been compiled: half a language is worse than a clear stop.
    """
    if language == "en" or language not in LANGUAGES:
        return lambda message: message
    path = resources.files("diagnostics") / "locale" / language / "LC_MESSAGES" / "diagnostics.mo"
    try:
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
    except FileNotFoundError as error:
        raise LookupError(f"{path} is missing: run 'python dev.py messages'") from error
    # gettext of an empty string returns the catalogue's header.
    return lambda message: catalogue.gettext(message) if message else ""
