"""docs/words.yml: what people say, by intent, and the article to read first; and what is wrong with the file."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from ground.yaml_lines import line_of, parse
from knowledge.articles import INTENTS, Article, Mistake

# The article that gets the words of an intent in full: the one to press first.
MAIN = "article"
FIELDS = {MAIN, "fr", "en"}
EXPECTED = "article (the id of the one to read first), fr and en, each a text"

Said = Mapping[str, Mapping[str, str]]


def read(source: str, text: str) -> tuple[Said, list[Mistake]]:
    """What people say, by intent and language; and what is wrong with the file itself."""
    found, (line, fault) = parse(text, dict, f"the name of each intent, and under it {EXPECTED}")
    if fault:
        return {}, [Mistake(source, line, fault)]
    missing = INTENTS - {"other"} - set(found)
    faults = {name: _fault(name, fields, missing) for name, fields in found.items()}
    mistakes = [Mistake(source, line_of(text, (name,)), f"{name} {said}") for name, said in faults.items() if said]
    meant = {near for name in found for near in _near(name, missing)}
    mistakes += [
        Mistake(source, 1, f"has no words for {name}. Expected: {EXPECTED}.") for name in sorted(missing - meant)
    ]
    return {name: fields for name, fields in found.items() if not faults[name]}, mistakes


def _fault(name: Any, fields: Any, missing: frozenset[str]) -> str:
    if name not in INTENTS - {"other"}:
        return f"is no intent. Expected: {', '.join(_near(name, missing)) or 'one of SERVED in knowledge/articles.py'}."
    if isinstance(fields, dict) and set(fields) == FIELDS and all(isinstance(one, str) for one in fields.values()):
        return ""
    return f"is {str(fields)[:60]!r}. Expected: {EXPECTED}."


def _near(name: Any, missing: frozenset[str]) -> list[str]:
    """The intent that a wrong name stands for."""
    return [] if name in INTENTS else get_close_matches(str(name), missing, 1)


def misled(source: str, text: str, said: Said, articles: Mapping[str, Article]) -> list[Mistake]:
    """The intents whose main article is not there to be found, or does not serve them."""
    return [
        Mistake(source, line_of(text, (name, MAIN)), f"{name}: {MAIN} {fields[MAIN]} {fault}")
        for name, fields in said.items()
        if (fault := _unfit(articles.get(fields[MAIN]), name))
    ]


def _unfit(article: Article | None, intent: str) -> str:
    if article is None or article.meta.state != "validated":
        return f"is no validated article. Expected: one that has {intent} among its intents."
    if intent not in article.meta.intents:
        return f"does not serve it. Expected: one that has it among its intents ({article.source} has not)."
    return ""
