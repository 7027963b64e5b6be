"""The words of templates and hooks: English is the message id, French comes from overrides/locale (domain "site")."""

from __future__ import annotations

import logging
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from diagnostics.engine.languages import SOURCE
from ground.files import read_text
from ground.root import ROOT

LOCALE = ROOT / "overrides" / "locale"


log = logging.getLogger("knowledge.messages")


class _Missing(NullTranslations):
    """Stands behind a catalogue: what reaches it has no translation, or one still marked fuzzy. Each is told once."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.told: set[str] = set()

    def gettext(self, message: str) -> str:
        if message not in self.told:
            self.told.add(message)
            log.warning("%s: %r has no translation, or a fuzzy one. Expected: a msgstr.", self.path, message)
        return message


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for extraction; it is translated where it is shown."""
    return message


def words(language: str, folder: Path = LOCALE) -> NullTranslations:
    """The translations into one language. Read from the .po, so that an edit shows without a compile step."""
    if language == SOURCE:
        return NullTranslations()
    path = folder / language / "LC_MESSAGES" / "site.po"
    return _read(path, language, path.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _read(path: Path, language: str, _changed: int) -> NullTranslations:
    binary = BytesIO()
    write_mo(binary, read_po(BytesIO(read_text(path).encode()), locale=language))
    binary.seek(0)
    translations = GNUTranslations(binary)
    translations.add_fallback(_Missing(path))
    return translations
