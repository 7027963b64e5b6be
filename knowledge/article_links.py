"""What an article says by name: ids become links, facts become words."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from datetime import date

from diagnostics.pages.typography import typeset
from knowledge.article_checks import FACT, LINK
from knowledge.articles import Article
from knowledge.facts import Facts
from knowledge.library import Library
from knowledge.urls import relative_url


def resolve(markdown: str, source: str, library: Library, wizards: Iterable[str]) -> str:
    """The Markdown of an article's file with its ids made links to files, and its facts made words."""
    wizards = set(wizards)

    def link(match: re.Match[str]) -> str:
        target = _target(match["target"], source, library, wizards)
        if target == source:
            return match["words"]
        path = posixpath.relpath(target, posixpath.dirname(source))
        return f"[{match['words']}]({path}{match['anchor'] or ''})"

    return say_facts(LINK.sub(link, markdown), source.partition("/")[0], library.facts)


def say_facts(markdown: str, language: str, facts: Facts) -> str:
    """The Markdown with its facts made words; one that is unknown was already told."""

    def fact(match: re.Match[str]) -> str:
        return facts[match[1]].say(language) if match[1] in facts else match[0]

    return FACT.sub(fact, markdown)


def _target(name: str, source: str, library: Library, wizards: set[str]) -> str:
    """The source file an id stands for; one that is unknown was already told, so it leads to the page itself."""
    kind, _, other = name.partition(":")
    language = source.partition("/")[0]
    if kind == "page":
        return f"{language}/{other}/index.md"
    if other in wizards:
        return f"{language}/diagnostic/{other}.md"
    found = library.main_article(other, language) if other else library.articles[language].get(kind)
    return found.source if found else source


def links_from(page_url: str, articles: Iterable[Article], day: date) -> dict[str, dict[str, str]]:
    """Where each article is from one page, for the diagnostics: {"KB-025": {"url", "title", perhaps "stale": "yes"}}."""
    return {
        article.meta.id: {
            "url": relative_url(article.url, page_url),
            "title": typeset(article.meta.title, article.language),
        }
        | ({"stale": "yes"} if article.is_stale(day) else {})
        for article in articles
    }
