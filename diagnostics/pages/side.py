"""What stands beside a step: the answers so far, the phone, what to read."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from diagnostics import probes
from diagnostics.engine.steps import STOP, Choice, Form, Outcome, Probe, Step
from diagnostics.engine.translation import N_
from diagnostics.pages.html import Node, h
from diagnostics.pages.parts import phone, result_label, status
from diagnostics.pages.view import Reader, View

# Beside the link of an article whose review is overdue, here and in the terminal.
STALE = N_("This page has not been checked lately.")


def side(view: View) -> Element:
    """Answers and phone, in the order the step calls for."""
    t = view.reader.t
    talk = h(
        "section",
        h("h2", t(N_("Would you rather talk to someone?"))),
        h("p", phone(view.reader, "g-phone--side")),
        h("p", status(view.reader)),
        class_="g-talk",
    )
    step = view.place.step
    ends = isinstance(step, Outcome)
    # In a danger or an attack, the article of the wizard would be out of place.
    own = () if isinstance(step, Outcome) and step.act_first else (view.place.here.kb,)
    read = articles(view.reader, (*step.kb, *own) if isinstance(step, Outcome) else own)
    parts: list[Node] = [None if view.calls else talk, _recap(view), read]
    if not ends:
        parts = [_recap(view), talk]
    return h("aside", *parts, class_="g-side", aria_label=t(N_("Your answers and the phone")))


def _recap(view: View) -> Element | None:
    trail = view.place.trail
    if not trail:
        return None
    t = view.reader.t
    rows = [
        h(
            "div",
            h("dt", question),
            h(
                "dd",
                h("span", _answer(view, done.step, done.answer)),
                " ",
                h(
                    "a",
                    t(N_("Change")),
                    href=view.edit[done.step.id],
                    aria_label=t(N_("Change: {question}"), question=question),
                ),
            ),
        )
        for done in trail
        for question in (view.reader.words(done.step, "title"),)
    ]
    return h("section", h("h2", t(N_("Your answers"))), h("dl", *rows), class_="g-recap")


def _answer(view: View, step: Step, answer: str) -> str:
    t = view.reader.t
    if isinstance(step, Choice):
        return view.reader.option(step, answer, "label")
    if isinstance(step, Probe):
        return t(probes.sentence(step.measures, answer))
    if isinstance(step, Form):
        filled = [value for value in view.texts.get(step.id, {}).values() if value]
        return t(N_("Filled in")) if filled else t(N_("Left empty"))
    return t(N_("I asked for help")) if answer == STOP else result_label(view.reader, step, answer)


def articles(reader: Reader, ids: Iterable[str]) -> Element | None:
    """Links to articles that exist in the reader's language; an old review date is said beside them."""
    known = [reader.links[name] for name in dict.fromkeys(ids) if name in reader.links]
    if not known:
        return None
    items = [
        h(
            "li",
            h("a", link["title"], class_="g-link", href=link["url"]),
            h("small", f" ({reader.t(STALE)})") if link.get("stale") else None,
        )
        for link in known
    ]
    return h("section", h("h2", reader.t(N_("See also"))), h("ul", *items, class_="g-links"), class_="g-recap")
