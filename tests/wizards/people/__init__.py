"""Described people, a file a wizard: what each answers, and where that must lead."""

from __future__ import annotations

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
