"""A wizard as text, made by running it: for readers without script, for print, and for the search index."""

from __future__ import annotations

from functools import cache
from xml.etree.ElementTree import Element

from diagnostics.html import h
from diagnostics.pages import Reader
from diagnostics.steps import Choice, Fix, Form, Outcome, Probe
from diagnostics.translation import N_
from diagnostics.wizard import Wizard, survey


def outline(wizard: Wizard, reader: Reader) -> list[Element]:
    """Questions with their answers, fixes with their steps, endings: each once, in the order a visit meets them."""
    questions, fixes, outcomes = _steps(wizard)
    t = reader.t
    return [
        h("h3", t(N_("The questions"))),
        h("ol", *(_question(step, reader) for step in questions)),
        h("h3", t(N_("What you can try"))),
        h("ul", *(_fix(step, reader) for step in fixes)),
        h("h3", t(N_("How it can end"))),
        h("ul", *(_ending(step, reader) for step in outcomes)),
    ]


@cache
def _steps(wizard: Wizard) -> tuple[list[Choice | Form | Probe], list[Fix], list[Outcome]]:
    questions: dict[str, Choice | Form | Probe] = {}
    fixes: dict[str, Fix] = {}
    outcomes: dict[str, Outcome] = {}
    for path in survey(wizard):
        for step, _ in path.trail:
            if isinstance(step, Fix):
                fixes[step.id] = step
            else:
                questions[step.id] = step
        outcomes[path.outcome.id] = path.outcome
    return list(questions.values()), list(fixes.values()), list(outcomes.values())


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
