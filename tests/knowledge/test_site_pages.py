"""Pages without a Markdown file, and what templates are given."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from diagnostics.wizards import ALL
from knowledge import home_tiles as _home
from knowledge.home_tiles import tiles
from knowledge.messages import words
from knowledge.page_twins import twins
from knowledge.site_pages import FOLDERS, pages
from knowledge.wizard_cards import cards


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_wizard_has_a_page_and_so_have_the_lists(language: str) -> None:
    """The address of a wizard is its id, in every language."""
    made = pages(language)

    assert {f"diagnostic/{name}.md" for name in ALL} | {f"{name}/index.md" for name in FOLDERS} <= set(made)
    assert all(meta["title"] and meta["description"] for meta in made.values())


def test_a_tile_leads_to_its_wizard_or_is_left_out() -> None:
    """No dead control: without wizard and article there is no tile."""
    found = tiles(cards("en"), {}, str)

    expected = [f"en/diagnostic/{tile.wizard}/" for tile in _home.TILES if tile.wizard in ALL]
    assert expected == [tile["url"] for tile in found]


def test_the_same_page_in_each_language_has_a_full_address() -> None:
    """Search engines need addresses that stand alone; the home page's is the root."""
    found = twins({"en": "en/", "fr": "./"}, "https://help.example/", {"fr": "Français", "en": "English"})

    assert {lang: twin["full"] for lang, twin in found.items()} == {
        "fr": "https://help.example/",
        "en": "https://help.example/en/",
    }


def test_a_message_without_translation_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A fuzzy one counts as missing; the reader gets English rather than nothing."""
    po = tmp_path / "fr" / "LC_MESSAGES" / "site.po"
    po.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    po.write_text(head + '#, fuzzy\nmsgid "Call"\nmsgstr "Appel"\n\nmsgid "Home"\nmsgstr "Accueil"\n', "utf-8")
    french = words("fr", tmp_path)

    with caplog.at_level(logging.WARNING):
        assert [french.gettext("Call"), french.gettext("Call"), french.gettext("Home")] == ["Call", "Call", "Accueil"]

    assert len(caplog.records) == 1
    assert "'Call' has no translation" in caplog.text
