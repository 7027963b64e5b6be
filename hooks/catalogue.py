"""Reads all articles of both languages, checks them, and turns ids and facts into links and words."""

from __future__ import annotations

import json
import logging
import os
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from diagnostics.desk.articles import FILE, day_handed_in
from ground.files import save
from ground.yaml_lines import line_of, read_text
from knowledge import facts as _facts
from knowledge import register as _register
from knowledge.article_checks import FACT, LINK, TODO, check
from knowledge.articles import Article, Broken, Mistake, broken, read

log = logging.getLogger("mkdocs.plugins.catalogue")
# Time passing is nobody's mistake, and a draft may be unfinished: this is said aloud, but does not stop a --strict build
# as MkDocs' own loggers do.
review_log = logging.getLogger("guichet.review")
STATE: dict[str, bool] = {"serving": False}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All articles by language and id, and the facts they may quote.

    By source: broken are the files that are there but not valid; drafts say how often each says TODO.
    """

    articles: Mapping[str, Mapping[str, Article]]
    facts: _facts.Facts
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


def plain(text: str) -> str:
    """A text as it is sorted: small letters without accents, so that É stands with E."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def build(sources: Iterable[tuple[str, str, str]], facts_text: str) -> tuple[Catalogue, list[Mistake]]:
    """The catalogue of some files (path, text, url), and every mistake in them."""
    files = list(sources)
    results = [read(source, text, url) for source, text, url in files]
    articles = [result for result in results if isinstance(result, Article)]
    unread = {
        source: broken(source, text)
        for (source, text, _), result in zip(files, results, strict=True)
        if not isinstance(result, Article)
    }
    facts, mistakes = _facts.read("docs/facts.yml", facts_text)
    quotable = None if mistakes else list(facts)
    mistakes += [mistake for result in results if not isinstance(result, Article) for mistake in result]
    mistakes += check(articles, quotable, unread)
    drafts = _drafts(files, [*articles, *unread.values()])
    return Catalogue(_shelves(articles), facts, unread, drafts), mistakes


def _shelves(articles: Iterable[Article]) -> dict[str, dict[str, Article]]:
    """By language and id; of two with the same id the first, and a draft last: it takes nobody's place."""
    shelves: dict[str, dict[str, Article]] = {"fr": {}, "en": {}}
    for article in sorted(articles, key=lambda one: one.meta.state == "draft"):
        shelves[article.language].setdefault(article.meta.id, article)
    return shelves


def _drafts(files: Iterable[tuple[str, str, str]], read_or_not: Iterable[Article | Broken]) -> dict[str, int]:
    states = {one.source: one.meta.state if isinstance(one, Article) else one.state for one in read_or_not}
    return {source: len(TODO.findall(text)) for source, text, _ in files if states[source] == "draft"}


def publish(catalogue: Catalogue) -> Catalogue:
    """The catalogue without its drafts, which only their author sees, in `serve`; a link to one is words until it is out."""
    shelves = {
        language: {name: article for name, article in shelf.items() if article.meta.state != "draft"}
        for language, shelf in catalogue.articles.items()
    }
    return replace(catalogue, articles=shelves, unpublished=frozenset(catalogue.drafts))


def resolve(markdown: str, source: str, catalogue: Catalogue, wizards: Iterable[str]) -> str:
    """The Markdown of an article's file with its ids made links to files, and its facts made words."""
    wizards = set(wizards)

    def link(match: re.Match[str]) -> str:
        target = _target(match["target"], source, catalogue, wizards)
        if target == source:
            return match["words"]
        path = posixpath.relpath(target, posixpath.dirname(source))
        return f"[{match['words']}]({path}{match['anchor'] or ''})"

    return say_facts(LINK.sub(link, markdown), source.partition("/")[0], catalogue.facts)


