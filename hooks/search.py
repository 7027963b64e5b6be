"""Turns Material's search index into one for each language, with the words people use (docs/words.yml).

Says, too, where the table of the understanding was learnt from other lines than those that are there.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix
from ground.files import read_if_there, read_text, write_text
from hooks.this_build.articles import library_of
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_first
from knowledge.search_index import Indexed, index
from knowledge.understanding import stale
from knowledge.what_people_say import misled, read_what_people_say
from knowledge.wizard_cards import cards

log = logging.getLogger("mkdocs.plugins.search_words")
SOURCE = "docs/words.yml"


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
    for language in LANGUAGES:
        target = Path(config.site_dir, prefix(language), "search", path.name)
        made = index(whole, Indexed(language, articles, wizards, said))
        write_text(target, json.dumps(made, ensure_ascii=False, separators=(",", ":")))
