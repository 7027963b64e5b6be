"""Described people, a file a wizard: what each answers, and where that must lead."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import NamedTuple


class Person(NamedTuple):
    """One row: what the person answers, and where that must lead."""

    wizard: str
    answers: dict[str, str]
    outcome: str
    ending: str
    level: int
    rule: str
    kind: str


PEOPLE: dict[str, Person] = {
    name: person
    for _, wizard, _ in pkgutil.iter_modules(__path__)
    for name, person in import_module(f"{__name__}.{wizard}").PEOPLE.items()
}
