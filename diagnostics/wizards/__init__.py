"""The wizards, one file an area. A new file here with one @wizard in it is found by itself."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from diagnostics.errors import AuthorError, UnknownWizardError
from diagnostics.wizard import Wizard


def _find() -> dict[str, Wizard]:
    """Every Wizard of every module of this folder (and of packs that add to the path), in the order of ORDER, then by id."""
    found: dict[str, Wizard] = {}
    for module in sorted(name for _, name, _ in pkgutil.iter_modules(__path__)):
        for item in vars(import_module(f"{__name__}.{module}")).values():
            if not isinstance(item, Wizard):
                continue
            if item.id in found and found[item.id] is not item:
                raise AuthorError(f"{item.source}: wizard id {item.id!r} is already used in {found[item.id].source}")
            found[item.id] = item
    return dict(
        sorted(found.items(), key=lambda pair: (ORDER.index(pair[0]) if pair[0] in ORDER else len(ORDER), pair[0]))
    )


# The 17 permanent ids, most frequent trouble first: the order of every list of wizards.
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
ALL: dict[str, Wizard] = _find()


def get(identifier: str) -> Wizard:
    """The wizard with this id; raises UnknownWizardError."""
    if identifier not in ALL:
        raise UnknownWizardError(identifier[:40], tuple(ALL))
    return ALL[identifier]
