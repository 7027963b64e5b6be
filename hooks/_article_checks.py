"""What only shows when all articles are known: ids, translations, links, facts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hooks._articles import FAMILIES, INTENTS, WIZARDS, Article, Mistake
from hooks._wizard_at import fault
from hooks._yaml_lines import line_of

LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<target>KB-[^)\s#]*|wizard:[^)\s#]*)(?P<anchor>#[^)\s]*)?\)")
FACT = re.compile(r"\{\{\s*fact\.(\w+)\s*\}\}")
TODO = re.compile(r"\bTODO\b")
SAME_IN_BOTH = ("id", "type", "levels", "maintenance", "intents", "wizard", "wizard_at", "audience", "state", "related")


def check(articles: Iterable[Article], facts: Iterable[str]) -> list[Mistake]:
    """Every mistake in a set of articles of both languages, given the names of the facts they may quote."""
    articles = list(articles)
    known = {article.meta.id for article in articles}
    facts = set(facts)
    mistakes = _twins(articles)
    for article in articles:
        mistakes += [_at(article, field, said) for field, said in _ids(article, known)]
        mistakes += _body(article, known, facts)
    return mistakes


def _at(article: Article, field: str, said: str) -> Mistake:
    return Mistake(article.source, line_of(article.head, (field,)) + 1, f"{field} {said}")


def _ids(article: Article, known: set[str]) -> Iterable[tuple[str, str]]:
    meta = article.meta
    if article.family not in FAMILIES:
        yield "id", f"is in the folder {article.family!r}. Expected one of: {', '.join(FAMILIES)}."
    if meta.wizard is not None and meta.wizard not in WIZARDS:
        yield "wizard", f"is {meta.wizard!r}. Expected null or one of: {', '.join(sorted(WIZARDS))}."
    for intent in meta.intents:
        if intent not in INTENTS:
            yield "intents", f"has {intent!r}. Expected ids out of hooks/_articles.py SERVED."
    for other in meta.related:
        if other not in known or other == meta.id:
            yield "related", f"has {other!r}. Expected ids of other articles."
    if not meta.related:
        yield "related", "is empty. Expected ids of articles to go on to: no page is a dead end."
    if meta.wizard_at is not None and (said := fault(meta.wizard, meta.wizard_at)):
        yield "wizard_at", said


def _body(article: Article, known: set[str], facts: set[str]) -> Iterable[Mistake]:
    for number, line in enumerate(article.body.splitlines(), article.first_line):
        for match in LINK.finditer(line):
            kind, _, wizard = match["target"].partition(":")
            if wizard and wizard not in WIZARDS:
                expected = ", ".join(sorted(WIZARDS))
                yield Mistake(
                    article.source, number, f"links to {match['target']!r}. Expected wizard: and one of: {expected}."
                )
            if not wizard and kind not in known:
                yield Mistake(article.source, number, f"links to {kind!r}. Expected the id of an article that exists.")
        if TODO.search(line) and article.meta.state != "draft":
            yield Mistake(article.source, number, "still says TODO. Expected: text, or 'state: draft' until there is.")
        for match in FACT.finditer(line):
            if match[1] not in facts:
                yield Mistake(
                    article.source, number, f"quotes the fact {match[1]!r}. Expected a name of docs/facts.yml."
                )


def _twins(articles: list[Article]) -> list[Mistake]:
    """Ids used twice, translations that are missing or differ."""
    mistakes = []
    by_place = {(article.language, article.path): article for article in articles}
    first: dict[tuple[str, str], Article] = {}
    for article in articles:
        same = first.setdefault((article.language, article.meta.id), article)
        if same is not article:
            mistakes.append(
                _at(article, "id", f"{article.meta.id} is already that of {same.source}. Expected an id of its own.")
            )
    for (language, path), article in by_place.items():
        other = "en" if language == "fr" else "fr"
        twin = by_place.get((other, path))
        if twin is None:
            mistakes.append(
                Mistake(
                    f"{other}/{path}", 0, f"is missing or not valid. Expected: the translation of {article.source}."
                )
            )
        elif language == "en":
            mistakes += _differences(article, twin)
    return mistakes


def _differences(article: Article, twin: Article) -> list[Mistake]:
    pairs = {field: (getattr(article.meta, field), getattr(twin.meta, field)) for field in SAME_IN_BOTH}
    return [
        _at(article, field, f"is {mine!r} but {yours!r} in {twin.source}. Expected: the same in both languages.")
        for field, (mine, yours) in pairs.items()
        if mine != yours
    ]
