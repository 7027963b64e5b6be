"""Hook: builds the browser's Python before the pages, and lays it beside them."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from ground.files import save
from hooks.this_build.passes import is_first
from runtime import session
from runtime.store import compressed

if TYPE_CHECKING:  # a whole web server, for the name of its type
    from mkdocs.livereload import LiveReloadServer

FOLDER = "assets/runtime"

log = logging.getLogger("mkdocs.hooks.runtime")


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """While serving, wizards go to the browser as source: nothing to compile after a save."""
    session.start(serving=command == "serve")


@event_priority(-50)  # after the hooks that compile the catalogues
def on_pre_build(config: MkDocsConfig) -> None:
    """Build first: an author's mistake shows before a hundred pages are rendered."""
    if is_first(config):
        session.refresh(_root(config), packs(config))


def on_post_build(config: MkDocsConfig) -> None:
    """Lay the files in the site; while building, each with its brotli twin."""
    if not is_first(config):
        return
    runtime = session.runtime(_root(config), packs(config))
    folder = Path(config.site_dir) / FOLDER / runtime.build
    for name, data in runtime.files.items():
        save(folder / name, data)
        if not session.serving():
            save(folder / f"{name}.br", compressed(data, _root(config) / ".cache" / "brotli"))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """A saved wizard, pack or worker script is a change of the site."""
    root = _root(config)
    for path in (root / "diagnostics", root / "runtime", *packs(config)):
        server.watch(str(path))
    return server


def runtime_for_page(config: MkDocsConfig, wizard: str, language: str) -> dict[str, Any]:
    """What a wizard's page hands to its worker; the addresses are relative to the root of the site."""
    runtime = session.runtime(_root(config), packs(config))
    base = f"{FOLDER}/{runtime.build}/"
    return {
        "worker": f"{base}worker.js",
        "base": base,
        "snapshot": not session.serving(),
        **runtime.described(wizard, language),
    }


def packs(config: MkDocsConfig) -> list[Path]:
    """The wheels of extra.packs, from the folder of mkdocs.yml."""
    listed = config.extra.get("packs") or []
    if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
        raise PluginError("mkdocs.yml: extra.packs: Expected: a list of paths to wheels (.whl).")
    return [Path(config.config_file_path).parent / item for item in listed]


def _root(config: MkDocsConfig) -> Path:
    """The root of the repository: a client's file in clients/ inherits from it."""
    return Path(__file__).resolve().parent.parent
