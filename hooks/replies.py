"""Gives the templates the ready answer of each article: on its own page, and on the help desk's list of all of them."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from hooks._messages import words
from hooks._register import short_url
from hooks._replies import reply
from hooks.catalogue import Catalogue
from hooks.helpdesk import desk_for


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All articles are read and none is written yet: {"KB-025": "Savoir en deux minutes..."}."""
    plugin: Any = config.plugins["i18n"]
    language = str(plugin.current_language)
    catalogue: Catalogue = config.extra["catalogue"]
    desk, say = desk_for(config, language), words(language).gettext
    env.globals["replies"] = {
        article.meta.id: reply(article, html, _address(article.meta.id, language, config), desk, say)
        for article in sorted(catalogue.articles[language].values(), key=lambda article: article.meta.id)
        if article.meta.state == "validated" and (html := _content(article.source, files))
    }
    return env


def _address(number: str, language: str, config: MkDocsConfig) -> str:
    return (config.site_url or "/") + short_url(number, language)


def _content(source: str, files: Files) -> str:
    file = files.get_file_from_path(source)
    return (file.page.content or "") if file and file.page else ""
