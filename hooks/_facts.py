"""docs/facts.yml: dates and figures that change, each with its source and the day it must be looked at again."""

from __future__ import annotations

from datetime import date
from functools import cache

import yaml
from babel.dates import format_date
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from hooks._articles import Mistake
from hooks._yaml_lines import explain, line_of, load


class Both(BaseModel):
    """A value said in each language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fr: str = Field(min_length=1)
    en: str = Field(min_length=1)


class Fact(BaseModel):
    """One fact. The descriptions are what a maintainer reads when a value does not fit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: date | Both = Field(description="a date such as 2028-10-10, or a text for fr and for en")
    source: str = Field(min_length=3, description="where it was read")
    good_until: date = Field(description="the day to check it again, such as 2027-10-01")

    def say(self, language: str) -> str:
        """The value as it reads in a sentence."""
        if isinstance(self.value, Both):
            return self.value.fr if language == "fr" else self.value.en
        return say_date(self.value, language)


Facts = dict[str, Fact]


@cache
def say_date(day: date, language: str) -> str:
    """ "14 octobre 2025", "1er octobre 2026", "14 October 2025"."""
    text = format_date(day, "d MMMM y", locale="fr" if language == "fr" else "en_GB")
    return text.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else text


def read(source: str, text: str) -> tuple[Facts, list[Mistake]]:
    """The facts of a YAML text, and what is wrong with the others."""
    facts: Facts = {}
    mistakes: list[Mistake] = []
    try:
        entries = load(text) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return {}, [Mistake(source, mark.line + 1 if mark else 1, "is not YAML.")]
    for name, entry in entries.items():
        try:
            facts[name] = Fact.model_validate(entry)
        except ValidationError as error:
            mistakes += [
                Mistake(source, line_of(text, (name, *keys[:1])), f"{name}.{keys[0] if keys else ''} {said}")
                for keys, said in explain(Fact, error)[:1]
            ]
    return facts, mistakes


def expired(facts: Facts, today: date) -> dict[str, Fact]:
    """The facts to look at again."""
    return {name: fact for name, fact in facts.items() if fact.good_until < today}
