"""Writes what a box for free text loads when a reader comes to it, one file a language, and names it to the templates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from diagnostics.engine.languages import prefix
from ground.files import read_if_there
from hooks.this_build.articles import library_of
from hooks.this_build.browser_python import for_box
from hooks.this_build.company_words import company_words_of
from hooks.this_build.day import day_of
from hooks.this_build.desk import desk_for
from hooks.this_build.passes import language
from hooks.this_build.published import published
from knowledge.article_links import links_from
from knowledge.what_people_say import MAIN, read_what_people_say
from knowledge.wizard_cards import cards


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Before the pages, which name it; the name holds its content, so that it can be kept for ever."""
    spoken = language(config)
    env.globals["understanding"] = published(_known(config, spoken), f"assets/ask/{spoken}", config)
    return env


def _known(config: MkDocsConfig, spoken: str) -> dict[str, Any]:
    """The worker's files, and the context of every request; all addresses from the root of the site."""
    said, _ = read_what_people_say(
        "", read_if_there(Path(config.docs_dir, "words.yml"))
    )  # hooks/search.py tells its mistakes
    home = prefix(spoken)
    context = {
        "desk": desk_for(config, spoken),
        "links": links_from("", library_of(config).listed(spoken), day_of(config)),
        "wizards": {name: card.title for name, card in cards(spoken).items()},
        "articles": {intent: fields[MAIN] for intent, fields in said.items()},
        "company": company_words_of(config),
        "pages": {"diagnostic": f"{home}diagnostic/", "fiches": f"{home}fiches/"},
    }
    return {"language": spoken, "runtime": for_box(config, spoken), "context": context}
