"""Keyboard and pointer: which keys came, which one repeats by itself, what the mouse did."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.translation import N_
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Measure, Reading, mapping, texts

# What the key at a place types tells the layout: code of the place -> letter -> layout.
LAYOUTS: Mapping[str, Mapping[str, str]] = {
    "KeyQ": {"q": "QWERTY", "a": "AZERTY"},
    "KeyA": {"a": "QWERTY", "q": "AZERTY"},
    "KeyW": {"w": "QWERTY", "z": "AZERTY"},
    "KeyY": {"z": "QWERTZ"},
}
POINTER_GESTURES = ("click", "double", "right", "wheel")

KEYBOARD = {
    "repeats": N_("A key presses itself"),
    "missing": N_("Some keys give nothing"),
    "layout": N_("The letters are those of another keyboard"),
    "ok": N_("The keys that you pressed work"),
}
POINTER = {"missing": N_("A part of the mouse or touchpad gives nothing"), "ok": N_("The mouse or touchpad works")}


def keyboard(value: object) -> Finding:
    """value: {"keys": [[code, text], ...], "stuck": [code, ...], "missing": [what the person says gave nothing], "wrong": bool}."""
    label = N_("Keyboard")
    figures = mapping(value)
    pressed = figures.get("keys")
    keys = (
        [(str(key[0])[:20], str(key[1])[:12]) for key in pressed[:120] if isinstance(key, list) and len(key) == 2]
        if isinstance(pressed, list)
        else []
    )
    values = {"keys": str(len({code for code, _ in keys})), "layout": layout(keys) or "?"}
    if stuck := texts(figures.get("stuck"), 8):
        trust = N_("Sure: it came again and again without being held.")
        return "repeats", Reading(label, N_("Repeats by itself: {names}"), trust, {"names": ", ".join(stuck)})
    if missing := texts(figures.get("missing"), 20):
        trust = N_("As you say: the browser does not see every key (Fn, and some of the system).")
        return "missing", Reading(label, N_("Gives nothing: {names}"), trust, {"names": ", ".join(missing)})
    if figures.get("wrong") is True:
        trust = N_("Fairly sure: the layout that the system uses, not what is printed on the keys.")
        return "layout", Reading(label, N_("Layout in use: {layout}"), trust, values)
    if not keys:
        return "unknown", Reading(label, NOT_MEASURED)
    trust = N_("Sure for the keys that you pressed.")
    return "ok", Reading(label, N_("{keys} different keys came, layout {layout}"), trust, values)


def layout(keys: list[tuple[str, str]]) -> str:
    """The layout that the letters pressed give away, or an empty text."""
    found = {LAYOUTS[code][text.lower()] for code, text in keys if text.lower() in LAYOUTS.get(code, {})}
    return next(iter(found)) if len(found) == 1 else ""


def pointer(value: object) -> Finding:
    """value: {"seen": [gestures, of POINTER_GESTURES], "ended": true once the person has tried}."""
    label = N_("Mouse or touchpad")
    figures = mapping(value)
    seen = [name for name in POINTER_GESTURES if name in texts(figures.get("seen"))]
    if not figures.get("ended"):
        return "unknown", Reading(label, NOT_MEASURED)
    trust = N_("Sure for what the browser saw; a touchpad may have no wheel or no right click of its own.")
    values = {"seen": str(len(seen)), "all": str(len(POINTER_GESTURES))}
    if len(seen) < len(POINTER_GESTURES):
        return "missing", Reading(label, N_("{seen} of {all} gestures came"), trust, values)
    return "ok", Reading(label, N_("All {all} gestures came"), trust, values)


MEASURES = {"keyboard": Measure(keyboard, KEYBOARD), "pointer": Measure(pointer, POINTER)}
