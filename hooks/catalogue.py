"""Reads all articles of both languages, checks them, and turns ids and facts into links and words."""

from __future__ import annotations

import json
import logging
import os
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from diagnostics.articles import FILE, day_handed_in
from hooks import _facts, _register
from hooks._article_checks import FACT, LINK, TODO, check
from hooks._articles import Article, Mistake, read
from hooks._runtime_store import save

log = logging.getLogger("mkdocs.plugins.catalogue")
# Time passing is nobody's mistake: this is said aloud, but does not stop a --strict build as MkDocs' own loggers do.
stale_log = logging.getLogger("guichet.review")
STATE: dict[str, bool] = {"serving": False}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All articles by language and id, and the facts they may quote."""

    articles: Mapping[str, Mapping[str, Article]]
    facts: _facts.Facts
    unpublished: frozenset[str] = frozenset()

    def main_article(self, wizard: str, language: str) -> Article | None:
        """The first article that a wizard stands on: where its readers go until it exists."""
        ordered = sorted(self.articles[language].items())
        return next((article for _, article in ordered if article.meta.wizard == wizard), None)

    def listed(self, language: str) -> list[Article]:
        """The articles a list may show, by title."""
        current = (article for article in self.articles[language].values() if article.meta.state == "validated")
        return sorted(current, key=lambda article: plain(article.meta.title))


def plain(text: str) -> str:
    """A text as it is sorted: small letters without accents, so that É stands with E."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def build(sources: Iterable[tuple[str, str, str]], facts_text: str) -> tuple[Catalogue, list[Mistake]]:
    """The catalogue of some files (path, text, url), and every mistake in them."""
    results = [read(source, text, url) for source, text, url in sources]
    articles = [result for result in results if isinstance(result, Article)]
    facts, mistakes = _facts.read("docs/facts.yml", facts_text)
    mistakes += [mistake for result in results if not isinstance(result, Article) for mistake in result]
    mistakes += check(articles, facts)
    shelves: dict[str, dict[str, Article]] = {"fr": {}, "en": {}}
    for article in articles:
        shelves[article.language].setdefault(article.meta.id, article)
    return Catalogue(shelves, facts), mistakes


def publish(catalogue: Catalogue) -> Catalogue:
    """The catalogue without its drafts, which only their author sees, in `serve`; a link to one is words until it is out."""
    shelves = {
        language: {name: article for name, article in shelf.items() if article.meta.state != "draft"}
        for language, shelf in catalogue.articles.items()
    }
    everything = {article.source for shelf in catalogue.articles.values() for article in shelf.values()}
    kept = {article.source for shelf in shelves.values() for article in shelf.values()}
    return replace(catalogue, articles=shelves, unpublished=frozenset(everything - kept))


def resolve(markdown: str, article: Article, catalogue: Catalogue, wizards: Iterable[str]) -> str:
    """The Markdown of an article with its ids made links to files, and its facts made words."""
    wizards = set(wizards)

    def link(match: re.Match[str]) -> str:
        target = _target(match["target"], article, catalogue, wizards)
        if target == article.source:
            return match["words"]
        path = posixpath.relpath(target, posixpath.dirname(article.source))
        return f"[{match['words']}]({path}{match['anchor'] or ''})"

    def fact(match: re.Match[str]) -> str:
        known = catalogue.facts.get(match[1])
        return known.say(article.language) if known else match[0]

    return FACT.sub(fact, LINK.sub(link, markdown))


def _target(name: str, article: Article, catalogue: Catalogue, wizards: set[str]) -> str:
    """The source file an id stands for; one that is unknown was already told, so it leads to the page itself."""
    kind, _, wizard = name.partition(":")
    if wizard in wizards:
        return f"{article.language}/diagnostic/{wizard}.md"
    found = (
        catalogue.main_article(wizard, article.language) if wizard else catalogue.articles[article.language].get(kind)
    )
    return found.source if found else article.source


def today() -> date:
    """The day of the build (SOURCE_DATE_EPOCH where it is set): the terminal's, too."""
    return day_handed_in()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Drafts are for `mkdocs serve` only."""
    STATE["serving"] = command == "serve"


@event_priority(50)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Before the language plugin hides the other language: read everything once, for both builds."""
    if "catalogue" not in config.extra:
        catalogue = _read(files, config)
        config.extra["catalogue"] = catalogue if STATE["serving"] else publish(catalogue)
    for file in [file for file in files if file.src_uri in config.extra["catalogue"].unpublished]:
        files.remove(file)


def _read(files: Files, config: MkDocsConfig) -> Catalogue:
    pages = [file for file in files.documentation_pages() if file.src_uri not in ("fr/index.md", "en/index.md")]
    facts = Path(config.docs_dir, "facts.yml")
    catalogue, mistakes = build(
        ((file.src_uri, file.content_string, file.url.removeprefix("fr/")) for file in pages),
        facts.read_text("utf-8") if facts.exists() else "",
    )
    folder = os.path.relpath(config.docs_dir)
    for mistake in sorted(mistakes, key=str):
        log.warning("%s", mistake if mistake.file.startswith("docs/") else f"{folder}/{mistake}")
    _tell_stale(catalogue)
    _tell_drafts(catalogue)
    save(FILE, json.dumps(for_terminal(catalogue, config.site_url or "/"), ensure_ascii=False).encode())
    return catalogue


def for_terminal(catalogue: Catalogue, root: str) -> dict[str, dict[str, dict[str, str]]]:
    """What `python -m diagnostics` may say of the articles a step names."""
    return {
        language: {
            article.meta.id: {
                "title": article.meta.title,
                "url": root + _register.short_url(article.meta.id, language),
                "due": article.due.isoformat(),
            }
            for article in catalogue.listed(language)
        }
        for language in catalogue.articles
    }


def _tell_stale(catalogue: Catalogue) -> None:
    for name, fact in _facts.expired(catalogue.facts, today()).items():
        stale_log.warning(
            "docs/facts.yml: %s was good until %s. Look it up again: %s.", name, fact.good_until, fact.source
        )
    for article in catalogue.articles["fr"].values():
        if article.is_stale(today()):
            stale_log.warning("docs/%s: the review is overdue (%s).", article.source, article.meta.reviewed)


def _tell_drafts(catalogue: Catalogue) -> None:
    for article in (article for shelf in catalogue.articles.values() for article in shelf.values()):
        if article.meta.state == "draft":
            left = len(TODO.findall(article.body))
            stale_log.warning("docs/%s: a draft, so not published; it says TODO %s times.", article.source, left)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Ids and facts become links and words."""
    catalogue: Catalogue = config.extra["catalogue"]
    article = article_of(page, catalogue)
    if article is None:
        return markdown
    if article.meta.state == "archived":
        page.meta["search"] = {"exclude": True}  # old links lead to it; nobody should find it as if it were new
    wizards = [Path(uri).stem for uri in files.src_uris if uri.startswith(f"{article.language}/diagnostic/")]
    return resolve(markdown, article, catalogue, wizards)


def article_of(page: Page, catalogue: Catalogue) -> Article | None:
    """The article a page shows, if it is one."""
    language, _, _ = page.file.src_uri.partition("/")
    found = catalogue.articles.get(language, {}).get(str(page.meta.get("id", "")))
    return found if found and found.source == page.file.src_uri else None
