"""How much a text is like a crisis, where no rule knows its words: a linear score on words, pairs of words, the classes of the rules
and the troubles that the model sees in it.

1. A helper of crisis.py: it never says what the crisis is, only that a person should look at once.
2. Training (tools/train/alarm.py) and the page read a text by `features`: a change here, or of the model, makes the weights stale.
   What the model learnt of each trouble is known here too, so that a crisis in words that no crisis was told in is still one.
   They are kept as in table.py: the features by their numbers (numbers.py), a sign each; then a sign for each one's step.
3. In the page the weights are handed in; elsewhere they are read from their file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from typing import Any

from diagnostics.triage.lexicon import Hit, Read
from diagnostics.triage.model import Ranking
from diagnostics.triage.numbers import FIRST, number, opened

FILE = "likeness.json"
# A class says less than a word by itself: several of them stand for one thing said.
OF_A_CLASS = 0.4
# A trouble of which the model is certain; and the least share that says anything. A share counts by its fourth root: which troubles
# are thought of says more than how sure the model is, and it is surer of the lines that it learnt from than of a crisis.
OF_A_TROUBLE, LEAST_SHARE = 0.5, 0.02
# Steps go from -MOST_STEPS to MOST_STEPS.
MOST_STEPS = 37
_weights: list[Weights] = []


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt. data: the digest of what it was learnt from. unit: what a step of 1 weighs. steps: by the feature's number."""

    data: str
    bias: float
    unit: float
    steps: Mapping[int, int]


def hand_in(said: Mapping[str, Any]) -> None:
    """Give the weights, as the page does."""
    steps = (sign - FIRST - MOST_STEPS for sign in said["steps"].encode())
    numbers = dict(zip(opened(said["numbers"]), steps, strict=True))
    _weights[:] = [Weights(said["data"], said["bias"], said["unit"], numbers)]


def step_sign(step: int) -> str:
    """How training writes a step."""
    return chr(FIRST + MOST_STEPS + step)


def weights() -> Weights:
    """The weights, read once."""
    if not _weights:
        # By name, so that the files' reader stays out of what is shipped to the page.
        hand_in(import_module("diagnostics.triage.data_files").likeness_weights())
    return _weights[0]


def features(
    read: Read, hits: Mapping[str, Sequence[Hit]], whole: Sequence[str], troubles: Ranking
) -> dict[str, float]:
    """What of a text counts, and how much. hits: its classes. whole: the rules of which every part stands somewhere.
    troubles: what the model takes it for.
    """
    words = [word.text for word in read.words]
    said = {*words, *(f"{one} {other}" for one, other in pairwise(words))}
    found = dict.fromkeys(said, 1 / math.sqrt(len(said) or 1))
    found.update(
        dict.fromkeys((f"={name}" for name, places in hits.items() if places and "=" not in name), OF_A_CLASS * 0.4)
    )
    found.update(dict.fromkeys((f"#{rule}" for rule in whole), OF_A_CLASS))
    found.update(
        (f"@{one.id}", OF_A_TROUBLE * math.sqrt(math.sqrt(one.p))) for one in troubles.guesses if one.p > LEAST_SHARE
    )
    found["@"] = OF_A_TROUBLE * math.sqrt(troubles.none)
    return found


def likeness(found: Mapping[str, float]) -> float:
    """How likely it is a crisis, from 0 to 1."""
    given = weights()
    score = given.bias + given.unit * sum(size * given.steps.get(number(name), 0) for name, size in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
