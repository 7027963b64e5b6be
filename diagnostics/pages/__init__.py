"""A step of an interview -> HTML for the page. The components and their classes are those of docs/assets/styles."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from diagnostics.engine.steps import Outcome, Try
from diagnostics.engine.translation import N_
from diagnostics.pages.html import h
from diagnostics.pages.outcome import outcome
from diagnostics.pages.parts import notice, phone, status, way
from diagnostics.pages.questions import draw, measured
from diagnostics.pages.side import side
from diagnostics.pages.view import Reader, View
from diagnostics.wizards.common import DETAILS, MOST_FIXES

__all__ = ["Reader", "View", "measured", "phone", "screen", "status", "title"]


def screen(view: View) -> list[Element]:
    """The two nodes of a screen: the step itself, and what stands beside it."""
    return [h("div", *_step(view), class_="g-step"), side(view)]


def title(view: View) -> str:
    """The document title of this screen: the question, the fix or the outcome, then the wizard."""
    t = view.reader.t
    step = view.place.step
    first = isinstance(step, Outcome) and step.act_first
    name = t(N_("Call now")) if view.calls and not first else view.reader.words(step, "title")
    if view.error:
        name = f"{t(N_('Error:'))} {name}"
    return f"{name} - {view.reader.wizard(view.place.here.id, 'title')}"


def _step(view: View) -> list[Element]:
    step = view.place.step
    if isinstance(step, Outcome):
        return outcome(view, step)
    where = h(
        "p",
        h("b", way(view)),
        " ",
        h("span", _progress(view)),
        class_="g-where",
    )
    return [where, *notice(view), draw(view, step)]


def _progress(view: View) -> str:
    if isinstance(view.place.step, Try):
        return view.reader.t(N_("Try {number}, {most} at most"), number=len(view.place.tries_here) + 1, most=MOST_FIXES)
    if view.place.step.id == DETAILS.id:
        return view.reader.t(N_("Last screen before the ticket"))
    return view.reader.t(N_("Question {number}"), number=len(view.place.trail) - len(view.place.tries) + 1)
