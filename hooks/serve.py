"""`mkdocs serve`: after a change in diagnostics/ only, the wizard pages are made again and the articles are left alone."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from ground.root import ROOT
from ground.yaml_lines import inherited
from hooks.this_build.passes import set_partial, set_serving

if TYPE_CHECKING:  # a whole web server, for the name of its type
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.hooks.serve")
# Everything a page is made of, besides the wizards.
REST = ("docs", "overrides", "ground", "knowledge", "hooks", "tools", "runtime", "mkdocs.yml")
# Made from all pages at once: a build of some would leave them incomplete.
WHOLE = ("**/search/*.json", "assets/search/*.json", "sitemap.xml", "sitemap.xml.gz")


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Known before anything is read: `mkdocs serve` is for an author who waits."""
    set_serving(command == "serve")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Put our builder in place of MkDocs' own."""
    server.builder = Builder(builder, config)
    return server


class Builder:
    """Called for each rebuild; decides how much of the site it takes."""

    def __init__(self, whole: Callable[..., None], config: MkDocsConfig) -> None:
        self.whole = whole
        self.file, self.site_dir, self.site_url = config.config_file_path, config.site_dir, config.site_url
        self.rest = self._stamps()

    def __call__(self) -> None:
        """Rebuild what may have changed since the last time."""
        before, self.rest = self.rest, self._stamps()
        if before != self.rest:
            return self.whole()
        log.info("Only diagnostics/ has changed: making the wizard pages again")
        config = load_config(config_file=self.file, site_dir=self.site_dir, strict=False)
        config.site_url = self.site_url
        with preserved(Path(self.site_dir)), dirty():
            build(config, serve_url=self.site_url, dirty=True)
        return None

    def _stamps(self) -> dict[str, int]:
        return stamps(ROOT, inherited(Path(self.file)))


def stamps(root: Path, configs: Iterable[Path] = ()) -> dict[str, int]:
    """When each file outside diagnostics/ was last written; configs: a company's file, which may lie anywhere."""
    files = [file for name in REST for file in (root / name, *(root / name).rglob("*")) if file.is_file()]
    return {str(file): file.stat().st_mtime_ns for file in (*files, *configs) if "__pycache__" not in file.parts}


@contextmanager
def preserved(site: Path) -> Iterator[None]:
    """What is made from all pages stays as it was."""
    kept = {file: file.read_bytes() for pattern in WHOLE for file in site.glob(pattern)}
    yield
    for file, data in kept.items():
        file.write_bytes(data)


@contextmanager
def dirty() -> Iterator[None]:
    """The language plugin learns from the command line that its second pass is a partial one, too."""
    sys.argv.append("--dirty")
    set_partial(True)
    try:
        yield
    finally:
        sys.argv.remove("--dirty")
        set_partial(False)
