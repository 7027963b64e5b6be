"""Messages: English is the message id, other languages come from the gettext catalogues in locale/."""

from __future__ import annotations

import gettext
import io
import pkgutil
from collections.abc import Callable
from functools import cache

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
    name = f"locale/{language}/LC_MESSAGES/diagnostics.mo"
    try:
        data = pkgutil.get_data("diagnostics", name)  # importlib.resources would cost the page's start 20 kB more
    except OSError as error:
        raise LookupError(f"diagnostics/{name} is missing: run 'python dev.py messages'") from error
    catalogue = gettext.GNUTranslations(io.BytesIO(data or b""))
    # gettext of an empty string returns the catalogue's header.
    return lambda message: catalogue.gettext(message) if message else ""
