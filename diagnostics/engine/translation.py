"""Messages of the interface: English is the message id, other languages come from the gettext catalogues in locale/.

In the page the messages of its language are handed in: no catalogue is shipped.
"""

from __future__ import annotations

import gettext
import io
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache

from diagnostics.engine.languages import LANGUAGES, SOURCE

Translate = Callable[[str], str]


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for extraction; it is translated where it is shown."""
    return message


_handed: dict[str, Mapping[str, str]] = {}


def hand_in(language: str, messages: Mapping[str, str]) -> None:
    """Give the messages of a language, instead of a catalogue."""
    _handed[language] = messages
    translator.cache_clear()


@cache
def translator(language: str) -> Translate:
    """The function that turns a message id into a sentence in one of LANGUAGES (others fall back to English).

    Raises LookupError where a catalogue has not been compiled: half a language is worse than a clear stop.
    """
    if language in _handed:
        messages = _handed[language]
        return lambda message: messages.get(message, message)
    if language == SOURCE or language not in LANGUAGES:
        return lambda message: message
    name = f"locale/{language}/LC_MESSAGES/diagnostics.mo"
    try:
        data = pkgutil.get_data("diagnostics", name)  # importlib.resources would cost the page's start 20 kB more
    except OSError as error:
        raise LookupError(f"diagnostics/{name} is missing: run 'python dev.py messages'") from error
    catalogue = gettext.GNUTranslations(io.BytesIO(data or b""))
    # gettext of an empty string returns the catalogue's header.
    return lambda message: catalogue.gettext(message) if message else ""
