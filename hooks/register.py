"""Holds the articles against docs/register.yml, and writes the page of each short address."""

from __future__ import annotations

import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from diagnostics.engine.languages import DEFAULT
from ground.files import read_if_there, write_text
from hooks.this_build.articles import library_of
from hooks.this_build.passes import is_first, language
from knowledge.register import check_register, published, read_register, short_page, short_url, told_before

log = logging.getLogger("mkdocs.plugins.register")


def on_files(files: Files, config: MkDocsConfig) -> None:
    """After the articles are read: once for all languages, whose files have the same names."""
    if "register" in config.extra:
        return
    path = Path(config.docs_dir, "register.yml")
    text = read_if_there(path)
    register, mistakes = read_register(text)
    library = library_of(config)
    articles = library.articles[DEFAULT].values()
    for mistake in mistakes or check_register(register, text, articles, told_before(library)):
        log.warning("%s", mistake if mistake.file.startswith("docs/") else f"docs/{mistake}")
    config.extra["register"] = register


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Templates may ask for an article's short address, from the root of the site."""
    spoken = language(config)
    env.globals["short_url"] = lambda number: short_url(number, spoken)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """One small page a number and language, and one in small letters, as a phone types it."""
    if not is_first(config):
        return
    for shelf in library_of(config).articles.values():
        for article in published(shelf.values()).values():
            page = short_page(article, config.site_url or "/")
            for number in (article.meta.id, article.meta.id.lower()):
                target = Path(config.site_dir, short_url(number, article.language), "index.html")
                write_text(target, page)
