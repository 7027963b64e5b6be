"""The lists of articles, and what is to be checked again."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge import lists as _lists
from knowledge.articles import Article
from knowledge.facts import Fact
from knowledge.library import Library
from tests.knowledge.test_search import article


def shelf(*articles: Article, **facts: Fact) -> Library:
    """A library of French articles."""
    return Library({"fr": {one.meta.id: one for one in articles}, "en": {}}, facts)


def with_body(body: str) -> Article:
    """A page that repairs, with this text."""
    one = article("fr")
    return Article(one.meta, one.language, one.source, one.url, one.head, body)


@pytest.mark.parametrize("box", ["", '!!! warning "Le danger d’abord"\n    « Fumée » : appelez.\n\n'])
def test_a_page_that_repairs_is_listed_by_what_callers_say(box: str) -> None:
    """The quotations of its problem, without marks; not those further down, or in a box before."""
    body = "## Problème\n\n« Il est écrit **Activer** [ici](KB-001). » « Rien. »\n\n## Cause\n\n« Non »"
    said = _lists.quotations(with_body(box + body))

    assert said == ["Il est écrit Activer ici.", "Rien."]


@pytest.mark.parametrize(
    ("name", "anchors"),
    [
        ("families", ["reseau"]),
        ("levels", ["niveau-2", "niveau-3"]),
        ("kinds", ["corrective"]),
        ("letters", ["lettre-r"]),
    ],
)
def test_an_article_stands_under_each_heading_that_is_its_own(name: str, anchors: list[str]) -> None:
    """Empty headings are left out."""
    found = _lists.all_lists(_lists.Sources(shelf(article("fr")), {}, "fr", date(2026, 11, 24)))[name]

    assert [section.anchor for section in found] == anchors
    assert all(section.entries[0].url == "reseau/x/" for section in found)


@pytest.mark.parametrize(
    ("today", "late", "soon"),
    [
        (date(2027, 9, 24), 0, 0),
        (date(2027, 9, 25), 0, 1),
        (date(2027, 11, 24), 0, 1),
        (date(2027, 11, 25), 1, 0),
    ],
)
def test_a_review_is_listed_60_days_ahead_and_when_it_is_late(today: date, late: int, soon: int) -> None:
    """The day itself is in time."""
    fact = Fact.model_validate({"value": date(2025, 10, 14), "source": "Microsoft", "good_until": date(2027, 1, 1)})
    found = _lists.all_lists(_lists.Sources(shelf(article("fr"), win10_end=fact), {}, "fr", today))["review"]

    assert [len(section.entries) for section in found] == [late, soon, 1]


def test_a_review_due_on_a_day_that_a_month_has_not_is_due_on_its_last() -> None:
    """31 August and six months."""
    assert article("fr", reviewed="2026-08-31", review_every=6).due == date(2027, 2, 28)
