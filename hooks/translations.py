"""Compiles changed catalogues before each build, and makes a missing or fuzzy message a warning (every build is strict)."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ground import catalogues
from ground.files import read_if_there, write_text
from ground.root import ROOT
from ground.terminal import Stop
from hooks.this_build.passes import is_first, is_partial

CLEAN = ROOT / ".cache" / "messages.clean"

log = logging.getLogger("mkdocs.hooks.translations")


def on_pre_build(config: MkDocsConfig) -> None:
    """A word edited in a .po file shows in the next build, served or not."""
    if not is_first(config):
        return
    try:
        catalogues.compile_changed()
        if is_partial():
            return
        stamp = catalogues.stamp()
        if read_if_there(CLEAN) == stamp:
            return  # nothing has changed since a check that found nothing
        faults = list(catalogues.faults())
        for fault in faults:
            log.warning(fault)
        if not faults:
            write_text(CLEAN, stamp)
    except Stop as stop:
        raise PluginError(str(stop)) from stop
