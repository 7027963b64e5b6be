"""Checks extra.helpdesk of mkdocs.yml before anything is made."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from hooks.this_build.desk import desk


def on_config(config: MkDocsConfig) -> None:
    """Stop at once where the help desk is not usable: every page would be wrong."""
    desk(config)
