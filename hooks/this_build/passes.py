"""Which build runs: serving or not, whole or partial, and which of the passes that MkDocs makes, one for each language."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

_build = {"serving": False, "partial": False}


def set_serving(value: bool) -> None:
    """Say that this is `mkdocs serve` (hooks/serve.py): drafts show, and what only a reader far away needs is not made."""
    _build["serving"] = value


def is_serving() -> bool:
    """Whether this is `mkdocs serve`."""
    return _build["serving"]


def set_partial(value: bool) -> None:
    """Say that only the wizard pages are being made again (hooks/serve.py)."""
    _build["partial"] = value


def is_partial() -> bool:
    """Whether this build makes the wizard pages only: its author is waiting, so what can wait for the next build does."""
    return _build["partial"]


def is_first(config: MkDocsConfig) -> bool:
    """Whether this is the first of the passes that the language plugin makes for one build.

    It ends last: the passes of the other languages run inside it, before its own on_post_build below priority -100.
    """
    return not getattr(config.plugins.get("i18n"), "building", False)


def language(config: MkDocsConfig) -> str:
    """The language of this pass."""
    return str(_languages(config).current_language)


def names_of_languages(config: MkDocsConfig) -> dict[str, str]:
    """What each language calls itself, as mkdocs.yml says it."""
    return {str(one.locale): str(one.name) for one in _languages(config).config.languages}


def default_language(config: MkDocsConfig) -> str:
    """The one at the root of the site, as mkdocs.yml says it."""
    return next((str(one.locale) for one in _languages(config).config.languages if one.default), "none")


def _languages(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]
