"""The diagnostics as the site shows them: title, summary and icon of each, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from diagnostics.engine.translation import translator
from diagnostics.wizards import ALL


@dataclass(frozen=True, slots=True)
class Card:
    """What a list says of one wizard."""

    id: str
    title: str
    summary: str
    icon: str
    url: str


def cards(language: str) -> dict[str, Card]:
    """Every wizard there is, by id, in the order of lists."""
    words = translator(language)
    prefix = "" if language == "fr" else f"{language}/"
    return {
        name: Card(name, words(wizard.title), words(wizard.summary), wizard.icon, f"{prefix}diagnostic/{name}/")
        for name, wizard in ALL.items()
    }
