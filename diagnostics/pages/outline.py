"""A wizard as text, made by running it: for readers without script, for print, and for the search index."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from diagnostics.engine.explore import steps
from diagnostics.engine.steps import Choice, Form, Outcome, Probe, Try
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Wizard
from diagnostics.pages.html import h
from diagnostics.pages.view import Reader


def outline(wizard: Wizard, reader: Reader) -> list[Element]:
    """Questions with their answers, fixes with their steps, endings: each once, in the order a visit meets them."""
    every = list(steps(wizard).values())
    questions = [step for step in every if isinstance(step, Choice | Form | Probe)]
    fixes = [step for step in every if isinstance(step, Try)]
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
    labels: list[str] = []
    if isinstance(step, Choice):
        labels = [reader.option(step, answer, "label") for answer in step.answers]
    if isinstance(step, Form):
        labels = [reader.words(field, "label") for field in step.fields]
    listed = h("ul", *(h("li", label) for label in labels)) if labels else None
    return h("li", reader.words(step, "title"), listed)


def _fix(step: Try, reader: Reader) -> Element:
    return h(
        "li", h("b", reader.words(step, "title")), h("ol", *(h("li", *text) for text in reader.lists(step, "steps")))
    )


def _ending(step: Outcome, reader: Reader) -> Element:
    if step.wizard:
        return h(
            "li", reader.t(N_("The diagnosis goes on with “{wizard}”."), wizard=reader.wizard(step.wizard, "title"))
        )
    texts = (*reader.lists(step, "now"), *reader.lists(step, "avoid"))
    listed = h("ul", *(h("li", *text) for text in texts)) if texts else None
    return h("li", h("b", reader.words(step, "title")), listed)
