"""The library: all articles of all languages, and the facts they may quote."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from diagnostics.engine.languages import LANGUAGES
from knowledge.articles import Article, Broken
from knowledge.facts import Facts


@dataclass(frozen=True, slots=True)
class Library:
    """All articles by language and id, and the facts they may quote.

    By source: broken are the files that are there but not valid; drafts say how often each says TODO.
    """

    articles: Mapping[str, Mapping[str, Article]]
    facts: Facts
    broken: Mapping[str, Broken] = field(default_factory=dict)
    drafts: Mapping[str, int] = field(default_factory=dict)
    unpublished: frozenset[str] = frozenset()

    def main_article(self, wizard: str, language: str) -> Article | None:
        """The first article that a wizard stands on: where its readers go until it exists."""
        ordered = sorted(self.listed(language), key=lambda article: article.meta.id)
        return next((article for article in ordered if article.meta.wizard == wizard), None)

    def listed(self, language: str) -> list[Article]:
        """The articles a list may show, by title."""
        current = (article for article in self.articles[language].values() if article.meta.state == "validated")
        return sorted(current, key=lambda article: plain(article.meta.title))

    def published(self) -> Library:
        """Without its drafts, which only their author sees, in `serve`; a link to one is words until it is out."""
        articles = {
            language: {name: one for name, one in shelf.items() if one.meta.state != "draft"}
            for language, shelf in self.articles.items()
        }
        return replace(self, articles=articles, unpublished=frozenset(self.drafts))

    def states(self) -> dict[str, str]:
        """The state of every article by its id, and of the files that are not valid, save drafts."""
        unread = {one.id: one.state for one in self.broken.values() if one.state != "draft"}
        return unread | {name: one.meta.state for shelf in self.articles.values() for name, one in shelf.items()}


def shelved(articles: Iterable[Article]) -> dict[str, dict[str, Article]]:
    """By language and id; of two with the same id the first, and a draft last: it takes nobody's place."""
    shelves: dict[str, dict[str, Article]] = {language: {} for language in LANGUAGES}
    for article in sorted(articles, key=lambda one: one.meta.state == "draft"):
        shelves[article.language].setdefault(article.meta.id, article)
    return shelves


def plain(text: str) -> str:
    """A text as it is sorted: small letters without accents, so that É stands with E."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
