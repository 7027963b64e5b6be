"""MkDocs builds once for each language; what does not depend on the language is done in the first pass only."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig


def is_first(config: MkDocsConfig) -> bool:
    """Whether this is the first of the passes that the language plugin makes for one build."""
    plugin: Any = config.plugins.get("i18n")
    return not getattr(plugin, "building", False)
