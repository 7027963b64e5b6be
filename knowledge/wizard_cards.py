"""The diagnostics as the site shows them: title, summary and icon of each, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from diagnostics.engine.languages import prefix
from diagnostics.engine.words import Speech
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
    speech = Speech(language)
    return {
        name: Card(
            name,
            speech.wizard(name, "title"),
            speech.wizard(name, "summary"),
            wizard.icon,
            f"{prefix(language)}diagnostic/{name}/",
        )
        for name, wizard in ALL.items()
    }
