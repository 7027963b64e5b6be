"""Publishes the scripts that are several modules as one short file each: early.js, wizard.js, understanding.js of docs/assets."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ground.files import save
from hooks.this_build.browser_python import told
from hooks.this_build.passes import is_first, is_serving
from runtime.scripts import joined, minified

SCRIPTS = ("assets/early.js", "assets/wizard.js", "assets/understanding.js")


def on_post_build(config: MkDocsConfig) -> None:
    """Seventeen requests take three rounds where a server speaks HTTP/1.1, and no diagnostic starts before the last."""
    if is_first(config):
        for script in SCRIPTS:
            main = Path(config.docs_dir) / script.removesuffix(".js") / "main.js"
            save(Path(config.site_dir) / script, told(partial(_published, main)).encode())


def _published(main: Path) -> str:
    """Whoever serves the site while writing reads the script; everybody else waits for its bytes."""
    return joined(main) if is_serving() else minified(joined(main))
