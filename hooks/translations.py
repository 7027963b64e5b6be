"""Compiles changed catalogues before each build, and makes a missing or fuzzy message a warning (every build is strict)."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from hooks._passes import is_first
from tools import catalogues
from tools.ground import Stop

log = logging.getLogger("mkdocs.hooks.translations")


def on_pre_build(config: MkDocsConfig) -> None:
    """A word edited in a .po file shows in the next build, served or not."""
    if not is_first(config):
        return
    try:
        catalogues.compile_changed()
        for fault in catalogues.faults():
            log.warning(fault)
    except Stop as stop:
        raise PluginError(str(stop)) from stop
