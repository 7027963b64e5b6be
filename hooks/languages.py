"""Holds the languages of mkdocs.yml against those of the code: a third one is a line in both."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from diagnostics.engine.languages import DEFAULT, LANGUAGES
from hooks.this_build.passes import default_language, names_of_languages


def on_config(config: MkDocsConfig) -> None:
    """Before anything is read: a language that only one of the two knows would be half a site."""
    listed = tuple(names_of_languages(config))
    if set(listed) != set(LANGUAGES) or default_language(config) != DEFAULT:
        raise PluginError(
            f"mkdocs.yml: plugins: i18n: languages are {', '.join(listed)}, {default_language(config)} by default. "
            f"Expected: {', '.join(LANGUAGES)}, {DEFAULT} by default, as in diagnostics/engine/languages.py."
        )
