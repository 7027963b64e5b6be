"""Publishes the scripts that are several modules as one short file each: early.js, wizard.js, understanding.js of docs/assets."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ground.files import save
from ground.minified import CannotShorten, minified
from hooks.this_build.browser_python import told
from hooks.this_build.passes import is_first, is_serving
from runtime.scripts import joined

SCRIPTS = ("assets/early.js", "assets/wizard.js", "assets/understanding.js")


def on_post_build(config: MkDocsConfig) -> None:
    """Seventeen requests take three rounds where a server speaks HTTP/1.1, and no diagnostic starts before the last."""
    if is_first(config):
        for script in SCRIPTS:
            main = Path(config.docs_dir) / script.removesuffix(".js") / "main.js"
            module = told(partial(joined, main))
            save(Path(config.site_dir) / script, (module if is_serving() else _short(module)).encode())


def _short(module: str) -> str:
    try:
        return minified(module)
    except CannotShorten as error:
        raise PluginError(str(error)) from error
