"""Gives the templates what is written from an article: the ready answer of the help desk, the reader's letter to it."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from hooks.this_build.articles import content_of, library_of
from hooks.this_build.desk import desk_for
from hooks.this_build.passes import language
from knowledge.letters import letter
from knowledge.messages import words
from knowledge.ready_answers import Places, ready_answer
from knowledge.register import short_url


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All articles are read and none is written yet: ready_answers {"KB-025": text} and letters {"KB-025": Letter}."""
    spoken = language(config)
    desk, say = desk_for(config, spoken), words(spoken).gettext
    written = [
        (article, html)
        for article in sorted(library_of(config).listed(spoken), key=lambda article: article.meta.id)
        if (html := content_of(article, files))
    ]
    numbers = {article.url: article.meta.id for article, _ in written}
    places = Places(numbers, lambda number: (config.site_url or "/") + short_url(number, spoken))
    env.globals["ready_answers"] = {one.meta.id: ready_answer(one, html, places, desk, say) for one, html in written}
    env.globals["letters"] = {one.meta.id: letter(one, html, places.full(one.meta.id), say) for one, html in written}
    return env
