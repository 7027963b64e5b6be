"""Lays a packed twin beside every file that gets shorter by it (.br, .gz): for servers that send files as they are."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ground import packed
from ground.files import save
from ground.root import ROOT
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_first, is_serving


@after_languages
def on_post_build(config: MkDocsConfig) -> None:
    """When every other file is there. While serving nobody waits for bytes, but for the page."""
    if not is_first(config) or is_serving():
        return
    for path in sorted(Path(config.site_dir).rglob("*")):
        if path.is_file() and packed.is_packed(path):
            for ending, data in packed.twins(path, ROOT / ".cache" / "brotli").items():
                save(path.with_name(path.name + ending), data)
