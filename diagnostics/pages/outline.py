"""A wizard as text, made by running it: for readers without script, for print, and for the search index."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from diagnostics.engine.steps import Choice, Fix, Form, Outcome, Probe
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Wizard, steps
from diagnostics.pages import Reader
from diagnostics.pages.html import h


def outline(wizard: Wizard, reader: Reader) -> list[Element]:
    """Questions with their answers, fixes with their steps, endings: each once, in the order a visit meets them."""
    every = list(steps(wizard).values())
    questions = [step for step in every if isinstance(step, Choice | Form | Probe)]
    fixes = [step for step in every if isinstance(step, Fix)]
    outcomes = [step for step in every if isinstance(step, Outcome)]
    t = reader.t
    return [
        h("h3", t(N_("The questions"))),
        h("ol", *(_question(step, reader) for step in questions)),
        h("h3", t(N_("What you can try"))),
        h("ul", *(_fix(step, reader) for step in fixes)),
        h("h3", t(N_("How it can end"))),
        h("ul", *(_ending(step, reader) for step in outcomes)),
    ]


def _question(step: Choice | Form | Probe, reader: Reader) -> Element:
    answers = step.options if isinstance(step, Choice) else step.fields if isinstance(step, Form) else ()
    listed = h("ul", *(h("li", reader.t(answer.label)) for answer in answers)) if answers else None
    return h("li", reader.t(step.title), listed)


def _fix(step: Fix, reader: Reader) -> Element:
    return h("li", h("b", reader.t(step.title)), h("ol", *(h("li", *reader.rich(text)) for text in step.steps)))


def _ending(step: Outcome, reader: Reader) -> Element:
    texts = (*step.now, *step.avoid)
    listed = h("ul", *(h("li", *reader.rich(text)) for text in texts)) if texts else None
    return h("li", h("b", reader.t(step.title)), listed)
