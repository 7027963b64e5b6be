"""Whether the device says that it has a link."""

from __future__ import annotations

from diagnostics.engine.translation import N_
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Reading


def online(value: object) -> Finding:
    """value: what the browser says, true or false."""
    label = N_("Connected to a network")
    if value is False:
        return "offline", Reading(label, N_("No"), N_("Sure: the device itself says that it has no link."))
    if value is True:
        return "unknown", Reading(
            label, N_("Yes"), N_("Weak sign: there is a link, which does not mean that it leads anywhere.")
        )
    return "unknown", Reading(label, NOT_MEASURED)
