"""What measurements say: a reading for each, and the verdict of all together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from diagnostics.engine.languages import DECIMAL_SIGN
from diagnostics.engine.translation import N_

DECIMAL = re.compile(r"^(\d+)\.(\d+)$")
NOT_MEASURED = N_("Not measured")
UNKNOWN = N_("Nothing could be measured")


@dataclass(frozen=True, slots=True)
class Reading:
    """One measurement in words: label, value and trust (how far to believe it) are message ids; values fills their {…}.

    kb: the articles on what was found.
    """

    label: str
    value: str
    trust: str = ""
    values: Mapping[str, str] | None = None
    kb: tuple[str, ...] = ()

    def figures(self, language: str) -> Mapping[str, str]:
        """The values, numbers as this language writes them; a code such as 5.1.1 is no number."""
        sign = DECIMAL_SIGN[language]
        return {name: DECIMAL.sub(rf"\1{sign}\2", text) for name, text in (self.values or {}).items()}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all measurements of a probe together say: one of its answers, with its sentence (a message id)."""

    value: str
    title: str
    readings: tuple[Reading, ...]


# One measurement: its verdict, and the same in words.
Finding = tuple[str, Reading]


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that the browser measures.

    read: the page's raw figures -> a finding; whatever comes in, it never raises. titles: the sentence of each verdict, the worst
    first ("unknown" is the same for all).
    """

    read: Callable[[object], Finding]
    titles: Mapping[str, str]


def mapping(value: object) -> Mapping[str, object]:
    """The figures where they are a mapping, else none."""
    return value if isinstance(value, Mapping) else {}


def numbers(value: object, most: int = 40) -> list[float]:
    """The sensible numbers of a list, the first of them."""
    items = value if isinstance(value, list) else []
    return [float(item) for item in items[:most] if _is_number(item) and 0 <= item < 1e10]


def number(value: object) -> float | None:
    """A number that can be one; None for anything else."""
    return float(value) if isinstance(value, int | float) and _is_number(value) and abs(value) < 1e10 else None


def count(value: object) -> int:
    """How often something was seen; 0 where the page says nothing of use."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000 else 0


def texts(value: object, most: int = 60) -> list[str]:
    """The short texts of a list."""
    items = value if isinstance(value, list) else []
    return [item[:30] for item in items[:most] if isinstance(item, str)]


def _is_number(item: object) -> bool:
    return isinstance(item, int | float) and not isinstance(item, bool)
