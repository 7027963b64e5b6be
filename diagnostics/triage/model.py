"""Which trouble a message is about: a linear model on pieces of words, read from the trained table by plain Python.

1. p means what it says: of the messages answered with .8, eight in ten are right (measured on writers it has not learnt from).
2. The p of all guesses and the share of "none of ours" sum to 1.
3. In the page the table is handed in; elsewhere it is read from its file.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module

from diagnostics.triage import table as tables
from diagnostics.triage.features import features, length, weight, words
from diagnostics.triage.table import Table

# A message in which fewer known features stand says too little.
FEWEST_FEATURES = 3
_table: list[Table] = []


@dataclass(frozen=True, slots=True)
class Guess:
    """One trouble that the message may be about. id: the intent. p: how likely, from 0 to 1."""

    id: str
    wizard: str
    p: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Every trouble, likeliest first. none: how likely it is none of ours. known: how many features of the message were learnt."""

    guesses: tuple[Guess, ...]
    none: float
    known: int


def hand_in(text: str) -> None:
    """Give the table, as the page does."""
    _table[:] = [tables.read(text)]


def table() -> Table:
    """The table, read once."""
    if not _table:  # by name, so that the file's reader stays out of what is shipped to the page
        hand_in(import_module("diagnostics.triage.data_files").model_table())
    return _table[0]


def ranked(text: str) -> tuple[Guess, ...]:
    """The troubles a message may be about, likeliest first."""
    return ranking(text).guesses


def ranking(text: str) -> Ranking:
    """The same, with the share of what is none of ours."""
    return rank(words(text), table())


def rank(found: Sequence[str], given: Table) -> Ranking:
    """What these words say, by this table."""
    scores, known = _scores(found, given)
    shares = _shares([given.sharpness * score for score in scores])
    guesses = [
        Guess(name, wizard, share) for (name, wizard), share in zip(given.intents, shares, strict=True) if wizard
    ]
    return Ranking(in_order(guesses), shares[-1], known)


def in_order(guesses: Iterable[Guess]) -> tuple[Guess, ...]:
    """The likeliest first, but before it the likeliest trouble of the likeliest wizard: what counts most is the right wizard."""
    found = sorted(guesses, key=lambda one: -one.p)
    sums: dict[str, float] = {}
    for one in found:
        sums[one.wizard] = sums.get(one.wizard, 0.0) + one.p
    best = max(found, key=lambda one: (sums[one.wizard], one.p))
    return (best, *(one for one in found if one is not best))


def _scores(found: Sequence[str], given: Table) -> tuple[list[float], int]:
    """What speaks for each intent, and the count of known features."""
    sums = [0.0] * len(given.intents)
    square, known = 0.0, 0
    for number, count in features(found).items():
        if number not in given.features:
            continue
        known += 1
        size = weight(count)
        square += size * size
        for place, step in given.weights(number):
            sums[place] += size * step
    scale = given.unit / length(square)
    return [bias + scale * one for bias, one in zip(given.bias, sums, strict=True)], known


def _shares(scores: Sequence[float]) -> list[float]:
    """Scores as shares of 1 (softmax)."""
    top = max(scores)
    sizes = [math.exp(score - top) for score in scores]
    total = sum(sizes)
    return [size / total for size in sizes]
