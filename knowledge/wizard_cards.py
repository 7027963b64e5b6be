"""The diagnostics as the site shows them: title, summary and icon of each, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from diagnostics.engine.languages import prefix
from diagnostics.engine.words import Speech
from diagnostics.wizards import ALL
from knowledge.messages import N_

# How people think of their troubles: the parts of the list of all diagnostics. What is in none comes last, in one of its own.
GROUPS = (
    (N_("My computer"), ("power", "slow", "screen-keyboard", "software", "windows-11")),
    (N_("Internet, e-mail, files, passwords"), ("network", "mail", "files", "account")),
    (N_("Printing, calling, meeting"), ("printer", "phone", "meeting")),
    (N_("Attack, damage, everything stopped"), ("security", "damage", "crisis")),
    (N_("Something or somebody new"), ("purchase", "people")),
)
OTHERS = N_("Others")


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


def grouped(listed: Mapping[str, Card]) -> list[tuple[str, list[Card]]]:
    """The cards by group, each under its heading (a message id); those of packs last."""
    named = [(title, [listed[name] for name in names if name in listed]) for title, names in GROUPS]
    known = {name for _, names in GROUPS for name in names}
    others = [card for name, card in listed.items() if name not in known]
    return [(title, some) for title, some in [*named, (OTHERS, others)] if some]
