"""Turns Material's search index into one for each language, with the words people use (docs/words.yml)."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix
from ground.yaml_lines import read_text
from hooks.this_build.articles import library_of
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_first
from knowledge import search_index as _search
from knowledge import what_people_say as _said
from knowledge import wizard_cards as _wizards

log = logging.getLogger("mkdocs.plugins.search_words")


@after_languages
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language. (The languages are built one inside the other.)"""
    if not is_first(config):
        return
    text = read_text(Path(config.docs_dir, "words.yml"))
    said, mistakes = _said.read_what_people_say("docs/words.yml", text)
    articles = library_of(config).articles
    for mistake in [*mistakes, *_said.misled("docs/words.yml", text, said, articles[DEFAULT])]:
        log.warning("%s", mistake)
    path = Path(config.site_dir, "search", "search_index.json")
    whole = json.loads(path.read_text("utf-8"))
    cards = {language: _wizards.cards(language) for language in LANGUAGES}
    for language in LANGUAGES:
        shelf = _search.Shelf(language, articles, cards, said)
        target = Path(config.site_dir, prefix(language), "search", path.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        index = json.dumps(_search.index(whole, shelf), ensure_ascii=False, separators=(",", ":"))
        target.write_text(index, "utf-8")
