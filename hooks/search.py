"""Turns Material's search index into one for each language, with the words people use (docs/words.yml).

Says, too, where the table of the understanding was learnt from other lines than those that are there.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix
from ground.files import read_if_there, read_text, write_text
from hooks.this_build.articles import library_of
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_first
from hooks.this_build.published import published
from knowledge.heard import heard
from knowledge.lines import read_lines
from knowledge.search_index import Indexed, begun_later, index
from knowledge.search_parts import parted, small_words
from knowledge.understanding import stale
from knowledge.what_people_say import misled, read_what_people_say
from knowledge.wizard_cards import cards

log = logging.getLogger("mkdocs.plugins.search_words")
SOURCE = "docs/words.yml"
FOLDER = "assets/search/"


@after_languages
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language. (The languages are built one inside the other.)"""
    if not is_first(config):
        return
    text = read_if_there(Path(config.docs_dir, "words.yml"))
    said, mistakes = read_what_people_say(SOURCE, text)
    articles = library_of(config).articles
    for mistake in [*mistakes, *misled(SOURCE, text, said, articles[DEFAULT]), *stale()]:
        log.warning("%s", mistake)
    path = Path(config.site_dir, "search", "search_index.json")
    whole = json.loads(read_text(path))
    wizards = {language: cards(language) for language in LANGUAGES}
    lines, _ = read_lines()
    for language in LANGUAGES:
        target = Path(config.site_dir, prefix(language), "search", path.name)
        words = heard(lines, language, small_words())
        made = index(whole, Indexed(language, articles, wizards, said, words))
        base, parts = parted(made, small_words())
        base["parts"] = {
            letter: published(part, f"{FOLDER}{language}-{letter}", config) for letter, part in parts.items()
        }
        write_text(
            target, json.dumps(begun_later(made, published(base, f"{FOLDER}{language}", config), worker_of(config)))
        )


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The pages start our worker, which begins Material's when somebody searches."""
    env.globals["material_search_worker"] = worker_of(config)
    return env


def worker_of(config: MkDocsConfig) -> str:
    """The file name of Material's search worker, which holds the version's hash."""
    folders = [Path(folder, "assets", "javascripts", "workers") for folder in config.theme.dirs]
    return next(file.name for folder in folders for file in sorted(folder.glob("search.*.min.js")))
