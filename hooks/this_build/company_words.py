"""The company's own names of this build, from extra.company_words of its configuration."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from knowledge import company_words


def company_words_of(config: MkDocsConfig) -> dict[str, list[str]]:
    """The names by kind, checked; what cannot be used stops the build."""
    try:
        return company_words.check(config.extra.get("company_words"), Path(config.config_file_path))
    except company_words.WrongCompanyWords as error:
        raise PluginError(str(error)) from error
