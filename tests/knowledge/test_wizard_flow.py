"""How a wizard flows: every step is in the graph and in the lists, and the shares are those of its endings."""

from __future__ import annotations

import pytest

from diagnostics.engine.explore import steps
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.steps import Outcome, Try
from diagnostics.wizards import ALL
from ground.drawing import CannotDraw, drawn
from knowledge.flow_page import flow_page
from knowledge.wizard_cards import cards, grouped
from knowledge.wizard_flow import flow_of

SMALL = "windows-11"


def test_the_lists_hold_every_step_of_the_wizard() -> None:
    """As the map has them."""
    page = flow_page(SMALL, "fr")
    every = steps(ALL[SMALL]).values()
    listed = {name: {row["id"] for row in page[name]} for name in ("questions", "tries", "endings")}
    assert listed["tries"] == {step.id for step in every if isinstance(step, Try)}
    assert listed["endings"] == {step.id for step in every if isinstance(step, Outcome)}
    assert listed["questions"] == {step.id for step in every if not isinstance(step, Try | Outcome)}


def test_the_shares_make_a_whole() -> None:
    assert sum(flow_of(ALL[SMALL]).shares.values()) == pytest.approx(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawing_has_the_words_and_no_style_of_its_own(language: str) -> None:
    """The policy of every page forbids inline styles and scripts."""
    svg = flow_page(SMALL, language)["svg"]
    assert svg.startswith("<svg ")
    assert "style=" not in svg
    assert "<script" not in svg
    assert "Windows 10" in svg


def test_a_graph_that_is_none_is_told() -> None:
    with pytest.raises(CannotDraw, match="could not be drawn"):
        drawn("digraph { no end")


def test_every_diagnostic_is_in_one_group() -> None:
    """Those of packs come last, under a heading of their own."""
    listed = cards("fr")
    found = [card.id for _, some in grouped(listed) for card in some]
    assert sorted(found) == sorted(listed)
