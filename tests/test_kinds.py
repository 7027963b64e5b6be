"""Every kind of step is drawn, said, asked and worded: a new one that lacks a place is named here."""

from __future__ import annotations

from typing import get_args

import pytest

from diagnostics.desk.terminal import labels
from diagnostics.engine.author import Author
from diagnostics.engine.roads import ROADS
from diagnostics.engine.run import Case, replay
from diagnostics.engine.steps import Form, Option, Step
from diagnostics.engine.wizard import Interview, Wizard
from diagnostics.engine.wording import ALLOWED, NEEDED
from diagnostics.engine.words import Speech
from diagnostics.pages.follows import FOLLOWS
from diagnostics.pages.html import render
from diagnostics.pages.questions import draw
from diagnostics.pages.view import Reader, View
from diagnostics.probes import MEASURES
from diagnostics.ticket.compose import Sender, compose
from diagnostics.ticket.procedure import NEXT
from diagnostics.wizards import ALL

w = Author("kinds")
END = w.end("end", "ticket", roads=("advice",))
ONE_OF_EACH: dict[str, Step] = {
    "ask": w.ask("choice", "yes", "other"),
    "form": w.form("texts", w.field("line")),
    "probe": w.probe("measured", tuple(MEASURES), "ok", "unknown"),
    "test": w.test("found", 1, 0.5, Option("dark"), Option("lit")),
    "fix": w.fix("mended", 1, 0.5),
}
KINDS = pytest.mark.parametrize("kind", [step.kind for step in get_args(Step)])


def wizard_of(step: Step) -> Wizard:
    """A wizard with this step only."""

    @w.wizard(icon="toy", kb="KB-001")
    def kinds(case: Case) -> Interview:
        """One step."""
        yield step
        return END

    return kinds


@KINDS
def test_a_kind_is_asked_drawn_and_said(kind: str) -> None:
    """In the page with each of its answers, in the terminal, and in the ticket without a fault."""
    step = ONE_OF_EACH[kind]
    wizard = wizard_of(step)
    view = View(replay(wizard, {}), Reader("en"), {}, "")
    drawn = render(draw(view, step))
    assert f'data-step="{step.id}"' in drawn
    for answer in step.answers:
        compose(replay(wizard, {step.id: answer}), Sender("en"))
    if not isinstance(step, Form):
        assert set(labels(step, Speech("en"), str)) == set(step.answers)


@KINDS
def test_a_kind_says_which_words_it_needs(kind: str) -> None:
    """wording.py holds every file against these."""
    assert kind in NEEDED
    assert kind in ALLOWED


def test_every_road_is_told_in_the_page_and_in_the_ticket() -> None:
    """Else the first ending that takes it could not be shown."""
    for where, told in (("pages/follows.py: FOLLOWS", FOLLOWS), ("ticket/procedure.py: NEXT", NEXT)):
        lacking, unknown = sorted(ROADS.keys() - told.keys()), sorted(told.keys() - ROADS.keys())
        assert not lacking, f"diagnostics/{where} lacks {lacking}. Expected: a line for each road of engine/roads.py."
        assert not unknown, f"diagnostics/{where} has {unknown}. Expected: roads of engine/roads.py only."


def test_every_probe_takes_measures_that_exist() -> None:
    """The page would send nothing for another."""
    for wizard in ALL.values():
        for (kind, _), step in wizard.declared.items():
            if kind == "probe":
                assert set(getattr(step, "measures", ())) <= MEASURES.keys()
