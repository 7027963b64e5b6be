"""The table that training wrote: what each feature says about each intent; as text, so that it packs well and opens fast.

1. A feature's weights are read when a message needs them: opening the table only finds where they are.
2. tools/train writes with `write`, the page and the terminal read with `read`: the form has this one home.

Five lines, each of one kind of sign, so that they pack well. JSON: the fields of Table but numbers, bounds, places and steps. Gaps:
the features' numbers (numbers.py). Counts: how many weights a
feature has. Places: of which intents, each from the one before it in the same feature. Steps: which of STEPS each is.
Gaps, counts, places and steps are signs from FIRST on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from diagnostics.triage.numbers import FIRST, gaps, opened, packed

# Sizes of weights: small ones are many, large ones are few. Twice as many steps understand no better, and half as many do worse.
STEPS = (-8.0, -4.0, -2.0, 2.0, 4.0, 7.0, 11.0, 17.0)
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Table:
    """What was learnt.

    data: the digest of what it was learnt from. intents: each with its wizard ("" for none), OTHER last. bias: what speaks for an
    intent before a word is read. unit: what a step of 1 weighs. sharpness: what scores are multiplied by, so that of the messages
    answered with .8 eight in ten are right. none: from which share of OTHER a message is none of ours.
    features: the place of each by its number. bounds: in places and steps, a feature's weights run from its bound to the next.
    """

    data: str
    intents: tuple[tuple[str, str], ...]
    bias: tuple[float, ...]
    unit: float
    sharpness: float
    none: float
    features: Mapping[int, int]
    bounds: Sequence[int]
    places: str
    steps: str

    def weights(self, number: int) -> Iterator[tuple[int, float]]:
        """The place of each intent that the feature says something about, and what it says."""
        feature = self.features.get(number)
        if feature is None:
            return
        place = -1
        for at in range(self.bounds[feature], self.bounds[feature + 1]):
            place += ord(self.places[at]) - FIRST + 1
            yield place, STEPS[ord(self.steps[at]) - FIRST]


def read(text: str) -> Table:
    """The table from its text."""
    head, numbers, counts, places, steps = text.split("\n")[:5]
    given = json.loads(head)
    given["intents"] = tuple((name, wizard) for name, wizard in given["intents"])
    given["bias"] = tuple(given["bias"])
    bounds = list(accumulate((sign - FIRST for sign in counts.encode()), initial=0))
    features = {number: feature for feature, number in enumerate(opened(numbers))}
    return Table(**given, features=features, bounds=bounds, places=places, steps=steps)


@dataclass(frozen=True, slots=True)
class Head:
    """The first fields of a Table, as training hands them in."""

    data: str
    intents: tuple[tuple[str, str], ...]
    bias: tuple[float, ...]
    unit: float
    sharpness: float
    none: float


def write(head: Head, rows: Mapping[int, Mapping[int, int]]) -> str:
    """The text of a table. rows: for each feature, by its number, the step (its place in STEPS) by the place of the intent."""
    fields = {name: getattr(head, name) for name in Head.__slots__}
    numbers = sorted(rows)
    each = [(sorted(rows[number]), rows[number]) for number in numbers]
    lines = (
        json.dumps(fields, separators=(",", ":")),
        packed(numbers),
        "".join(chr(FIRST + len(places)) for places, _ in each),
        "".join(chr(FIRST + gap) for places, _ in each for gap in gaps(places)),
        "".join(chr(FIRST + row[place]) for places, row in each for place in places),
    )
    return "\n".join(lines) + "\n"
