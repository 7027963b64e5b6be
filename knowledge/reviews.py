"""What has passed its date: facts to look up again, articles to review; and what the terminal is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ground.yaml_lines import line_of
from knowledge.articles import Article
from knowledge.facts import expired
from knowledge.library import Library
from knowledge.register import short_url


def overdue(library: Library, day: date) -> Iterator[str]:
    """A sentence for each fact to look up again, and for each article to review, in each language."""
    for name, fact in expired(library.facts, day).items():
        yield f"docs/facts.yml: {name} was good until {fact.good_until}. Look it up again: {fact.source}."
    for language in library.articles:
        yield from (f"docs/{late(article)}" for article in library.listed(language) if article.is_stale(day))


def late(article: Article) -> str:
    """What its owner is told of an article whose review is late."""
    line = line_of(article.head, ("reviewed",)) + 1
    days = f"reviewed on {article.meta.reviewed}, due again on {article.due}"
    return f"{article.source}:{line}: the review is overdue: {days}."


def for_terminal(library: Library, root: str) -> dict[str, dict[str, dict[str, str]]]:
    """What `python -m diagnostics` may say of the articles a step names."""
    return {
        language: {
            article.meta.id: {
                "title": article.meta.title,
                "url": root + short_url(article.meta.id, language),
                "due": article.due.isoformat(),
            }
            for article in library.listed(language)
        }
        for language in library.articles
    }
