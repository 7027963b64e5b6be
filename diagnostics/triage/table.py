"""The table that training wrote: what each feature says about each intent; as text, so that it packs well and opens fast.

1. A row is read when a message needs it: opening the table only finds where the rows are.
2. tools/train.py writes with `write`, the page and the terminal read with `read`: the form has this one home.

The first line is JSON (the fields of Table but rows), then a line a feature: its name, a tab, and for each weight two signs, the
intent (by its place, from FIRST_INTENT) and the step (from FIRST_STEP). A weight is the step's size in STEPS times `unit`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

FIRST_INTENT, FIRST_STEP = ord("0"), ord("A")
# Sizes of weights: small ones are many and differ little, large ones are few.
STEPS = (-12.0, -9.0, -7.0, -5.0, -4.0, -3.0, -2.0, -1.0, 1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 9.0, 12.0, 16.0, 20.0, 25.0)
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Table:
    """What was learnt.

    data: the digest of what it was learnt from. intents: each with its wizard ("" for none), OTHER last. bias: what speaks for an
    intent before a word is read. unit: what a step of 1 weighs. sharpness: what scores are multiplied by, so that of the messages
    answered with .8 eight in ten are right. none: from which share of OTHER a message is none of ours.
    """

    data: str
    intents: tuple[tuple[str, str], ...]
    bias: tuple[float, ...]
    unit: float
    sharpness: float
    none: float
    rows: Mapping[str, str]


def read(text: str) -> Table:
    """The table from its text."""
    head, _, body = text.partition("\n")
    given = json.loads(head)
    given["intents"] = tuple((name, wizard) for name, wizard in given["intents"])
    given["bias"] = tuple(given["bias"])
    return Table(**given, rows=dict(line.split("\t") for line in body.splitlines()))


def write(table: Table) -> str:
    """The text of a table; rows in the order of their names, so that the same table is the same text."""
    fields = ("data", "intents", "bias", "unit", "sharpness", "none")
    head = json.dumps({name: getattr(table, name) for name in fields}, separators=(",", ":"))
    return "\n".join([head, *(f"{name}\t{table.rows[name]}" for name in sorted(table.rows))]) + "\n"


def row(weights: Mapping[int, int]) -> str:
    """The signs for the steps of one feature, by the place of the intent."""
    return "".join(chr(FIRST_INTENT + intent) + chr(FIRST_STEP + weights[intent]) for intent in sorted(weights))
