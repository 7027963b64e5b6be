"""What the browser measured -> a verdict, in plain words, with how far it can be trusted.

The page hands in raw figures, one function a measure reads them; the clock and the network stay outside. A new measure is a
function here with its sentences, in MEASURES of its module, and what takes its figures in docs/assets/wizard/measures/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from diagnostics.probes import camera, connection, keyboard, pasted, screen, sound
from diagnostics.probes.verdict import NOT_MEASURED, UNKNOWN, Measure, Reading, Verdict

__all__ = ["MEASURES", "NOT_MEASURED", "UNKNOWN", "Measure", "Reading", "Verdict", "sentence", "verdict_of"]

# By the name under which the page sends the figures.
MEASURES: Mapping[str, Measure] = {
    name: measure
    for module in (connection, sound, camera, keyboard, screen, pasted)
    for name, measure in module.MEASURES.items()
}


def verdict_of(figures: Mapping[str, object], measures: Iterable[str]) -> Verdict:
    """What the figures of these measures say together: the worst finding. A missing or odd one is "not measured"."""
    named = tuple(measures)
    findings = [MEASURES[name].read(figures.get(name)) for name in named]
    found = {value for value, _ in findings}
    value = next((worst for worst in _titles(named) if worst in found), "unknown")
    return Verdict(value, sentence(named, value), tuple(reading for _, reading in findings))


def sentence(measures: Iterable[str], verdict: str) -> str:
    """The message id that says a verdict of these measures."""
    return _titles(measures).get(verdict, UNKNOWN)


def _titles(measures: Iterable[str]) -> Mapping[str, str]:
    """The verdicts that these measures can have, the worst first; those of one probe share theirs."""
    return MEASURES[next(iter(measures))].titles
