"""The table that training wrote: what each feature says about each intent; as text, so that it packs well and opens fast.

1. A feature's weights are read when a message needs them: opening the table only finds where they are.
2. tools/train writes with `write`, the page and the terminal read with `read`: the form has this one home.

Five lines, each of one kind of sign, so that they pack well. JSON: the fields of Table but names, counts, places and steps. Names in
their order: a capital says how many letters a name has in common with the one before ("A" none), then come the others. Counts: how
many weights a name has. Places: of which intents, each from the one before it in the same name. Steps: which of STEPS each is.
Counts, places and steps are signs from FIRST on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

FIRST = ord("0")
NONE_SHARED = ord("A")
MOST_SHARED = 25
# Sizes of weights: small ones are many, large ones are few. Twice as many steps understand no better, and half as many do worse.
STEPS = (-8.0, -4.0, -2.0, 2.0, 4.0, 7.0, 11.0, 17.0)
OTHER = "other"

_NAME = re.compile(r"([A-Z])([^A-Z]*)")


@dataclass(frozen=True, slots=True)
class Table:
    """What was learnt.

    data: the digest of what it was learnt from. intents: each with its wizard ("" for none), OTHER last. bias: what speaks for an
    intent before a word is read. unit: what a step of 1 weighs. sharpness: what scores are multiplied by, so that of the messages
    answered with .8 eight in ten are right. none: from which share of OTHER a message is none of ours.
    features: each name with its number. bounds: in places and steps, a feature's weights run from its bound to the next.
    """

    data: str
    intents: tuple[tuple[str, str], ...]
    bias: tuple[float, ...]
    unit: float
    sharpness: float
    none: float
    features: Mapping[str, int]
    bounds: Sequence[int]
    places: str
    steps: str

    def weights(self, name: str) -> Iterator[tuple[int, float]]:
        """The place of each intent that the feature says something about, and what it says."""
        number = self.features.get(name)
        if number is None:
            return
        place = -1
        for at in range(self.bounds[number], self.bounds[number + 1]):
            place += ord(self.places[at]) - FIRST + 1
            yield place, STEPS[ord(self.steps[at]) - FIRST]


def read(text: str) -> Table:
    """The table from its text."""
    head, names, counts, places, steps = text.split("\n")[:5]
    given = json.loads(head)
    given["intents"] = tuple((name, wizard) for name, wizard in given["intents"])
    given["bias"] = tuple(given["bias"])
    bounds = list(accumulate((sign - FIRST for sign in counts.encode()), initial=0))
    numbers = {name: number for number, name in enumerate(_opened(names))}
    return Table(**given, features=numbers, bounds=bounds, places=places, steps=steps)


def _opened(names: str) -> Iterator[str]:
    before = ""
    for shared, rest in _NAME.findall(names):
        before = before[: ord(shared) - NONE_SHARED] + rest
        yield before


@dataclass(frozen=True, slots=True)
class Head:
    """The first fields of a Table, as training hands them in."""

    data: str
    intents: tuple[tuple[str, str], ...]
    bias: tuple[float, ...]
    unit: float
    sharpness: float
    none: float


def write(head: Head, rows: Mapping[str, Mapping[int, int]]) -> str:
    """The text of a table. rows: for each feature the step (its place in STEPS) by the place of the intent."""
    fields = {name: getattr(head, name) for name in Head.__slots__}
    names = sorted(rows)
    each = [(sorted(rows[name]), rows[name]) for name in names]
    lines = (
        json.dumps(fields, separators=(",", ":")),
        "".join(_packed(names)),
        "".join(chr(FIRST + len(places)) for places, _ in each),
        "".join(chr(FIRST + gap) for places, _ in each for gap in _gaps(places)),
        "".join(chr(FIRST + row[place]) for places, row in each for place in places),
    )
    return "\n".join(lines) + "\n"


def _packed(names: list[str]) -> Iterator[str]:
    for before, name in zip(["", *names], names, strict=False):
        pairs = zip(before, name, strict=False)
        shared = next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(before), len(name)))
        shared = min(shared, MOST_SHARED)
        yield chr(NONE_SHARED + shared) + name[shared:]


def _gaps(places: list[int]) -> Iterator[int]:
    for before, place in zip([-1, *places], places, strict=False):
        yield place - before - 1
