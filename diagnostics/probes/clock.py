"""Whether the clock of the device is right."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.translation import N_
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Reading

SKEW_SECONDS = 120  # certificates, sign-in codes and domain sign-in suffer from here on (wizards.md, b-clock)


def clock(value: object) -> Finding:
    """value: {"skew": seconds, device minus site, "error": seconds, "cached": bool}."""
    label = N_("Clock of this device")
    figures = value if isinstance(value, Mapping) else {}
    skew = figures.get("skew")
    if figures.get("cached") or not isinstance(skew, int | float) or isinstance(skew, bool) or abs(skew) > 1e10:
        return "unknown", Reading(
            label, NOT_MEASURED, N_("The figure would mean nothing: the answer may come from a saved copy.")
        )
    minutes = {"minutes": str(max(1, round(abs(skew) / 60)))}
    if abs(skew) < SKEW_SECONDS:
        return "ok", Reading(label, N_("Right"), N_("Good to about two seconds, by the clock of this site."))
    trust = N_("Sure, if the clock of this site is right. A wrong clock makes sites and sign-ins refuse you.")
    text = N_("{minutes} min fast") if skew > 0 else N_("{minutes} min slow")
    return "clock", Reading(label, text, trust, minutes)
