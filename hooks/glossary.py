"""Explains the words of the glossary (KB-071) on the other articles."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hooks.catalogue import Catalogue, article_of, say_facts
from knowledge import glossary as _glossary

GLOSSARY = "KB-071"


@event_priority(-50)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After what is read from the page (its search text, its ready answer) has been."""
    catalogue: Catalogue = config.extra["catalogue"]
    article = article_of(page, catalogue)
    glossary = catalogue.articles[article.language].get(GLOSSARY) if article else None
    if article is None or glossary is None or article is glossary:
        return html
    known: dict[str, _glossary.Words] = config.extra.setdefault("glossary", {})
    if article.language not in known:
        text = say_facts(glossary.body, glossary.language, catalogue.facts)
        known[article.language] = _glossary.read(text)
    return _glossary.explain(html, known[article.language])
