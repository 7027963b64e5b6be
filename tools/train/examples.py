"""Lines as rows of numbers: which features count, and how much."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from diagnostics.triage.features import features, length, weight, words
from diagnostics.triage.table import OTHER
from knowledge.intents import SERVED
from knowledge.lines import CRISIS, NEAR_CRISIS, Line
from tools.train.regression import Array

# A feature of one writer only is a habit; a feature of two lines is chance.
FEWEST_WRITERS, FEWEST_LINES = 2, 3
# The classes: every intent with its wizard, what is none of ours last.
CLASSES = (*((intent, wizard) for wizard, intents in SERVED.items() for intent in intents), (OTHER, ""))
PLACE = {intent: place for place, (intent, _) in enumerate(CLASSES)}


@dataclass(frozen=True, slots=True)
class Example:
    """One line to learn from or to be tried on. found: its features, by number, and how often they stand in it."""

    line: Line
    found: Counter[int]


def examples(lines: Sequence[Line]) -> list[Example]:
    """The lines that are about one trouble, or none."""
    wanted = (line for line in lines if line.label not in (CRISIS, NEAR_CRISIS))
    return [Example(line, features(words(line.text))) for line in wanted]


def classes(given: Sequence[Example]) -> Array:
    """The place of each example's class."""
    return np.array([PLACE[one.line.label] for one in given])


@dataclass(frozen=True, slots=True)
class Reading:
    """The features that count, by their numbers in order, and how rare each is: training trusts rare ones more."""

    numbers: tuple[int, ...]
    rarity: Array

    def rows(self, given: Sequence[Example]) -> Array:
        """The examples as rows, a feature a column."""
        place = {number: at for at, number in enumerate(self.numbers)}
        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        for one in given:
            known = [(place[number], weight(count)) for number, count in sorted(one.found.items()) if number in place]
            long = length(sum(size * size for _, size in known))
            columns += [at for at, _ in known]
            values += [size / long for _, size in known]
            ends.append(len(columns))
        matrix = csr_matrix((np.array(values), columns, ends), shape=(len(given), len(self.numbers)))
        return matrix.multiply(self.rarity[np.newaxis, :]).tocsr().astype(np.float32)

    def only(self, places: Array) -> Reading:
        """The same with these features only."""
        return Reading(tuple(self.numbers[at] for at in places), self.rarity[places])


def reading(given: Sequence[Example]) -> Reading:
    """The features that several writers use."""
    writers: dict[int, set[str]] = defaultdict(set)
    count: Counter[int] = Counter()
    for one in given:
        count.update(one.found.keys())
        for number in one.found:
            writers[number].add(one.line.writer)
    numbers = tuple(
        sorted(number for number in count if len(writers[number]) >= FEWEST_WRITERS and count[number] >= FEWEST_LINES)
    )
    lines = np.array([count[number] for number in numbers], float)
    return Reading(numbers, np.log(len(given) / lines))
