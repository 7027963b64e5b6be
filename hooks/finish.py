"""Last step of each page: the language's spaces and signs, and Material's faults in HTML."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from diagnostics.engine.languages import DEFAULT
from ground.files import write_text
from hooks.this_build.order import after_languages
from hooks.this_build.passes import language
from knowledge.finished_page import finished

log = logging.getLogger("mkdocs.plugins.finish")
NOWHERE = "404.html"


@after_languages
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """After everything else; the search index was filled from the plain text before."""
    return _finished(output, page.file.src_uri, config)


@after_languages
def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Each language has a 404 page of its own; the one at the root is in the default language."""
    if template_name != NOWHERE:
        return output
    page = _finished(output, template_name, config)
    if language(config) == DEFAULT:
        return page
    path = Path(config.site_dir, language(config), template_name)
    write_text(path, page)
    return ""


def _finished(html: str, where: str, config: MkDocsConfig) -> str:
    page, faults = finished(html, language(config))
    for fault in faults:
        log.warning("%s: %s", where, fault)
    return page
