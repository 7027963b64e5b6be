"""docs/words.yml: what people say, by intent, and the article to read first; and what is wrong with the file."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from diagnostics.engine.languages import LANGUAGES
from ground.yaml_lines import line_of, parse
from knowledge.articles import Article
from knowledge.intents import INTENTS, OTHER
from knowledge.mistake import Mistake

# The article that gets the words of an intent in full: the one to press first.
MAIN = "article"
FIELDS = {MAIN, *LANGUAGES}
EXPECTED = f"article (the id of the one to read first), {' and '.join(LANGUAGES)}, each a text"

Said = Mapping[str, Mapping[str, str]]


def read_what_people_say(source: str, text: str) -> tuple[Said, list[Mistake]]:
    """What people say, by intent and language; and what is wrong with the file itself."""
    found, (line, fault) = parse(text, dict, f"the name of each intent, and under it {EXPECTED}")
    if fault:
        return {}, [Mistake(source, line, fault)]
    missing = INTENTS - {OTHER} - set(found)
    faults = {name: _fault(name, fields, missing) for name, fields in found.items()}
    mistakes = [Mistake(source, line_of(text, (name,)), f"{name} {said}") for name, said in faults.items() if said]
    meant = {near for name in found for near in _near(name, missing)}
    mistakes += [
        Mistake(source, 1, f"has no words for {name}. Expected: {EXPECTED}.") for name in sorted(missing - meant)
    ]
    return {name: fields for name, fields in found.items() if not faults[name]}, mistakes


def _fault(name: Any, fields: Any, missing: frozenset[str]) -> str:
    if name not in INTENTS - {OTHER}:
        return f"is no intent. Expected: {', '.join(_near(name, missing)) or 'one of SERVED in knowledge/intents.py'}."
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
