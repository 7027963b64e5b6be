"""What the browser measured -> a verdict, in plain words, with how far it can be trusted.

The page hands in raw figures, one module a measure reads them; the clock and the network stay outside. A new measure is a module
here, a line of MEASURES, and what takes its figures in docs/assets/wizard/figures.js.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from diagnostics.probes.clock import clock
from diagnostics.probes.online import online
from diagnostics.probes.reach import reach
from diagnostics.probes.verdict import NOT_MEASURED, TITLES, Finding, Reading, Verdict

__all__ = ["MEASURES", "NOT_MEASURED", "TITLES", "Reading", "Verdict", "verdict_of"]

# By the name under which the page sends the figures, in the order they are shown.
MEASURES: Mapping[str, Callable[[object], Finding]] = {"online": online, "reach": reach, "clock": clock}
# The worst finding first; a wrong clock explains refused sites better than a slow line does.
WORST = ("offline", "clock", "slow", "ok")


def verdict_of(figures: Mapping[str, object]) -> Verdict:
    """Read the figures of the page, by the names of MEASURES. A missing or odd one is "not measured"."""
    findings = [measure(figures.get(name)) for name, measure in MEASURES.items()]
    found = {value for value, _ in findings}
    value = next((worst for worst in WORST if worst in found), "unknown")
    return Verdict(value, TITLES[value], tuple(reading for _, reading in findings))
