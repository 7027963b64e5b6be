"""Microphone and loudspeaker, as the browser gives them; the names of its errors are told apart.

Source of the names: getUserMedia in the Media Capture standard (NotAllowedError, NotFoundError, NotReadableError).
"""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.translation import N_
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Measure, Reading, count, mapping, number

HEARD_LEVEL = 0.02  # of full scale: a voice at a desk gives .05 and more, the noise of a quiet room .005

REFUSED = N_("Sure: the permission was refused, here or in the settings of the system.")
NONE_THERE = N_("Sure: the browser sees none.")
BUSY = N_("Fairly sure: another program holds it, or the privacy settings of the system block it.")
# Name of the browser's error -> verdict, and how far to trust it.
ERRORS: Mapping[str, tuple[str, str]] = {
    "NotAllowedError": ("refused", REFUSED),
    "SecurityError": ("refused", REFUSED),
    "NotFoundError": ("none", NONE_THERE),
    "OverconstrainedError": ("none", NONE_THERE),
    "NotReadableError": ("busy", BUSY),
    "AbortError": ("busy", BUSY),
}
VALUES = {"refused": N_("Refused"), "none": N_("None found"), "busy": N_("Taken or blocked")}

MICROPHONE = {
    "none": N_("This browser finds no microphone"),
    "refused": N_("The browser was not allowed to use the microphone"),
    "busy": N_("The microphone is taken by another program, or blocked by the system"),
    "silent": N_("The microphone is there but hears nothing"),
    "ok": N_("The microphone hears you in this browser"),
}
SPEAKER = {
    "silent": N_("The sound is played but not heard"),
    "ok": N_("The sound of this computer is heard"),
}


def failed(label: str, error: object) -> Finding | None:
    """The finding of an error by its name; None where there was none that says anything."""
    verdict, trust = ERRORS.get(str(error), ("", ""))
    return (verdict, Reading(label, VALUES[verdict], trust)) if verdict else None


def microphone(value: object) -> Finding:
    """value: {"peak": 0..1, "seen": did the person see the bar move (true, false or null), "devices": count, "error": name}."""
    label = N_("Microphone")
    figures = mapping(value)
    if (found := failed(label, figures.get("error"))) is not None:
        return found
    peak, seen = number(figures.get("peak")), figures.get("seen")
    if peak is None:
        return "unknown", Reading(label, NOT_MEASURED)
    values = {"percent": str(round(min(peak, 1) * 100)), "count": str(max(count(figures.get("devices")), 1))}
    if seen is False or (seen is None and peak < HEARD_LEVEL):
        trust = N_("Sure for the microphone that the browser took; {count} found on this device.")
        return "silent", Reading(label, N_("Loudest: {percent} %"), trust, values)
    trust = N_("Sure for this browser. A meeting program may have another microphone chosen.")
    return "ok", Reading(label, N_("Loudest: {percent} %"), trust, values)


def speaker(value: object) -> Finding:
    """value: {"heard": true or false, as the person says}."""
    label = N_("Loudspeaker or headset")
    heard = mapping(value).get("heard")
    if heard is True:
        trust = N_("Sure for this browser. A meeting program may have another device chosen.")
        return "ok", Reading(label, N_("Heard"), trust)
    if heard is False:
        return "silent", Reading(label, N_("Not heard"), N_("Sure: the browser played the sound, you did not hear it."))
    return "unknown", Reading(label, NOT_MEASURED)


MEASURES = {"microphone": Measure(microphone, MICROPHONE), "speaker": Measure(speaker, SPEAKER)}
