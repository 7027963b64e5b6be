"""Explains the words of the glossary (KB-071) on the other articles."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hooks.this_build.articles import article_of, library_of
from knowledge.article_links import say_facts
from knowledge.glossary import Words, explain, read_glossary

GLOSSARY = "KB-071"


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After what is read from the page (its search text, its ready answer) has been."""
    library = library_of(config)
    article = article_of(page, library)
    glossary = library.articles[article.language].get(GLOSSARY) if article else None
    if article is None or glossary is None or article is glossary:
        return html
    known: dict[str, Words] = config.extra.setdefault("glossary", {})
    if article.language not in known:
        text = say_facts(glossary.body, glossary.language, library.facts)
        known[article.language] = read_glossary(text)
    return explain(html, known[article.language])
