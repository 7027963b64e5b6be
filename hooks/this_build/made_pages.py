"""Adds pages that are made, not written, to the files of a pass."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from diagnostics.engine.languages import DEFAULT, LANGUAGES
from hooks.this_build.passes import language
from knowledge.site_pages import Meta


def add_pages(files: Files, pages: Mapping[str, Meta], config: MkDocsConfig) -> None:
    """One page for each front matter, by its file name without the language."""
    for path, meta in pages.items():
        made = {lang: _file(lang, path, meta, config) for lang in LANGUAGES}
        for file in made.values():
            file.alternates = made  # type: ignore[attr-defined]
        files.append(made[language(config)])
    plugin: Any = config.plugins["i18n"]
    plugin.i18n_files_per_language[language(config)] = files.documentation_pages()


def _file(lang: str, path: str, meta: Meta, config: MkDocsConfig) -> File:
    """A page that has front matter only; path: from the folder of its language."""
    head = json.dumps(meta, ensure_ascii=False)  # JSON is YAML, and quicker
    file = File.generated(config, f"{lang}/{path}", content=f"---\n{head}\n---\n")
    file.dest_uri = file.dest_uri.removeprefix(f"{DEFAULT}/")
    # What the language plugin reads of a file.
    file.locale = file.locale_alternate_of = file.localization = lang  # type: ignore[attr-defined]
    file.norm_src_uri = path  # type: ignore[attr-defined]
    return file
