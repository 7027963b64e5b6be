"""Publishes the wizard's script as one file; docs/assets/wizard holds its modules."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ground.files import save
from hooks.this_build.browser_python import told
from hooks.this_build.passes import is_first
from runtime.scripts import joined

SCRIPT = "assets/wizard.js"


def on_post_build(config: MkDocsConfig) -> None:
    """Seventeen requests take three rounds where a server speaks HTTP/1.1, and no diagnostic starts before the last."""
    if is_first(config):
        main = Path(config.docs_dir) / SCRIPT.removesuffix(".js") / "main.js"
        save(Path(config.site_dir) / SCRIPT, told(lambda: joined(main)).encode())
