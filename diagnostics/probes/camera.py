"""The camera: a preview that stays in the page; a black picture is told from a covered lens by what the person sees."""

from __future__ import annotations

from diagnostics.engine.translation import N_
from diagnostics.probes.sound import failed
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Measure, Reading, mapping, number

BLACK = 12  # mean brightness, 0 to 255: a covered lens gives less than 10, a dark room more than 20

TITLES = {
    "none": N_("This browser finds no camera"),
    "refused": N_("The browser was not allowed to use the camera"),
    "busy": N_("The camera is taken by another program, or blocked by the system"),
    "black": N_("The camera gives a black picture"),
    "ok": N_("The camera shows a picture in this browser"),
}


def camera(value: object) -> Finding:
    """value: {"light": mean brightness 0..255, "error": name of the browser's error}."""
    label = N_("Camera")
    figures = mapping(value)
    if (found := failed(label, figures.get("error"))) is not None:
        return found
    light = number(figures.get("light"))
    if light is None or not 0 <= light <= 255:
        return "unknown", Reading(label, NOT_MEASURED)
    if light < BLACK:
        trust = N_("Sure that the picture is black: a shutter, a sticker, a key of the keyboard or a dark room.")
        return "black", Reading(label, N_("Black picture"), trust)
    trust = N_("Sure for this browser. A meeting program may have another camera chosen.")
    return "ok", Reading(label, N_("A picture comes"), trust)


MEASURES = {"camera": Measure(camera, TITLES)}
