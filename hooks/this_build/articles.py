"""The articles of this build: read by one hook, asked for by the others."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from knowledge.articles import Article
from knowledge.library import Library


def library_of(config: MkDocsConfig) -> Library:
    """All articles, once hooks/articles.py has read them."""
    library: Library = config.extra["library"]
    return library


def article_of(page: Page, library: Library) -> Article | None:
    """The article a page shows, if it is one."""
    language, _, _ = page.file.src_uri.partition("/")
    found = library.articles.get(language, {}).get(str(page.meta.get("id", "")))
    return found if found and found.source == page.file.src_uri else None


def content_of(article: Article, files: Files) -> str:
    """The HTML of an article's text, once MkDocs has made it."""
    file = files.get_file_from_path(article.source)
    return (file.page.content or "") if file and file.page else ""
