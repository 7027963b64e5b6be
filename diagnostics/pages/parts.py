"""The small pieces that several screens share."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from diagnostics.engine.steps import COULD_NOT, FAILED, STOP, WORKED, Field, Step, Try
from diagnostics.engine.translation import N_
from diagnostics.pages.html import Node, h
from diagnostics.pages.typography import typeset
from diagnostics.pages.view import Reader, View
from diagnostics.ticket.compose import LEVEL_NAMES

USUAL = {WORKED: N_("It works"), FAILED: N_("Still broken"), COULD_NOT: N_("I couldn't do it")}
ICONS = {WORKED: "check", FAILED: "close", COULD_NOT: "minus"}


def results(reader: Reader, step: Try) -> list[tuple[str, str, str]]:
    """Value, icon and words of each result that a try can have; "stop" is a button of its own."""
    return [(value, ICONS.get(value, ""), result_label(reader, step, value)) for value in step.answers if value != STOP]


def result_label(reader: Reader, step: Try, value: str) -> str:
    """What a result is called: a word of the step's own, else the usual one."""
    return reader.option(step, value, "label") or reader.t(USUAL.get(value, value))


def way(view: View) -> str:
    """The diagnostics gone through, the one that asks now last."""
    return " › ".join(view.reader.wizard(wizard.id, "title") for wizard in view.place.wizards)


def icon(name: str) -> Element:
    """An icon drawn by the stylesheet, always beside words."""
    return h("span", class_=f"g-icon g-icon--{name}", aria_hidden="true")


def mark(level: int) -> Element:
    """Level mark: circle, square, diamond, with its figure; read in black and white too."""
    shapes = {
        1: h("circle", cx="20", cy="20", r="16.5"),
        2: h("path", d="M4 4h32v32H4z"),
        3: h("path", d="M20 1.5 38.5 20 20 38.5 1.5 20z"),
    }
    figure = h("text", str(level), x="20", y="20", text_anchor="middle", dy=".36em")
    return h(
        "svg",
        shapes[level],
        figure,
        class_=f"g-mark g-mark--{level}",
        viewBox="0 0 40 40",
        aria_hidden="true",
        focusable="false",
    )


def level_name(level: int, reader: Reader) -> Element:
    """The words "Level 2, blocking", to stand beside the mark."""
    words = h("b", reader.t(N_("Level {level}"), level=level))
    return h("span", words, f", {reader.t(LEVEL_NAMES[level])}", class_="g-level__name")


def phone(reader: Reader, class_: str = "") -> Element:
    """The help desk's number as a link that calls it."""
    return h(
        "a",
        typeset(reader.fact("phone"), reader.language),
        class_=f"g-phone {class_}".strip(),
        href=f"tel:{reader.fact('tel')}",
    )


def status(reader: Reader) -> Element:
    """The opening hours; the page's clock turns them into open or closed (hours.js), and paper has no clock."""
    hours = typeset(reader.fact("hours"), reader.language)
    return h("span", h("span", hours, class_="g-status", data_hours=True), h("span", hours, class_="g-paper"))


def alarm(reader: Reader, heading: Element, *, rescue: bool, oncall: bool) -> Element:
    """Whom to call, before all else. rescue: people are in danger. oncall: the number outside the hours too, for a crisis only."""
    numbers = [h("p", phone(reader, "g-phone--huge"))]
    if rescue:
        emergency = reader.fact("emergency") or "112"
        first = h("a", emergency, class_="g-phone g-phone--huge g-phone--rescue", href=f"tel:{emergency}")
        numbers = [h("p", first), h("p", reader.t(N_("Then the help desk:")), " ", phone(reader))]
    also = _oncall(reader) if oncall and reader.fact("oncall_tel") else None
    return h("div", heading, *numbers, h("p", status(reader)), also, class_="g-alarm")


def _oncall(reader: Reader) -> Element:
    link = h("a", typeset(reader.fact("oncall"), reader.language), href=f"tel:{reader.fact('oncall_tel')}")
    return h("p", reader.t(N_("Outside these hours, on-call number:")), " ", link, class_="g-oncall")


def notice(view: View) -> list[Element]:
    """What happened to the answers, read out when it appears."""
    if not view.notice:
        return []
    return [h("div", icon("info"), h("p", view.notice), class_="g-notice", role="status")]


def error(view: View) -> Element | None:
    """What is wrong with the answer, before the choices; the control it belongs to points at it."""
    if not view.error:
        return None
    return h("div", icon("alert"), h("p", view.error), class_="g-error", id="g-error")


def head(view: View) -> Element:
    """The heading that takes the focus."""
    return h("h1", view.reader.words(view.place.step, "title"), tabindex="-1")


def ask(view: View, step: Step, *children: Node) -> Element:
    """The form of a step. It goes nowhere by itself ("dialog" outside a dialog does nothing): the page's script takes the answer."""
    return h("form", *children, data_step=step.id, method="dialog", novalidate=True, autocomplete="off")


def actions(view: View, label: str) -> Element:
    """The one solid button of a screen, and the way back."""
    button = h("button", view.reader.t(label), class_="g-button g-button--big", type="submit")
    return h("p", button, back(view), class_="g-actions")


def back(view: View) -> Element | None:
    """A link to the step before, with all answers kept."""
    trail = view.place.trail
    if not trail:
        return None
    return h("a", icon("back"), view.reader.t(N_("Previous step")), class_="g-back", href=view.edit[trail[-1].step.id])


def field(view: View, item: Field, value: str) -> Element:
    """One text box with its label and hint."""
    label, hinted = view.reader.words(item, "label"), view.reader.words(item, "hint")
    bad = item.id == view.bad_field
    described = " ".join(name for name, there in ((f"hint-{item.id}", hinted), ("g-error", bad)) if there) or None
    common: dict[str, str | bool | None] = {
        "class_": "g-input g-input--line" if item.shape != "text" else "g-input",
        "id": f"field-{item.id}",
        "name": f"field-{item.id}",
        "aria_describedby": described,
        "aria_invalid": "true" if bad else None,
        "required": item.required,
    }
    box = (
        h("textarea", value, rows="3", **common)
        if item.shape == "text"
        else h("input", type="tel" if item.shape == "tel" else "text", value=value, **common)
    )
    hint = h("small", hinted, id=f"hint-{item.id}") if hinted else None
    return h("p", h("label", label, for_=f"field-{item.id}"), hint, box, class_="g-field")


def items(view: View, heading: str, texts: Iterable[Iterable[Node]], tag: str, class_: str) -> list[Element]:
    """A heading and its list; nothing at all where there are no items."""
    rows = [h("li", *text) for text in texts]
    return [h("h2", view.reader.t(heading)), h(tag, *rows, class_=class_)] if rows else []
