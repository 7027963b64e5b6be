"""Articles as people save them: what MkDocs is given is what was checked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from hooks import articles as hook
from knowledge.articles import Article, read_article
from tools import article as tool

DRAFT = tool.Draft("KB-073", {"fr": "L’écran", "en": "The screen"}, "ordinateur", "fix")
WHOLE = (
    tool.page(DRAFT, "fr", date(2026, 11, 24))
    .replace('description: ""', "description: Une phrase qui dit ce que la page apporte.")
    .replace('owner: ""', "owner: L’équipe")
    .replace("keywords: []", "keywords: [écran]")
)


@pytest.mark.parametrize(
    "saved",
    [
        WHOLE.encode(),
        WHOLE.replace("\n", "\r\n").encode(),
        ("\ufeff" + WHOLE.replace("\n", "\r\n")).encode(),
        WHOLE.replace("type: ", "type:\t").replace("keywords: [écran]", "keywords:\n\t- écran").encode(),
    ],
    ids=["lf", "windows", "bom", "tabs"],
)
def test_a_draft_is_an_article_however_it_is_saved(saved: bytes, tmp_path: Path) -> None:
    """On Windows, an article had no front matter, and MkDocs none of its fields where there were tabs."""
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "x.md").write_bytes(saved)
    file = File("fr/x.md", str(tmp_path), str(tmp_path / "site"), use_directory_urls=True)
    config: Any = MkDocsConfig()
    text = hook.on_page_read_source(Page(None, file, config), config)
    article = read_article("fr/x.md", text, "x/")

    assert isinstance(article, Article), article
    assert (article.meta.type, article.meta.keywords) == ("fix", ["écran"])
    assert get_data(text)[1]["id"] == "KB-073"
