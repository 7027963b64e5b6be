"""The pages of downloads and of emergency cards, the PDF of the cards, and the code at the foot of each card."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from diagnostics.engine.languages import prefix
from ground.files import read_if_there, write_text
from ground.print_to_pdf import NoPrinter, printed_once, to_pdf
from ground.root import ROOT
from hooks.this_build.articles import content_of, library_of
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_serving, language
from knowledge import downloads, emergency_cards
from knowledge.articles import Article
from knowledge.facts import say_date
from knowledge.register import short_url
from knowledge.site_pages import CARDS, DOWNLOADS

log = logging.getLogger("mkdocs.plugins.downloads")
# A machine without a browser builds the same site less one file: worth a line, not a failed --strict build.
printer_log = logging.getLogger("guichet.printer")

SOURCE = "docs/downloads.yml"
CACHE = ROOT / ".cache" / "cards"


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Read the list once for all languages."""
    if "downloads" not in config.extra:
        config.extra["downloads"] = _entries(Path(config.docs_dir))
        config.extra["card_pdf"] = {}


def _entries(docs: Path) -> list[downloads.Entry]:
    text = read_if_there(docs / "downloads.yml")
    entries, mistakes = downloads.read_downloads(SOURCE, text)
    if not mistakes:
        mistakes = downloads.check_files(entries, docs / DOWNLOADS, SOURCE, text)
    for mistake in mistakes:
        log.warning("%s", mistake)
    return [] if mistakes else entries


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All articles are read and none is written yet: the page of cards can be put together."""
    spoken = language(config)
    page_url = f"{prefix(spoken)}{CARDS}/"
    env.globals["cards"] = [
        emergency_cards.Card(
            article, emergency_cards.embed(content_of(article, files), article, page_url), _code(article, config)
        )
        for article in _emergencies(config)
    ]
    env.globals["say_size"] = lambda size: downloads.say_size(size, spoken)
    return env


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """The code of an emergency article, and the list of downloads."""
    article: Article | None = context.get("article")
    if article and article.meta.type == "emergency":
        context["qr"] = _code(article, config)
    if page.meta.get("template") == "downloads.html":
        context["downloads"] = _described(config)
    return context


def _described(config: MkDocsConfig) -> list[downloads.Download]:
    spoken = language(config)
    measured = config.extra["card_pdf"].get(spoken)
    page = f"{prefix(spoken)}{CARDS}/"
    href = f"{prefix(spoken)}{DOWNLOADS}/{emergency_cards.PDF[spoken]}" if measured else page
    version = say_date(emergency_cards.newest(_emergencies(config)), spoken)
    made = downloads.Made(href, measured, version, page)
    folder = Path(config.docs_dir, DOWNLOADS)
    return [downloads.describe(entry, spoken, folder, made) for entry in config.extra["downloads"]]


@after_languages
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page of cards is finished: print it, before the page of downloads is made."""
    wanted = _emergencies(config) and any(entry.made == "cards" for entry in config.extra["downloads"])
    if page.meta.get("template") == "cards.html" and wanted and not is_serving():
        _print(output, page, config)
    return output


def _print(output: str, page: Page, config: MkDocsConfig) -> None:
    site, spoken = Path(config.site_dir), language(config)
    html = site / page.file.dest_uri
    printable = emergency_cards.with_public_links(output, config.site_url + page.url if config.site_url else "")
    write_text(html, printable)  # MkDocs writes the page itself there, later
    name = emergency_cards.key(printable, site, page.url)
    day = f"{emergency_cards.newest(_emergencies(config)):%Y%m%d}"
    try:
        pdf = printed_once(CACHE / f"{name}.pdf", lambda: emergency_cards.settle(to_pdf(html), day))
    except NoPrinter as reason:
        printer_log.warning("No PDF of the emergency cards (%s): their entry leads to the page to print.", reason)
        return
    target = html.parent.parent / DOWNLOADS / emergency_cards.PDF[spoken]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(pdf)
    config.extra["card_pdf"][spoken] = downloads.measure(pdf)


def _emergencies(config: MkDocsConfig) -> list[Article]:
    return emergency_cards.emergencies(library_of(config).articles[language(config)].values())


def _code(article: Article, config: MkDocsConfig) -> emergency_cards.Code | None:
    """A code needs an address that stands alone: none without site_url."""
    short = short_url(article.meta.id, article.language)
    return emergency_cards.code(config.site_url + short) if config.site_url else None
