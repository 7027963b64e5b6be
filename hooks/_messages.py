"""The words of templates and hooks: English is the message id, French comes from overrides/locale (domain "site")."""

from __future__ import annotations

import logging
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("fr", "en")
LOCALE = Path(__file__).parent.parent / "overrides" / "locale"

log = logging.getLogger("mkdocs.plugins.messages")


class _Missing(NullTranslations):
    """Stands behind a catalogue: what reaches it has no translation, or one still marked fuzzy."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def gettext(self, message: str) -> str:
        log.warning("%s: %r has no translation, or a fuzzy one. Expected: a msgstr.", self.path, message)
        return message


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for extraction; it is translated where it is shown."""
    return message


def words(language: str, folder: Path = LOCALE) -> NullTranslations:
    """The translations into one language. Read from the .po, so that an edit shows without a compile step."""
    if language == "en":
        return NullTranslations()
    path = folder / language / "LC_MESSAGES" / "site.po"
    binary = BytesIO()
    with path.open("rb") as file:
        write_mo(binary, read_po(file, locale=language))
    binary.seek(0)
    translations = GNUTranslations(binary)
    translations.add_fallback(_Missing(path))
    return translations
