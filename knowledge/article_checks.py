"""What only shows when all articles are known: ids, translations, links, facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from diagnostics.engine.languages import DEFAULT, LANGUAGES
from diagnostics.wizards import ORDER
from ground.yaml_lines import line_of
from knowledge.articles import Article, Broken
from knowledge.families import FAMILIES
from knowledge.front_matter import SAME_IN_ALL
from knowledge.intents import INTENTS
from knowledge.mistake import Mistake
from knowledge.site_pages import FOLDERS
from knowledge.wizard_at import fault

LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<target>KB-[^)\s#]*|(?:wizard|page):[^)\s#]*)(?P<anchor>#[^)\s]*)?\)")
FACT = re.compile(r"\{\{\s*fact\.(\w+)\s*\}\}")
TODO = re.compile(r"\bTODO\b")
RELATED = 3  # a phone shows no more without scrolling


@dataclass(frozen=True, slots=True)
class Known:
    """What an article may name. facts: None where their own file is to be mended first."""

    ids: frozenset[str]
    archived: frozenset[str]
    facts: frozenset[str] | None


def check_articles(
    articles: Iterable[Article], facts: Iterable[str] | None, broken: Mapping[str, Broken] | None = None
) -> list[Mistake]:
    """Every mistake in a set of articles of both languages, given the names of the facts they may quote.

    broken: by source, the files that are there but not valid, which was told: nothing that follows from it is.
    """
    articles, broken = list(articles), broken or {}
    ids = {one.meta.id for one in articles} | {one.id for one in broken.values()}
    archived = {one.meta.id for one in articles if one.meta.state == "archived"}
    known = Known(frozenset(ids), frozenset(archived), None if facts is None else frozenset(facts))
    mistakes = [*_repeated(articles), *_twins(articles, broken)]
    for article in articles:
        mistakes += [_at(article, field, said) for field, said in _ids(article, known)]
        mistakes += _body(article, known)
    return mistakes


def _at(article: Article, field: str, said: str) -> Mistake:
    return Mistake(article.source, line_of(article.head, (field,)) + 1, f"{field} {said}")


def _ids(article: Article, known: Known) -> Iterable[tuple[str, str]]:
    meta = article.meta
    if article.family not in FAMILIES:
        yield "id", f"is in the folder {article.family!r}. Expected one of: {', '.join(FAMILIES)}."
    if meta.wizard is not None and meta.wizard not in ORDER:
        yield "wizard", f"is {meta.wizard!r}. Expected null or one of: {', '.join(sorted(ORDER))}."
    for intent in meta.intents:
        if intent not in INTENTS:
            yield "intents", f"has {intent!r}. Expected ids out of knowledge/intents.py SERVED."
    for other in meta.related:
        if other not in known.ids or other == meta.id:
            yield "related", f"has {other!r}. Expected ids of other articles."
        elif _outlived(other, article, known):
            yield "related", f"has {other!r}, which is archived. Expected ids of articles that are not."
    if len(meta.related) > RELATED:
        yield (
            "related",
            f"has {len(meta.related)} ids. Expected at most {RELATED}, those that the text does not lead to.",
        )
    if not meta.related:
        yield "related", "is empty. Expected ids of articles to go on to: no page is a dead end."
    if meta.wizard_at is not None and (said := fault(meta.wizard, meta.wizard_at)):
        yield "wizard_at", said


def _outlived(other: str, article: Article, known: Known) -> bool:
    """Whether an article leads its readers to one that is no longer true."""
    return other in known.archived and article.meta.state != "archived"


def _body(article: Article, known: Known) -> Iterable[Mistake]:
    for number, line in enumerate(article.body.splitlines(), article.first_line):
        for match in LINK.finditer(line):
            if said := _link(match["target"], article, known):
                yield Mistake(article.source, number, f"links to {match['target']!r}{said}")
        if TODO.search(line) and article.meta.state != "draft":
            yield Mistake(article.source, number, "still says TODO. Expected: text, or 'state: draft' until there is.")
        for match in FACT.finditer(line):
            if known.facts is not None and match[1] not in known.facts:
                yield Mistake(
                    article.source, number, f"quotes the fact {match[1]!r}. Expected a name of docs/facts.yml."
                )


def _link(target: str, article: Article, known: Known) -> str:
    number, mark, name = target.partition(":")
    if mark:
        allowed = sorted(ORDER) if number == "wizard" else FOLDERS
        return "" if name in allowed else f". Expected {number}: and one of: {', '.join(allowed)}."
    if number not in known.ids:
        return ". Expected the id of an article that exists."
    if _outlived(number, article, known):
        return ", which is archived. Expected the id of an article that is not, or words without a link."
    return ""


def _repeated(articles: list[Article]) -> Iterable[Mistake]:
    """Ids used twice. Drafts come last, so that it is theirs to change."""
    first: dict[tuple[str, str], Article] = {}
    for article in sorted(articles, key=lambda one: one.meta.state == "draft"):
        same = first.setdefault((article.language, article.meta.id), article)
        if same is not article:
            yield _at(article, "id", f"{article.meta.id} is already that of {same.source}. Expected an id of its own.")


def _twins(articles: list[Article], broken: Mapping[str, Broken]) -> Iterable[Mistake]:
    """Translations that are missing or differ. What a published article lacks is told of it, not of a draft."""
    by_source = {article.source: article for article in articles}
    for article in articles:
        for language in LANGUAGES:
            if language != article.language:
                source = f"{language}/{article.path}"
                yield from _twin(article, source, by_source.get(source), broken.get(source))


def _twin(article: Article, source: str, twin: Article | None, unread: Broken | None) -> Iterable[Mistake]:
    """What is wrong between an article and its translation; what differs is told of the one that is not the default."""
    state = twin.meta.state if twin else unread.state if unread else None
    mine = article.meta.state
    if state is None:
        yield Mistake(article.source, 1, f"has no translation. Expected: {source}.")
    elif state == "draft" != mine:
        yield _at(article, "state", f"is {mine!r} but {state!r} in {source}. Expected: the same in both languages.")
    elif twin and twin.language == DEFAULT and (mine == state or mine != "draft"):
        yield from _differences(article, twin)


def _differences(article: Article, twin: Article) -> list[Mistake]:
    pairs = {field: (getattr(article.meta, field), getattr(twin.meta, field)) for field in SAME_IN_ALL}
    return [
        _at(article, field, f"is {mine!r} but {yours!r} in {twin.source}. Expected: the same in both languages.")
        for field, (mine, yours) in pairs.items()
        if mine != yours
    ]
