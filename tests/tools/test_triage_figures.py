"""How the understanding is counted."""

from __future__ import annotations

from diagnostics.triage.table import OTHER
from tools.train.figures import GROUP_LINES, Answered, by, confusions, groups, report, trusted


def answered(wanted: str, *guesses: str, none: float = 0.0, language: str = "fr") -> Answered:
    """A line, and what was said of it: .6 for the first guess, less for the others."""
    shares = tuple((name, 0.6 / (place + 1)) for place, name in enumerate(guesses))
    return Answered(language, "anna", frozenset({wanted}), shares, none, none > 0.5)


LINES = [
    answered("printer", "printer", "scanner", "vpn-remote"),
    answered("printer", "scanner", "printer", "vpn-remote"),
    answered("printer", "vpn-remote", "wifi-weak", "scanner", language="en"),
    answered("printer", "printer", "scanner", "vpn-remote", none=0.9),
    answered(OTHER, "printer", "scanner", "vpn-remote", none=0.9),
    answered(OTHER, "printer", "scanner", "vpn-remote"),
]


def test_the_shares_are_of_ours_and_of_what_is_not() -> None:
    """The first guess, its wizard, among three; and who was abstained from."""
    assert report(LINES) == {
        "lines": 4,
        "first": 0.5,
        "wizard": 0.75,
        "three": 0.75,
        "wrongly abstained": 0.25,
        "not ours": 2,
        "abstained": 0.5,
    }
    assert report([])["first"] is None


def test_each_language_is_counted_for_itself() -> None:
    """In the order of their names."""
    assert [(name, one["lines"]) for name, one in by(LINES, lambda one: one.language).items()] == [("en", 1), ("fr", 3)]


def test_what_was_said_is_held_against_what_was_right() -> None:
    """By steps of p: lines, right, said."""
    assert trusted(LINES) == {"0.5-0.7": (4, 0.5, 0.6)}


def test_confusions_name_what_was_wanted_and_what_came() -> None:
    """Abstaining where it was ours, and not abstaining where it was not, too."""
    assert confusions(LINES) == [
        (OTHER, "printer", 1),
        ("printer", OTHER, 1),
        ("printer", "scanner", 1),
        ("printer", "vpn-remote", 1),
    ]


def test_writers_of_few_lines_are_left_out_together() -> None:
    """Each once, one of many lines alone, and no group of several longer than it may be."""
    lines = {"anna": GROUP_LINES + 1, "ben": GROUP_LINES - 200, "cleo": 150, "dario": 300, "edith": 100}
    found = groups(lines)
    assert found == [["edith", "cleo", "dario"], ["ben"], ["anna"]]
    assert all(len(group) == 1 or sum(lines[one] for one in group) <= GROUP_LINES for group in found)
