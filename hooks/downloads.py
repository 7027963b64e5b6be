"""The pages of downloads and of emergency cards, the PDF of the cards, and the code at the foot of each card."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ground import print_to_pdf as _paper
from ground.root import ROOT
from ground.yaml_lines import read_text
from hooks import site_pages
from hooks.catalogue import Catalogue
from knowledge import downloads as _downloads
from knowledge import emergency_cards as _cards
from knowledge import register as _register
from knowledge.articles import Article
from knowledge.facts import say_date
from knowledge.messages import LANGUAGES, N_, words

log = logging.getLogger("mkdocs.plugins.downloads")
# A machine without a browser builds the same site less one file: worth a line, not a failed --strict build.
printer_log = logging.getLogger("guichet.printer")

SOURCE = "docs/downloads.yml"
FOLDER = "telechargements"
CACHE = ROOT / ".cache" / "cards"
PDF = {"fr": "cartes-urgence.pdf", "en": "emergency-cards.pdf"}
# The cards first: their PDF is measured before the page that states its size.
PAGES = {
    "cartes": ("cards.html", N_("Emergency cards"), N_("Eight emergencies, one sheet of paper each, to pin up.")),
    FOLDER: ("downloads.html", N_("Downloads"), N_("What you may download and install, and how to check it first.")),
}
STATE: dict[str, bool] = {"serving": False}


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """`mkdocs serve` builds at every saved file: it makes no PDF."""
    STATE["serving"] = command == "serve"


@event_priority(-300)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """After the pages of hooks/site_pages.py: add ours, and read the list once for both languages."""
    language = _language(config)
    if "downloads" not in config.extra:
        config.extra["downloads"] = _entries(Path(config.docs_dir))
        config.extra["card_pdf"] = {}
    for folder, (template, title, about) in PAGES.items():
        say = words(language).gettext
        meta: site_pages.Meta = {"template": template, "title": say(title), "description": say(about)}
        meta["search"] = {"exclude": True}
        made = {lang: site_pages.made_file(lang, f"{folder}/index.md", meta, config) for lang in LANGUAGES}
        for file in made.values():
            file.alternates = made  # type: ignore[attr-defined]
        files.append(made[language])
    plugin: Any = config.plugins["i18n"]
    plugin.i18n_files_per_language[language] = files.documentation_pages()
    return files


def _entries(docs: Path) -> list[_downloads.Entry]:
    path = docs / "downloads.yml"
    text = read_text(path)
    entries, mistakes = _downloads.read(SOURCE, text)
    if not mistakes:
        mistakes = _downloads.check_files(entries, docs / FOLDER, SOURCE, text)
    for mistake in mistakes:
        log.warning("%s", mistake)
    return [] if mistakes else entries


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All articles are read and none is written yet: the page of cards can be put together."""
    language = _language(config)
    page_url = "cartes/" if language == "fr" else f"{language}/cartes/"
    env.globals["cards"] = [
        _cards.Card(article, _cards.embed(_content(article, files), article, page_url), _code(article, config))
        for article in _emergencies(config)
    ]
    env.globals["say_size"] = lambda size: _downloads.say_size(size, language)
    return env


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """The code of an emergency article, and the list of downloads."""
    article: Article | None = context.get("article")
    if article and article.meta.type == "emergency":
        context["qr"] = _code(article, config)
    if page.meta.get("template") == "downloads.html":
        context["downloads"] = _described(config)
    return context


def _described(config: MkDocsConfig) -> list[_downloads.Download]:
    language = _language(config)
    prefix = "" if language == "fr" else f"{language}/"
    measured = config.extra["card_pdf"].get(language)
    page = f"{prefix}cartes/"
    href = f"{prefix}{FOLDER}/{PDF[language]}" if measured else page
    made = _downloads.Made(href, measured, say_date(_newest(config), language), page)
    folder = Path(config.docs_dir, FOLDER)
    return [_downloads.describe(entry, language, folder, made) for entry in config.extra["downloads"]]


@event_priority(-300)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page of cards is finished: print it, before the page of downloads is made."""
    wanted = _emergencies(config) and any(entry.made == "cards" for entry in config.extra["downloads"])
    if page.meta.get("template") == "cards.html" and wanted and not STATE["serving"]:
        _print(output, page, config)
    return output


def _print(output: str, page: Page, config: MkDocsConfig) -> None:
    site, language = Path(config.site_dir), _language(config)
    html = site / page.file.dest_uri
    html.parent.mkdir(parents=True, exist_ok=True)
    html.write_text(output, "utf-8")
    name = _cards.key(output, site, page.url)
    day = f"{_newest(config):%Y%m%d}"
    try:
        pdf = _paper.kept(CACHE / f"{name}.pdf", lambda: _cards.settle(_paper.to_pdf(html), day))
    except _paper.NoPrinter as reason:
        printer_log.warning("No PDF of the emergency cards (%s): their entry leads to the page to print.", reason)
        return
    target = html.parent.parent / FOLDER / PDF[language]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(pdf)
    config.extra["card_pdf"][language] = _downloads.measure(pdf)


def _emergencies(config: MkDocsConfig) -> list[Article]:
    catalogue: Catalogue = config.extra["catalogue"]
    return _cards.emergencies(catalogue.articles[_language(config)].values())


def _newest(config: MkDocsConfig) -> date:
    """The version of the cards: the day the last of them was checked."""
    return max((article.meta.reviewed for article in _emergencies(config)), default=date.min)


def _code(article: Article, config: MkDocsConfig) -> _cards.Code | None:
    """A code needs an address that stands alone: none without site_url."""
    short = _register.short_url(article.meta.id, article.language)
    return _cards.code(config.site_url + short) if config.site_url else None


def _content(article: Article, files: Files) -> str:
    file = files.get_file_from_path(article.source)
    return (file.page.content or "") if file and file.page else ""


def _language(config: MkDocsConfig) -> str:
    plugin: Any = config.plugins["i18n"]
    return str(plugin.current_language)
