"""Holds the articles against docs/register.yml, and writes the page of each short address."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from ground.yaml_lines import read_text
from hooks.catalogue import Catalogue
from knowledge import register as _register

log = logging.getLogger("mkdocs.plugins.register")


@event_priority(40)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """After the catalogue is read: once for both languages, whose files have the same names."""
    if "register" in config.extra:
        return
    path = Path(config.docs_dir, "register.yml")
    text = read_text(path)
    register, mistakes = _register.read(text)
    catalogue: Catalogue = config.extra["catalogue"]
    articles = catalogue.articles["fr"].values()
    for mistake in mistakes or _register.check(register, text, articles, told_before(catalogue)):
        log.warning("%s", mistake if mistake.file.startswith("docs/") else f"docs/{mistake}")
    config.extra["register"] = register


def told_before(catalogue: Catalogue) -> set[str]:
    """Numbers and files of French articles that are there but not valid, or published in English only."""
    broken = [one for source, one in catalogue.broken.items() if source.startswith("fr/") and one.state != "draft"]
    return {known for one in broken for known in (one.id, one.path)} | set(catalogue.articles["en"])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Templates may ask for an article's short address, from the root of the site."""
    plugin: Any = config.plugins["i18n"]
    language = str(plugin.current_language)
    env.globals["short_url"] = lambda number: _register.short_url(number, language)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: one small page a number and language, and one in small letters, as a phone types it."""
    plugin: Any = config.plugins["i18n"]
    if plugin.building:
        return
    for shelf in config.extra["catalogue"].articles.values():
        for article in _register.published(shelf.values()).values():
            page = _register.short_page(article, config.site_url or "/")
            for number in (article.meta.id, article.meta.id.lower()):
                target = Path(config.site_dir, _register.short_url(number, article.language), "index.html")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(page, "utf-8")
