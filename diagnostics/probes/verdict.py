"""What measurements say: a reading for each, and the verdict of all together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from diagnostics.engine.languages import DECIMAL_SIGN
from diagnostics.engine.translation import N_


@dataclass(frozen=True, slots=True)
class Reading:
    """One measurement in words: label and value are message ids; values fills {…} in value; trust says how far to believe."""

    label: str
    value: str
    trust: str = ""
    values: Mapping[str, str] | None = None

    def figures(self, language: str) -> Mapping[str, str]:
        """The values as this language writes numbers."""
        sign = DECIMAL_SIGN[language]
        return {name: text.replace(".", sign) for name, text in (self.values or {}).items()}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all measurements together say: ok, slow, offline, clock or unknown."""

    value: str
    title: str
    readings: tuple[Reading, ...]


TITLES = {
    "ok": N_("This device reaches this site without trouble"),
    "slow": N_("This device reaches this site slowly"),
    "offline": N_("This device does not reach this site"),
    "clock": N_("The clock of this device is wrong"),
    "unknown": N_("Nothing could be measured"),
}
NOT_MEASURED = N_("Not measured")

# One measurement: its verdict, and the same in words.
Finding = tuple[str, Reading]
