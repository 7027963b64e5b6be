"""docs/facts.yml: dates and figures that change, each with its source and the day it must be looked at again."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel.dates import format_date
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ground.yaml_lines import first_of_each, line_of, parse
from knowledge.articles import Mistake


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
NAME = re.compile(r"\w+", re.ASCII)


@cache
def say_date(day: date, language: str) -> str:
    """ "14 octobre 2025", "1er octobre 2026", "14 October 2025"."""
    text = format_date(day, "d MMMM y", locale="fr" if language == "fr" else "en_GB")
    return text.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else text


def read(source: str, text: str) -> tuple[Facts, list[Mistake]]:
    """The facts of a YAML text, and what is wrong with the others."""
    facts: Facts = {}
    entries, (line, fault) = parse(text, dict, "the name of each fact, and under it value, source and good_until")
    mistakes = [Mistake(source, line, fault)] if fault else []
    for name, entry in entries.items():
        if not NAME.fullmatch(str(name)):
            said = f"{name!r} is no name. Expected: letters, digits and _, such as win10_end."
            mistakes.append(Mistake(source, line_of(text, (name,)), said))
            continue
        try:
            facts[str(name)] = Fact.model_validate(entry)
        except ValidationError as error:
            mistakes += [
                Mistake(source, line_of(text, (name, *keys)), f"{'.'.join(map(str, (name, *keys)))} {said}")
                for keys, said in first_of_each(Fact, error)
            ]
    return facts, mistakes


def expired(facts: Facts, today: date) -> dict[str, Fact]:
    """The facts to look at again."""
    return {name: fact for name, fact in facts.items() if fact.good_until < today}
