"""Adds the pages without a Markdown file: lists, wizards, cards, downloads; and makes what a wizard's page shows."""

from __future__ import annotations

import json
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from diagnostics.visit.ahead import made_ahead
from diagnostics.visit.prepared import static_page
from diagnostics.wizards import ALL
from ground.build_cache import made_once
from hooks.this_build.articles import library_of
from hooks.this_build.browser_python import for_page
from hooks.this_build.day import day_of
from hooks.this_build.desk import desk_for
from hooks.this_build.made_pages import add_pages
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_serving, language
from hooks.this_build.published import published
from knowledge.article_links import links_from
from knowledge.flow_page import flow_page
from knowledge.site_pages import FLOW, WIZARD, pages
from knowledge.wizard_cards import cards
from knowledge.wizard_checks import linked
from knowledge.wizard_sources import sources_of

# What static_page draws; the rest of its reply is words for the script.
DRAWN = ("title", "description", "first", "outline", "failed")


@after_languages
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """When the files of this language are sorted out: add the pages that are made, not written."""
    for catalogue in [file for file in files if file.src_uri.startswith("locale/")]:
        files.remove(catalogue)  # the messages lie among the templates, and MkDocs copies what is not a template
    add_pages(files, pages(language(config)), config)
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """A wizard's outline is its content: readers without script and the search find it there."""
    if page.meta.get("template") == FLOW:
        page.meta["flow"] = flow_page(page.meta["wizard"], language(config))
    if page.meta.get("template") != WIZARD:
        return None
    page.meta["screen"] = _screen(page, config)
    return str(page.meta["screen"]["outline"])


def _screen(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Everything on a wizard's page that Python makes: the first step is there before Python is."""
    spoken = language(config)
    desk = desk_for(config, spoken)
    runtime, wizard = _runtime(page, config), page.meta["wizard"]
    wanted = linked(ALL[wizard], config.extra["named"])
    articles = [article for article in library_of(config).listed(spoken) if article.meta.id in wanted]
    known = links_from(page.url, articles, day_of(config))
    titles = {name: card.title for name, card in cards(spoken).items()}
    context = {"desk": desk, "links": known, "wizards": titles}
    parts = [*sources_of(wizard), wizard, spoken, json.dumps(context)]
    made = made_once("page", parts, lambda: static_page(wizard, spoken, desk, known))
    screen: dict[str, Any] = {name: made.pop(name) for name in DRAWN}
    if not is_serving():  # while serving a saved sentence is to be seen at once
        places = made_once("ahead", parts, lambda: made_ahead(wizard, spoken, context))
        runtime["ahead"] = get_relative_url(published(places, f"assets/ahead/{wizard}.{spoken}", config), page.url)
    return screen | {"words": made, "context": context, "runtime": runtime}


def _runtime(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """The addresses of the browser's Python from this page; those of its files are from the worker's."""
    found = for_page(config, page.meta["wizard"], language(config))
    worker = get_relative_url(found["worker"], page.url)
    return {**found, "worker": worker, "base": "./", "ping": get_relative_url("assets/ping.txt", page.url)}
