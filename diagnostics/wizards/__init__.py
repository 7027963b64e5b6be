"""The wizards, one folder an area: wizards/windows_11/ holds the wizard "windows-11". A new folder is found by itself.

Each is imported when it is asked for, so that a page loads only its own.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module

from diagnostics.engine.errors import AuthorError, UnknownWizardError
from diagnostics.engine.wizard import Wizard

# The 17 permanent ids, most frequent trouble first: the order of every list of wizards. Those of a pack come after.
ORDER = (
    "network",
    "power",
    "slow",
    "account",
    "mail",
    "printer",
    "security",
    "damage",
    "screen-keyboard",
    "software",
    "meeting",
    "files",
    "phone",
    "windows-11",
    "purchase",
    "people",
    "crisis",
)


# What all wizards share lies beside them and is none.
COMMON = "common"


class _Wizards(Mapping[str, Wizard]):
    """Id -> Wizard, in the order of lists."""

    def __iter__(self) -> Iterator[str]:
        # Packs may add to __path__ at any time, so it is read each time.
        names = {name.replace("_", "-") for _, name, _ in pkgutil.iter_modules(__path__)} - {COMMON}
        return iter(sorted(names, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name)))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, identifier: object) -> bool:
        return identifier in tuple(self)

    def __getitem__(self, identifier: str) -> Wizard:
        if identifier not in self:
            raise KeyError(identifier)
        return _only_wizard(identifier)


def _only_wizard(identifier: str) -> Wizard:
    """The one wizard of a module; two, none, or another id is the author's mistake."""
    module = import_module(f"{__name__}.{identifier.replace('-', '_')}.interview")
    found = [item for item in vars(module).values() if isinstance(item, Wizard)]
    if [item.id for item in found] != [identifier]:
        there = ", ".join(f"{item.source}: {item.id!r}" for item in found) or "none"
        raise AuthorError(f"{module.__file__}:1: expected one @wizard with the id {identifier!r}, found {there}")
    return found[0]


ALL: Mapping[str, Wizard] = _Wizards()


def reached_from(identifier: str) -> set[str]:
    """The wizards that may go on from one, over any number of hand-overs."""
    direct = set(get(identifier).hands_over_to)
    return direct.union(*(reached_from(name) for name in direct))


def get(identifier: str) -> Wizard:
    """The wizard with this id; raises UnknownWizardError."""
    if identifier not in ALL:
        raise UnknownWizardError(identifier[:40], tuple(ALL))
    return ALL[identifier]
