"""The words of the wizards: one TOML file a language beside each interview, looked up when a screen is drawn.

1. A wizard's own words come first, then the common ones: a wizard writes only what is its own.
2. Whoever reads gets a text: what one language lacks is shown in another one, marked. The build has refused it (wording.py).
3. In the page the tables are handed in; nothing is parsed there, and only the wizard and the language of the page are loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.steps import COMMON, Field, Outcome, Step, Try

Table = Mapping[str, Any]
Said = Step | Outcome | Field

_tables: dict[tuple[str, str], Table] = {}


def hand_in(home: str, language: str, table: Table) -> None:
    """Give the words of a wizard (or of COMMON) in one language."""
    _tables[home, language] = table


def forget() -> None:
    """Read the files again: while serving, they change under us."""
    _tables.clear()


def table(home: str, language: str) -> Table:
    """The words of one wizard in one language; empty where nobody has written them. Raises AuthorError for a broken file."""
    key = (home, language)
    if key not in _tables:
        _tables[key] = _read(home, language)
    return _tables[key]


def _read(home: str, language: str) -> Table:
    try:  # by name, so that the files' reader and its parser stay out of what is shipped to the page
        files = import_module("diagnostics.engine.words_files")
    except ModuleNotFoundError:
        return {}
    found: Table = files.read_table(home, language)
    return found


class Speech:
    """What the steps say in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def text(self, step: Said, name: str) -> str:
        """One text of a step ("title", "hint", "why"...); empty where it has none."""
        found = self._found(step.home, _kind(step), step.id, name)
        if not found and name == "keeps" and isinstance(step, Try) and step.keeps:
            found = self._found(COMMON, "keeps", step.keeps)
        return str(found or "")

    def texts(self, step: Said, name: str) -> tuple[str, ...]:
        """A list of a step ("steps", "now", "labels"...); empty where it has none."""
        found = self._found(step.home, _kind(step), step.id, name)
        return tuple(str(item) for item in found) if isinstance(found, list | tuple) else ()

    def option(self, step: Said, answer: str, name: str) -> str:
        """One text of an answer: "label", "hint", "say" (in the first person, for the ticket), "about" (the subject)."""
        return str(self._found(step.home, _kind(step), step.id, answer, name) or "")

    def wizard(self, home: str, name: str) -> str:
        """The "title" or "summary" of a wizard."""
        return str(self._found(home, "wizard", name) or home)

    def _found(self, home: str, *keys: str) -> object:
        own = _lookup(home, self.language, keys)
        if own is not None:
            return own
        others = (language for language in LANGUAGES if language != self.language)
        return next((_marked(found, other) for other in others if (found := _lookup(home, other, keys))), None)


def _kind(step: Said) -> str:
    return "field" if isinstance(step, Field) else step.kind


def _lookup(home: str, language: str, keys: tuple[str, ...]) -> object:
    for place in dict.fromkeys((home, COMMON)):
        found: object = table(place, language)
        for key in keys:
            found = found.get(key) if isinstance(found, Mapping) else None
        if found is not None:
            return found
    return None


def _marked(found: object, language: str) -> object:
    """Words of another language, so that nobody takes them for a translation."""
    mark = f"[{language}] "
    return [f"{mark}{item}" for item in found] if isinstance(found, list) else f"{mark}{found}"
