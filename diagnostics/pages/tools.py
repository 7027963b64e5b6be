"""What a measurement shows while a person takes part in it: a meter, a preview, keys that light. The page clones it from a template.

Its elements are found by their data-… names (docs/assets/wizard/measures/); every word stands here, in the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from xml.etree.ElementTree import Element

from diagnostics.engine.translation import N_
from diagnostics.pages.html import h
from diagnostics.pages.view import Reader

Tool = Sequence[Element]


def drawn(measure: str, reader: Reader) -> Tool:
    """The elements of a measure; none where it needs nobody."""
    make = TOOLS.get(measure)
    return make(reader) if make else ()


def _button(label: str, name: str, *, quiet: bool = False) -> Element:
    kind = "g-button g-button--quiet" if quiet else "g-button"
    return h("button", label, class_=kind, type="button", data_tool_answer=name)


def _actions(*buttons: Element) -> Element:
    return h("p", *buttons, class_="g-actions")


def _said(text: str) -> Element:
    """What to do now, read aloud when it appears."""
    return h("p", text, role="status")


def _microphone(reader: Reader) -> Tool:
    t = reader.t
    label = t(N_("What the microphone hears"))
    return (
        _said(t(N_("The browser asks for permission: allow it. Then speak, and watch the bar. Nothing is recorded."))),
        h("meter", min="0", max="1", value="0", class_="g-meter", aria_label=label, data_tool_meter=True),
        _actions(
            _button(t(N_("The bar moves")), "seen"), _button(t(N_("The bar does not move")), "unseen", quiet=True)
        ),
    )


def _speaker(reader: Reader) -> Tool:
    t = reader.t
    return (
        _said(t(N_("Turn the sound up a little. Three notes are played."))),
        _actions(
            _button(t(N_("I hear them")), "heard"),
            _button(t(N_("I hear nothing")), "silent", quiet=True),
            _button(t(N_("Play again")), "again", quiet=True),
        ),
    )


def _camera(reader: Reader) -> Tool:
    t = reader.t
    return (
        _said(t(N_("The browser asks for permission: allow it. The picture stays on this page."))),
        h(
            "video",
            class_="g-preview",
            muted=True,
            playsinline=True,
            aria_label=t(N_("Your camera")),
            data_tool_video=True,
        ),
        _actions(_button(t(N_("Continue")), "seen")),
    )


def _keyboard(reader: Reader) -> Tool:
    t = reader.t
    return (
        _said(t(N_("Press each key once, the doubtful ones above all. Do not hold any. Esc ends the test."))),
        h(
            "p",
            class_="g-keys",
            tabindex="0",
            role="group",
            aria_label=t(N_("The keys that came")),
            data_tool_keys=True,
        ),
        h(
            "p",
            h(
                "label",
                h("input", type="checkbox", data_tool_wrong=True),
                " ",
                t(N_("Other letters come than those printed on the keys")),
            ),
        ),
        h(
            "p",
            h("label", t(N_("Keys that give nothing (optional)")), for_="tool-missing"),
            h("input", class_="g-input g-input--line", id="tool-missing", type="text", data_tool_missing=True),
            class_="g-field",
        ),
        _actions(_button(t(N_("Finished")), "done")),
    )


def _pointer(reader: Reader) -> Tool:
    t = reader.t
    gestures = (
        ("click", N_("Click once")),
        ("double", N_("Double-click")),
        ("right", N_("Right-click, or two fingers")),
        ("wheel", N_("Turn the wheel, or slide two fingers")),
    )
    items = [h("li", t(text), data_tool_gesture=name) for name, text in gestures]
    return (
        _said(t(N_("Do these four in the frame. Each is ticked when it arrives."))),
        h("div", h("ul", *items, class_="g-plain"), class_="g-pad", data_tool_pad=True),
        _actions(_button(t(N_("Finished")), "done")),
    )


def _screen(reader: Reader) -> Tool:
    t = reader.t
    return (
        _said(
            t(N_("Five colours fill the screen, one after the other. A click or the space bar goes on, Esc ends it."))
        ),
        h("div", class_="g-fill", tabindex="-1", hidden=True, data_tool_fill=True),
        _actions(
            _button(t(N_("Show the colours")), "show"),
            _button(t(N_("I saw spots or lines")), "marks", quiet=True),
            _button(t(N_("All was even")), "even", quiet=True),
        ),
    )


def _pasted(reader: Reader) -> Tool:
    t = reader.t
    return (
        h(
            "p",
            h("label", t(N_("Paste the error, or the whole returned message")), for_="tool-pasted"),
            h("small", t(N_("It is read in this page and goes nowhere. Never a password."))),
            h("textarea", class_="g-input", id="tool-pasted", rows="5", data_tool_text=True),
            class_="g-field",
        ),
        _actions(_button(t(N_("Read it")), "read")),
    )


def _speed(reader: Reader) -> Tool:
    t = reader.t
    text = t(N_("Also measure with a larger file, of two megabytes"))
    return (h("p", h("label", h("input", type="checkbox", data_tool_large=True), " ", text)),)


TOOLS: Mapping[str, Callable[[Reader], Tool]] = {
    "speed": _speed,
    "microphone": _microphone,
    "speaker": _speaker,
    "camera": _camera,
    "keyboard": _keyboard,
    "pointer": _pointer,
    "screen": _screen,
    "pasted": _pasted,
}
