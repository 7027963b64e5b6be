"""Checks extra.company_words of mkdocs.yml, and leaves them for the terminal."""

from __future__ import annotations

import json

from mkdocs.config.defaults import MkDocsConfig

from diagnostics.desk.hearing import COMPANY_WORDS
from ground.files import save
from hooks.this_build.company_words import company_words_of


def on_config(config: MkDocsConfig) -> None:
    """Stop at once where a name cannot be used: whoever wrote it would wait for it to be understood."""
    save(COMPANY_WORDS, json.dumps(company_words_of(config), ensure_ascii=False).encode())
