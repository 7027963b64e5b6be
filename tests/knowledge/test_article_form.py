"""The page of an article: what the form asks for stays, in order; the symptom is marked, cause and environment fold."""

from __future__ import annotations

import re

import pytest

from diagnostics.engine.languages import LANGUAGES
from knowledge.article_form import CAUSE, ENVIRONMENT, SYMPTOM, folded

PAGE = """<h2 id="a">Problème</h2><p>Lent.</p><h2 id="b">Solution</h2><ol><li>Redémarrez.</li></ol>
<h2 id="c">Cause</h2><p>Le disque.</p><h2 id="d">Environnement</h2><p>Windows.</p><h2 id="e">Quand appeler</h2><p>Ce soir.</p>"""


def words(html: str) -> list[str]:
    """What is read, without the markup and without the line that unfolds."""
    return re.sub(r"<summary>.*?</summary>|<[^>]*>", " ", html).split()


def test_no_word_is_lost_or_moved() -> None:
    """Whoever reads the page from top to bottom reads what was written."""
    assert words(folded(PAGE, "fr", str)) == words(PAGE)


def test_cause_and_environment_are_in_one_fold() -> None:
    """With their headings, which links lead to; what to do is in none."""
    fold = folded(PAGE, "fr", str).partition("<details")[2].partition("</details>")[0]
    assert "Cause and environment" in fold
    assert re.findall(r'id="(.)"', fold) == ["c", "d"]


def test_the_symptom_alone_is_marked() -> None:
    """So that a phone can leave its heading out."""
    issue = folded(PAGE, "fr", str).partition('<section class="g-issue">')[2].partition("</section>")[0]
    assert re.findall(r'id="(.)"', issue) == ["a"]


@pytest.mark.parametrize("page", ["", "<p>Words.</p>", '<p>First.</p><h2 id="x">Steps</h2><ol><li>One.</li></ol>'])
def test_a_page_of_another_form_stays_as_it_is(page: str) -> None:
    """Advice, how-tos and emergencies have nothing to fold."""
    assert folded(page, "en", str) == page


def test_only_a_cause_is_folded_too() -> None:
    """A writer may leave the environment out."""
    html = folded('<h2 id="c">Cause</h2><p>Heat.</p>', "en", str)
    assert html.count("<details") == html.count("</details>") == 1


def test_each_heading_of_the_form_is_known_in_each_language() -> None:
    """A language without one would show an article unfolded, and nobody would be told."""
    assert {len(one) for one in (SYMPTOM, CAUSE, ENVIRONMENT)} == {len(LANGUAGES)}
