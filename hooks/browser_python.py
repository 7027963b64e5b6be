"""Builds the browser's Python before the pages, and lays it beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from ground.files import save
from ground.root import ROOT
from hooks.this_build.browser_python import FOLDER, made, make, packs
from hooks.this_build.passes import is_first

if TYPE_CHECKING:  # a whole web server, for the name of its type
    from mkdocs.livereload import LiveReloadServer


def on_pre_build(config: MkDocsConfig) -> None:
    """Build first: an author's mistake shows before a hundred pages are rendered."""
    if is_first(config):
        make(config)


def on_post_build(config: MkDocsConfig) -> None:
    """Lay the files in the site."""
    if not is_first(config):
        return
    runtime = made(config)
    folder = Path(config.site_dir) / FOLDER / runtime.build
    for name, data in runtime.files.items():
        save(folder / name, data)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """A saved wizard, pack or worker script is a change of the site."""
    for path in (ROOT / "diagnostics", ROOT / "runtime", *packs(config)):
        server.watch(str(path))
    return server
