"""The figures of articles on a phone: medians, the longest, those that make one scroll before the first action."""

from __future__ import annotations

from pathlib import Path

from ground.files import write_text
from tools.benches.screens import Screens, articles, summary


def test_an_action_below_the_first_screen_is_late() -> None:
    """And an article without one is named apart."""
    found = [Screens("a/", 1.0, 2.0, 844), Screens("b/", 2.0, 3.0, 845), Screens("c/", 6.0, 7.0, None)]
    told = summary(found)
    assert told["first_action_late"] == {"b/": 845}
    assert told["no_action"] == ["c/"]
    assert (told["text_median"], told["page_median"]) == (2.0, 3.0)
    assert next(iter(told["longest"])) == "c/"  # type: ignore[call-overload]


def test_only_articles_are_measured_each_in_its_language(tmp_path: Path) -> None:
    """Not a list, a diagnosis or a short address."""
    for path, text in (("a/b", '<section class="g-end">'), ("en/a/b", '<section class="g-end">'), ("fiches", "<ul>")):
        write_text(tmp_path / path / "index.html", text)
    assert articles(tmp_path, "fr") == ["a/b/"]
    assert articles(tmp_path, "en") == ["en/a/b/"]
