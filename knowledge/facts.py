"""docs/facts.yml: dates and figures that change, each with its source and the day it must be looked at again."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import format_date
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from diagnostics.engine.languages import LANGUAGES
from ground.yaml_lines import first_of_each, line_of, parse
from knowledge.mistake import Mistake

A_TEXT_FOR_EACH = "a text " + " and ".join(f"for {language}" for language in LANGUAGES)
# Where a country writes dates otherwise than its language at large.
DATE_LOCALES = {"en": "en_GB"}


class _Said(BaseModel):
    """A value said in each language: a field for each."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def say(self, language: str) -> str:
        """The value in one of them."""
        return str(getattr(self, language))


if TYPE_CHECKING:
    InEachLanguage = _Said
else:
    InEachLanguage = create_model(
        "InEachLanguage", __base__=_Said, **{language: (str, Field(min_length=1)) for language in LANGUAGES}
    )


class Fact(BaseModel):
    """One fact. The descriptions are what a maintainer reads when a value does not fit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: date | InEachLanguage = Field(description=f"a date such as 2028-10-10, or {A_TEXT_FOR_EACH}")
    source: str = Field(min_length=3, description="where it was read")
    good_until: date = Field(description="the day to check it again, such as 2027-10-01")

    def say(self, language: str) -> str:
        """The value as it reads in a sentence."""
        return say_date(self.value, language) if isinstance(self.value, date) else self.value.say(language)


Facts = dict[str, Fact]
NAME = re.compile(r"\w+", re.ASCII)


@cache
def say_date(day: date, language: str) -> str:
    """ "14 octobre 2025", "1er octobre 2026", "14 October 2025"."""
    text = format_date(day, "d MMMM y", locale=DATE_LOCALES.get(language, language))
    return text.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else text


def read_facts(source: str, text: str) -> tuple[Facts, list[Mistake]]:
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
