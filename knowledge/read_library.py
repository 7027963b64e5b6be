"""Reads the files of all articles into a library, with every mistake in them."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.article_checks import TODO, check_articles
from knowledge.articles import Article, Broken, broken, read_article
from knowledge.facts import read_facts
from knowledge.library import Library, shelved
from knowledge.mistake import Mistake


def read_library(sources: Iterable[tuple[str, str, str]], facts_text: str) -> tuple[Library, list[Mistake]]:
    """The library of some files (path, text, url), and every mistake in them."""
    files = list(sources)
    results = [read_article(source, text, url) for source, text, url in files]
    articles = [result for result in results if isinstance(result, Article)]
    unread = {
        source: broken(source, text)
        for (source, text, _), result in zip(files, results, strict=True)
        if not isinstance(result, Article)
    }
    facts, mistakes = read_facts("docs/facts.yml", facts_text)
    quotable = None if mistakes else list(facts)
    mistakes += [mistake for result in results if not isinstance(result, Article) for mistake in result]
    mistakes += check_articles(articles, quotable, unread)
    drafts = _drafts(files, [*articles, *unread.values()])
    return Library(shelved(articles), facts, unread, drafts), mistakes


def _drafts(files: Iterable[tuple[str, str, str]], read_or_not: Iterable[Article | Broken]) -> dict[str, int]:
    states = {one.source: one.meta.state if isinstance(one, Article) else one.state for one in read_or_not}
    return {source: len(TODO.findall(text)) for source, text, _ in files if states[source] == "draft"}
