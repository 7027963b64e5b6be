"""Turns Material's search index into one for each language, with the words people use (docs/words.yml)."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from ground.yaml_lines import read_text
from knowledge import search_index as _search
from knowledge import what_people_say as _said
from knowledge import wizard_cards as _wizards
from knowledge.messages import LANGUAGES

log = logging.getLogger("mkdocs.plugins.search_words")


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language. (The languages are built one inside the other.)"""
    plugin: Any = config.plugins["i18n"]
    if plugin.building:
        return
    text = read_text(Path(config.docs_dir, "words.yml"))
    said, mistakes = _said.read("docs/words.yml", text)
    articles = config.extra["catalogue"].articles
    for mistake in [*mistakes, *_said.misled("docs/words.yml", text, said, articles["fr"])]:
        log.warning("%s", mistake)
    path = Path(config.site_dir, "search", "search_index.json")
    whole = json.loads(path.read_text("utf-8"))
    cards = {language: _wizards.cards(language) for language in LANGUAGES}
    for language in LANGUAGES:
        shelf = _search.Shelf(language, articles, cards, said)
        target = path if language == "fr" else Path(config.site_dir, language, "search", path.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        index = json.dumps(_search.index(whole, shelf), ensure_ascii=False, separators=(",", ":"))
        target.write_text(index, "utf-8")
