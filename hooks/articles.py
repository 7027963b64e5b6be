"""Reads the articles of all languages, checks them, and turns ids and facts into links and words."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from diagnostics.desk.articles import FILE
from diagnostics.engine.languages import DEFAULT, LANGUAGES
from ground.files import read_if_there, save, text
from ground.yaml_lines import TAB
from hooks.this_build.articles import article_of, library_of
from hooks.this_build.day import day_of
from hooks.this_build.passes import is_serving
from knowledge.article_links import resolve
from knowledge.library import Library
from knowledge.mistake import Mistake
from knowledge.read_library import read_library
from knowledge.reviews import for_terminal, overdue

log = logging.getLogger("mkdocs.plugins.articles")
# Time passing is nobody's mistake, and a draft may be unfinished: this is said aloud, but does not stop a --strict build
# as MkDocs' own loggers do.
review_log = logging.getLogger("guichet.review")
HOMES = [f"{language}/index.md" for language in LANGUAGES]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Before the language plugin hides the other language: read everything once, for all passes."""
    if "library" not in config.extra:
        library = _read(files, config)
        config.extra["library"] = library if is_serving() else library.published()
    for file in [file for file in files if file.src_uri in library_of(config).unpublished]:
        files.remove(file)


def _read(files: Files, config: MkDocsConfig) -> Library:
    pages = [file for file in files.documentation_pages() if file.src_uri not in HOMES]
    library, mistakes = read_library(
        ((file.src_uri, _text(file), file.url.removeprefix(f"{DEFAULT}/")) for file in pages),
        read_if_there(Path(config.docs_dir, "facts.yml")),
    )
    tell(mistakes, library, os.path.relpath(config.docs_dir))
    for sentence in overdue(library, day_of(config)):
        review_log.warning(sentence)
    for source, todos in library.drafts.items():
        review_log.warning("docs/%s: a draft, so not published; it says TODO %s times.", source, todos)
    save(FILE, json.dumps(for_terminal(library, config.site_url or "/"), ensure_ascii=False).encode())
    return library


def _text(file: File) -> str:
    """As Markdown will read it: without BOM, CR or tab."""
    return text(file.content_bytes).expandtabs(TAB)


def tell(mistakes: Iterable[Mistake], library: Library, folder: str) -> None:
    """Say each mistake; what a draft still lacks stops nobody's build."""
    for mistake in sorted(mistakes, key=lambda one: (one.file, one.line, one.text)):
        told = review_log if mistake.file in library.drafts else log
        told.warning("%s", mistake if mistake.file.startswith("docs/") else f"{folder}/{mistake}")


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """MkDocs gets the text that was checked: it would end with a traceback on a letter that is not UTF-8, and miss a head with tabs."""
    return _text(page.file)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Ids and facts become links and words; on a page that is not valid, too, or MkDocs would complain of each."""
    library = library_of(config)
    article, source = article_of(page, library), page.file.src_uri
    if article is None and source not in library.broken:
        return markdown
    if article and article.meta.state == "archived":
        page.meta["search"] = {"exclude": True}  # old links lead to it; nobody should find it as if it were new
    language = source.partition("/")[0]
    wizards = [Path(uri).stem for uri in files.src_uris if uri.startswith(f"{language}/diagnostic/")]
    return resolve(markdown, source, library, wizards)
