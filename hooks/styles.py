"""The style sheets of extra_css are published with their parts (docs/assets/styles) and icons in place."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ground.files import read_text
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_first
from knowledge.styles import assemble, strays

log = logging.getLogger("mkdocs.plugins.styles")
PARTS = "assets/styles"


@after_languages  # which want each file to be one on the disk
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Before they are copied, at every build: an edited part shows at once."""
    ours = {file.src_uri: file for file in files.css_files() if file.src_dir == config.docs_dir}
    texts = {path: file.content_string for path, file in ours.items()}
    sheets = [str(path) for path in config.extra_css if str(path) in texts]
    mistakes = strays(sheets, texts, PARTS)
    for sheet in sheets:
        ours[sheet].content_string, faults = assemble(sheet, texts, lambda name: icon(name, config.theme.dirs))
        mistakes += faults
    for mistake in mistakes if is_first(config) else ():
        log.warning("docs/%s", mistake)
    return files


def icon(name: str, folders: list[str]) -> str | None:
    """The SVG of an icon, from the first folder of the theme that has it."""
    paths = (Path(folder, ".icons", f"{name}.svg") for folder in folders)
    return next((read_text(path) for path in paths if path.is_file()), None)
