"""Material's style sheets as one, with the rules that some page of this site can use: the others are most of their bytes."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ground.files import read_text, write_text
from ground.root import ROOT
from ground.used_styles import CannotRead, used
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_first, is_serving
from hooks.this_build.published import published_bytes
from knowledge.styles import with_one_sheet

log = logging.getLogger("mkdocs.plugins.used_styles")
THEIRS = "assets/stylesheets"
# The browser's Python writes pages, too: out of its sources, templates and texts.
WRITERS = (".py", ".toml", ".html", ".po")


@after_languages
def on_post_build(config: MkDocsConfig) -> None:
    """When all pages and scripts are there; while serving nobody waits for bytes, but for the page."""
    if not is_first(config) or is_serving():
        return
    site = Path(config.site_dir)
    pages = {path: read_text(path) for path in sorted(site.rglob("*.html"))}
    sheets = sorted((site / THEIRS).glob("*.css"))  # main, then palette: the order they have in a page
    try:
        css = used([read_text(path) for path in sheets], _ours(config), [*pages.values(), *_writers(site)])
    except CannotRead as error:
        log.warning("%s", error)
        return
    for path in (site / THEIRS).iterdir():
        path.unlink()
    name = published_bytes(css.encode(), f"{THEIRS}/material", "css", config)
    for path, page in pages.items():
        write_text(path, with_one_sheet(page, [f"{THEIRS}/{sheet.name}" for sheet in sheets], name))


def _ours(config: MkDocsConfig) -> list[str]:
    return [read_text(Path(config.site_dir, str(path))) for path in config.extra_css]


def _writers(site: Path) -> list[str]:
    """What writes parts of pages in the browser."""
    sources = (path for path in (ROOT / "diagnostics").rglob("*") if path.suffix in WRITERS)
    return [read_text(path) for path in (*sorted((site / "assets").rglob("*.js")), *sources)]
