"""The screen: full-screen colours on which spots and lines show, its size and its scale."""

from __future__ import annotations

from diagnostics.engine.translation import N_
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Measure, Reading, mapping, number

TITLES = {"marks": N_("There are spots or lines on the screen"), "ok": N_("The screen shows even colours")}


def screen(value: object) -> Finding:
    """value: {"marks": as the person says, "width": px, "height": px, "scale": device pixels a CSS pixel}."""
    label = N_("Screen")
    figures = mapping(value)
    width, height, scale = (number(figures.get(name)) for name in ("width", "height", "scale"))
    if not isinstance(figures.get("marks"), bool) or not width or not height:
        return "unknown", Reading(label, NOT_MEASURED)
    values = {"width": str(round(width)), "height": str(round(height)), "percent": str(round((scale or 1) * 100))}
    text = N_("{width} × {height}, scale {percent} %")
    if figures["marks"]:
        trust = N_("As you saw it. If a screenshot does not show them, they are in the panel.")
        return "marks", Reading(label, text, trust, values)
    return "ok", Reading(label, text, N_("As you saw it, on this screen only."), values)


MEASURES = {"screen": Measure(screen, TITLES)}
