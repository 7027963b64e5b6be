"""MkDocs builds once for each language; what does not depend on the language is done in the first pass only."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

_state = {"partial": False}


def set_partial(value: bool) -> None:
    """Say that only the wizard pages are being made again (hooks/serve.py)."""
    _state["partial"] = value


def is_partial() -> bool:
    """Whether this build makes the wizard pages only: its author is waiting, so what can wait for the next build does."""
    return _state["partial"]


def is_first(config: MkDocsConfig) -> bool:
    """Whether this is the first of the passes that the language plugin makes for one build."""
    plugin: Any = config.plugins.get("i18n")
    return not getattr(plugin, "building", False)
