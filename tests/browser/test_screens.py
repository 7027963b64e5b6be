"""An article on a phone: its first action is on the first screen, its text takes two, and what folds is there for all who need it."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from typing import Any

import pytest

from ground.root import ROOT
from tests.browser.conftest import PHONE
from tests.browser.test_views import NIGHT
from tools.benches.screens import articles, measured

pytestmark = pytest.mark.browser
# Screens, half of the articles at most: the goal in the letters most readers have; the others are an eighth wider.
GOAL = {"noto": 2.0, "dejavu": 2.1}
SLOW = "ordinateur/ordinateur-lent/"


def each_reader() -> Iterator[Any]:
    """Each language in each set of letters; by `make test` French in the widest, where the least fits."""
    for language in ("fr", "en"):
        for letters in GOAL:
            marks = [] if (language, letters) == ("fr", "dejavu") else [pytest.mark.slow]
            yield pytest.param(language, letters, id=f"{language}-{letters}", marks=marks)


@pytest.mark.parametrize(("language", "letters"), list(each_reader()), indirect=["letters"])
def test_what_to_do_begins_on_the_first_screen_and_half_of_the_articles_take_two(
    visit: Any, language: str, letters: str
) -> None:
    """At night, when the number to call takes more room; tools/benches/screens.py says what counts as an action."""
    visitor = visit(viewport=PHONE)
    visitor.page.add_init_script(NIGHT)
    found = list(measured(visitor.page, visitor.server.url, articles(ROOT / "site", language)))
    assert len(found) > 100
    assert {one.path: one.action for one in found if one.is_late} == {}
    assert statistics.median(one.text for one in found) <= GOAL[letters]


def test_cause_and_environment_fold_on_a_phone_only(visit: Any) -> None:
    """A touch opens them; on a wide screen, on paper and for those who listen they are as the writer put them."""
    page = visit(viewport=PHONE).open(SLOW)
    cause = page.get_by_role("heading", name="Cause", exact=True)
    assert not cause.is_visible()
    page.get_by_text("Cause et environnement").click()
    assert cause.is_visible()
    assert page.get_by_role("heading", name="Problème").count() == 1
    wide = visit().open(SLOW)
    assert wide.locator("#cause").is_visible()
    assert not wide.get_by_text("Cause et environnement").is_visible()
    paper = visit(viewport=PHONE, java_script_enabled=False).open(SLOW)
    paper.emulate_media(media="print")
    assert paper.locator("#cause").is_visible()
    assert not paper.get_by_text("Cause et environnement").is_visible()


def test_a_link_to_what_is_folded_opens_it(visit: Any) -> None:
    """Where the browser does so by itself, and where it does not; and without script it unfolds by a touch."""
    page = visit(viewport=PHONE).open(f"{SLOW}#environnement")
    assert page.locator("#environnement").is_visible()
    still = visit(viewport=PHONE, java_script_enabled=False).open(SLOW)
    still.get_by_text("Cause et environnement").click()
    assert still.locator("#environnement").is_visible()


def test_an_article_leads_to_three_others_at_most(visit: Any) -> None:
    """A phone shows no more, and who reads seven titles reads none."""
    page = visit(viewport=PHONE).open(SLOW)
    assert 0 < page.locator(".g-related a").count() <= 3
