"""The company's own names that free text is searched for: checks extra.company_words of mkdocs.yml."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from ground.yaml_lines import Keys, explain, place

LONGEST, MOST = 60, 200


def _name(text: str) -> str:
    reason = _why_not(text)
    if reason:
        raise PydanticCustomError("reason", "{reason}", {"reason": reason})
    return text


def _why_not(text: str) -> str:
    if not text.strip():
        return "is empty"
    if text != text.strip() or "  " in text:
        return "has spaces too many"
    if not text.isprintable():
        return "has characters that do not print"
    if len(text) > LONGEST:
        return f"has {len(text)} characters"
    letters = [sign for sign in text if sign.isalnum()]
    if len(letters) < 2:
        return "has fewer than two letters or digits"
    if any(sign.isalpha() and not unicodedata.name(sign, "").startswith("LATIN") for sign in text):
        return "has letters that are not Latin, and look perhaps like those that people type"
    return ""


Names = Annotated[list[Annotated[str, AfterValidator(_name)]], Field(min_length=1, max_length=MOST)]
EXPECTED = f"a list of names as people say them, {LONGEST} characters at most, or none of this list"


class WrongCompanyWords(Exception):
    """extra.company_words cannot be used: file, line, field and what was expected."""


class CompanyWords(BaseModel):
    """extra.company_words. The descriptions are what the maintainer reads when a value does not fit."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    applications: Names | None = Field(None, description=f"the company's own applications: {EXPECTED}")
    sites: Names | None = Field(None, description=f"its sites: {EXPECTED}")
    printers: Names | None = Field(None, description=f"its printers: {EXPECTED}")

    def by_kind(self) -> dict[str, list[str]]:
        """The names, of the kinds that have some."""
        return self.model_dump(exclude_none=True)


def check(data: object, file: Path) -> dict[str, list[str]]:
    """The names by kind, none where nothing is said; raises WrongCompanyWords naming file, line, field and what was expected."""
    if data is None:
        return {}
    try:
        words = CompanyWords.model_validate(data).by_kind()
    except ValidationError as error:
        faults = [f"{_place(file, keys)} {sentence}" for keys, sentence in explain(CompanyWords, error)]
        raise WrongCompanyWords("\n".join(dict.fromkeys(faults))) from error
    if twice := [f"{_place(file, keys)} {sentence}" for keys, sentence in _twice(words)]:
        raise WrongCompanyWords("\n".join(twice))
    return words


def _twice(words: dict[str, list[str]]) -> Iterator[tuple[Keys, str]]:
    """A name that is there again, as free text is read: without regard to case and accents."""
    first: dict[str, str] = {}
    for kind, names in words.items():
        for index, name in enumerate(names):
            flat = "".join(
                sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign)
            )
            if flat in first:
                yield (
                    (kind, index),
                    f"is {name!r}, which is there already, among the {first[flat]}. Expected: each name once.",
                )
            first.setdefault(flat, kind)


def _place(file: Path, keys: Keys) -> str:
    return place(file, ("extra", "company_words", *keys[:2]))
