"""A question, a form, a measurement or a fix: one thing to answer."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from diagnostics import probes
from diagnostics.engine.steps import COULD_NOT, DONE, STOP, Choice, Fix, Form, Probe, Step, Test, Try
from diagnostics.engine.translation import N_
from diagnostics.pages import tools
from diagnostics.pages.html import h
from diagnostics.pages.parts import actions, ask, back, error, field, head, icon, results
from diagnostics.pages.side import articles
from diagnostics.pages.typography import typeset
from diagnostics.pages.view import Reader, View
from diagnostics.ticket import device
from diagnostics.wizards.common import REASON

# The longest that a measurement without a person takes: three tries of three seconds, ten seconds of steadiness, a file.
SECONDS = 25


def draw(view: View, step: Step) -> Element:
    """The form of a step, by its kind."""
    match step:
        case Choice():
            return _choice(view, step)
        case Form():
            return _form(view, step)
        case Probe():
            return _probe(view, step)
        case Test() | Fix():
            return _try(view, step)


def _choice(view: View, step: Choice) -> Element:
    text = view.reader.words(step, "hint")
    described = " ".join(name for name, there in (("g-hint", text), ("g-error", view.error)) if there)
    options = [
        h(
            "label",
            h("input", type="radio", name="value", value=option.id, checked=option.id == view.chosen),
            h("span", h("b", view.reader.option(step, option.id, "label")), _small(view, step, option.id)),
            class_="g-choice g-choice--none" if option is step.options[-1] else "g-choice",
        )
        for option in step.options
    ]
    known = None
    if step.known:  # filled in by the page where the first step was made at build, without a browser
        known = h(
            "p",
            typeset(device.known(step.known, view.env, view.reader.language), view.reader.language),
            class_="g-hint",
            data_known=True,
        )
    hint = h("p", text, class_="g-hint", id="g-hint") if text else None
    group = h(
        "fieldset",
        h("legend", head(view)),
        hint,
        known,
        error(view),
        *options,
        class_="g-choices",
        aria_describedby=described or None,
        aria_invalid="true" if view.error else None,
    )
    return ask(view, step, group, actions(view, N_("Continue")))


def _small(view: View, step: Choice, answer: str) -> Element | None:
    """What tells an answer from one that is easily taken for it."""
    hint = view.reader.option(step, answer, "hint")
    return h("small", hint) if hint else None


def _form(view: View, step: Form) -> Element:
    text = view.reader.words(step, "hint")
    hint = h("p", text, class_="g-hint") if text else None
    boxes = [field(view, item, view.typed(step.id, item)) for item in step.fields]
    hidden = h("input", type="hidden", name="value", value=DONE)
    return ask(view, step, head(view), hint, error(view), *boxes, hidden, actions(view, N_("Continue")))


def _probe(view: View, step: Probe) -> Element:
    t = view.reader.t
    skip = _quiet(t(N_("Skip the measurement")), "unknown")
    wait = h("p", t(N_("Measuring, {seconds} seconds at most…"), seconds=SECONDS), class_="g-wait", role="status")
    start = h(
        "button",
        t(N_("Start the measurement")),
        class_="g-button g-button--big",
        type="button",
        data_measure=" ".join(step.measures),
    )
    area = h("div", h("p", start, skip, class_="g-actions"), data_measured=True)
    hidden = h("template", wait, data_measuring=True)
    done_with = [
        h("template", *tool, data_tool=name) for name in step.measures if (tool := tools.drawn(name, view.reader))
    ]
    return ask(
        view,
        step,
        head(view),
        h("p", view.reader.words(step, "hint")),
        error(view),
        area,
        hidden,
        *done_with,
        h("p", back(view), class_="g-actions"),
    )


def measured(verdict: probes.Verdict, value: str, reader: Reader) -> list[Element]:
    """What was measured, in words, and the button that goes on with it."""
    t = reader.t
    rows = [
        h(
            "div",
            h("dt", t(reading.label)),
            h("dd", t(reading.value, **reading.figures(reader.language))),
            h("dd", t(reading.trust, **reading.figures(reader.language))) if reading.trust else None,
        )
        for reading in verdict.readings
    ]
    go = h("button", t(N_("Continue")), class_="g-button g-button--big", type="submit", name="result", value=value)
    skip = _quiet(t(N_("Don't use this")), "unknown")
    read = articles(reader, [name for reading in verdict.readings for name in reading.kb])
    return [
        h("h2", t(verdict.title), tabindex="-1"),
        h("dl", *rows, class_="g-measure"),
        *([read] if read is not None else []),
        h("p", go, skip, class_="g-actions"),
    ]


def _try(view: View, step: Try) -> Element:
    t, why = view.reader.t, view.reader.words(step, "why")
    reason = h(
        "details",
        h("summary", t(N_("You couldn't do it? Say why (optional)"))),
        h(
            "p",
            h("label", view.reader.words(REASON, "label"), for_="field-reason"),
            h(
                "input",
                class_="g-input g-input--line",
                id="field-reason",
                name="field-reason",
                type="text",
                value=view.texts.get(step.id, {}).get("reason", ""),
            ),
            class_="g-field",
        ),
        class_="g-reason",
    )
    buttons = [
        h(
            "button",
            icon(name) if name else None,
            h("span", h("b", label)),
            class_="g-result",
            type="submit",
            name="result",
            value=value,
            aria_pressed="true" if value == view.chosen else None,
        )
        for value, name, label in results(view.reader, step)
    ]
    # Enter in the box below would press the first button of the form: this one, never "It works".
    enter = h(
        "button", class_="g-enter", type="submit", name="result", value=COULD_NOT, tabindex="-1", aria_hidden="true"
    )
    stop = _quiet(t(N_("Stop trying, get help")), STOP)
    return ask(
        view,
        step,
        enter,
        head(view),
        h(
            "p",
            icon("clock"),
            h("span", h("b", _minutes(view, step)), " ", view.reader.words(step, "keeps")),
            class_="g-cost",
        ),
        h("p", why) if why else None,
        h("ol", *(h("li", *text) for text in view.reader.lists(step, "steps")), class_="g-do"),
        articles(view.reader, step.kb),
        h("fieldset", h("legend", h("h2", t(N_("And now?")))), error(view), *buttons, reason, class_="g-results"),
        h("p", stop, back(view), class_="g-actions"),
    )


def _quiet(label: str, value: str) -> Element:
    """A way on that is not the main one."""
    return h("button", label, class_="g-button g-button--quiet", type="submit", name="result", value=value)


def _minutes(view: View, step: Try) -> str:
    t = view.reader.t
    minutes = max(1, round(step.minutes))
    text = t(N_("{minutes} minute."), minutes=minutes) if minutes == 1 else t(N_("{minutes} minutes."), minutes=minutes)
    if step.wait:
        text += " " + t(N_("Then a wait of {minutes} minutes."), minutes=round(step.wait))
    return text