def say_facts(markdown: str, language: str, facts: _facts.Facts) -> str:
    """The Markdown with its facts made words; one that is unknown was already told."""

    def fact(match: re.Match[str]) -> str:
        return facts[match[1]].say(language) if match[1] in facts else match[0]

    return FACT.sub(fact, markdown)


def _target(name: str, source: str, catalogue: Catalogue, wizards: set[str]) -> str:
    """The source file an id stands for; one that is unknown was already told, so it leads to the page itself."""
    kind, _, other = name.partition(":")
    language = source.partition("/")[0]
    if kind == "page":
        return f"{language}/{other}/index.md"
    if other in wizards:
        return f"{language}/diagnostic/{other}.md"
    found = catalogue.main_article(other, language) if other else catalogue.articles[language].get(kind)
    return found.source if found else source


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
    catalogue, mistakes = build(
        ((file.src_uri, _text(file), file.url.removeprefix("fr/")) for file in pages),
        read_text(Path(config.docs_dir, "facts.yml")),
    )
    tell(mistakes, catalogue, os.path.relpath(config.docs_dir))
    tell_stale(catalogue)
    _tell_drafts(catalogue)
    save(FILE, json.dumps(for_terminal(catalogue, config.site_url or "/"), ensure_ascii=False).encode())
    return catalogue


def _text(file: File) -> str:
    return file.content_bytes.decode("utf-8-sig", "replace")


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


def tell(mistakes: Iterable[Mistake], catalogue: Catalogue, folder: str) -> None:
    """Say each mistake; what a draft still lacks stops nobody's build."""
    for mistake in sorted(mistakes, key=lambda one: (one.file, one.line, one.text)):
        told = review_log if mistake.file in catalogue.drafts else log
        told.warning("%s", mistake if mistake.file.startswith("docs/") else f"{folder}/{mistake}")


def tell_stale(catalogue: Catalogue) -> None:
    """Say which facts are to be looked up again, and which articles are to be reviewed, in each language."""
    for name, fact in _facts.expired(catalogue.facts, today()).items():
        review_log.warning(
            "docs/facts.yml: %s was good until %s. Look it up again: %s.", name, fact.good_until, fact.source
        )
    for article in [*catalogue.listed("fr"), *catalogue.listed("en")]:
        if article.is_stale(today()):
            review_log.warning("docs/%s", overdue(article))


def overdue(article: Article) -> str:
    """What its owner is told of an article whose review is late."""
    line = line_of(article.head, ("reviewed",)) + 1
    days = f"reviewed on {article.meta.reviewed}, due again on {article.due}"
    return f"{article.source}:{line}: the review is overdue: {days}."


def _tell_drafts(catalogue: Catalogue) -> None:
    for source, todos in catalogue.drafts.items():
        review_log.warning("docs/%s: a draft, so not published; it says TODO %s times.", source, todos)


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Where a page is not UTF-8, MkDocs would end with a traceback instead of the line to mend."""
    if page.file.src_uri in config.extra["catalogue"].broken:
        page.file.content_string = _text(page.file)
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Ids and facts become links and words; on a page that is not valid, too, or MkDocs would complain of each."""
    catalogue: Catalogue = config.extra["catalogue"]
    article, source = article_of(page, catalogue), page.file.src_uri
    if article is None and source not in catalogue.broken:
        return markdown
    if article and article.meta.state == "archived":
        page.meta["search"] = {"exclude": True}  # old links lead to it; nobody should find it as if it were new
    language = source.partition("/")[0]
    wizards = [Path(uri).stem for uri in files.src_uris if uri.startswith(f"{language}/diagnostic/")]
    return resolve(markdown, source, catalogue, wizards)


def article_of(page: Page, catalogue: Catalogue) -> Article | None:
    """The article a page shows, if it is one."""
    language, _, _ = page.file.src_uri.partition("/")
    found = catalogue.articles.get(language, {}).get(str(page.meta.get("id", "")))
    return found if found and found.source == page.file.src_uri else None
