"""Gives the templates what is written from an article: the ready answer of the help desk, the reader's letter to it."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from hooks.catalogue import Catalogue
from hooks.helpdesk import desk_for
from knowledge.letters import letter
from knowledge.messages import words
from knowledge.ready_answers import Places, reply
from knowledge.register import short_url


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All articles are read and none is written yet: replies {"KB-025": text} and letters {"KB-025": Letter}."""
    plugin: Any = config.plugins["i18n"]
    language = str(plugin.current_language)
    catalogue: Catalogue = config.extra["catalogue"]
    desk, say = desk_for(config, language), words(language).gettext
    written = [
        (article, html)
        for article in sorted(catalogue.articles[language].values(), key=lambda article: article.meta.id)
        if article.meta.state == "validated" and (html := _content(article.source, files))
    ]
    numbers = {article.url: article.meta.id for article, _ in written}
    places = Places(numbers, lambda number: (config.site_url or "/") + short_url(number, language))
    env.globals["replies"] = {article.meta.id: reply(article, html, places, desk, say) for article, html in written}
    env.globals["letters"] = {
        article.meta.id: letter(article, html, places.full(article.meta.id), say) for article, html in written
    }
    return env


def _content(source: str, files: Files) -> str:
    file = files.get_file_from_path(source)
    return (file.page.content or "") if file and file.page else ""
