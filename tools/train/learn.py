"""From examples to the table: fit, keep what is of use, round, and say how sure it may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize_scalar

from diagnostics.triage.table import STEPS, Head, write
from tools.train.examples import CLASSES, PLACE, Example, Reading, classes, reading
from tools.train.regression import Array, Fitted, Wanted, fit, log_shares, shares

# How many weights are kept, step by step, and of how many features: the last is what fits into the page, where a feature costs
# a little more than a weight.
KEPT = ((250_000, None), (130_000, None), (70_000, None), (38_000, 12_000))
TRUST = 0.5
# Steps of the first fit, and of each that follows when weights were dropped.
FIRST_STEPS, NEXT_STEPS, LAST_STEPS = 40, 15, 8
# The parts of the weights that are rounded one after the other: what rounding some of them spoils, the others learn to make good.
ROUNDED = (0.5, 0.8, 1.0)
# Of our own lines so many may be taken for none of ours, on writers that were not learnt from.
WRONGLY_NONE = 0.045
# The part of all weights that the largest step may cut.
CUT = 0.001


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was fitted on some examples. fitted: every weight a step of the table. unit: what a step of 1 weighs there."""

    reading: Reading
    fitted: Fitted
    unit: float

    def scores(self, given: Sequence[Example]) -> Array:
        """What speaks for each class, an example a row."""
        return self.fitted.scores(self.reading.rows(given))


def learn(given: Sequence[Example]) -> Learnt:
    """Fit all weights, then, in steps, only those that are of most use: what they explained, the others learn to explain.
    Then round them to the steps of the table.
    """
    every = reading(given)
    rows = every.rows(given)
    squares = rows.multiply(rows).T.tocsr()
    wanted = Wanted(rows, classes(given), len(CLASSES), TRUST, steps=FIRST_STEPS)
    found = fit(wanted)
    for most, features in KEPT:
        kept = _of_most_use(_use(found, rows, squares), most, features)
        found = fit(replace(wanted, kept=kept, steps=NEXT_STEPS), found)
    places = np.flatnonzero(found.weights.any(1))
    few, wanted = every.only(places), replace(wanted, examples=rows[:, places], steps=LAST_STEPS)
    unit = _unit(_in_table(found.weights[places], few))
    return Learnt(few, _rounded(wanted, Fitted(found.weights[places], found.bias), unit / few.rarity), unit)


def _in_table(weights: Array, of: Reading) -> Array:
    """What rarity did for training goes into the weights of the table."""
    return weights * of.rarity[:, np.newaxis]


def _unit(weights: Array) -> float:
    return float(f"{np.quantile(np.abs(weights[weights != 0]), 1 - CUT) / max(STEPS):.4g}")


def _rounded(wanted: Wanted, found: Fitted, units: Array) -> Fitted:
    """Each weight as the nearest step, those that are nearest to theirs first. units: what a step of 1 weighs, by feature."""
    kept = found.weights != 0
    held = np.zeros_like(found.weights)
    for part in ROUNDED:
        near = (np.array(STEPS)[_nearest(found.weights, units)] * units[:, np.newaxis]).astype(np.float32)
        # Those that are held already stay among the first.
        away = np.where(kept, np.where(held == 0, np.abs(near - found.weights), -1.0), np.inf)
        first = away <= np.sort(away, axis=None)[int(kept.sum() * part) - 1]
        held = np.where(first & (held == 0), near, held)
        found = fit(replace(wanted, kept=kept & (held == 0), held=held), found)
    return found


def _nearest(weights: Array, units: Array) -> Array:
    """The place of the nearest step."""
    return np.abs((weights / units[:, np.newaxis])[:, :, np.newaxis] - np.array(STEPS)).argmin(2)


def _use(found: Fitted, rows: Array, squares: Array) -> Array:
    """How much worse the examples would be explained without each weight: its square times the curve of the loss there
    (optimal brain damage), as a root. squares: the squares of the rows, a feature a row.
    """
    given = shares(found.scores(rows))
    return np.abs(found.weights) * np.sqrt(squares @ (given * (1 - given)))


def _of_most_use(use: Array, most: int, features: int | None) -> Array:
    """Which weights are kept, of what use each is: those of the features that are of most use together, and of these the best."""
    kept = use >= np.sort(use, axis=None)[-most]
    if features:
        together = np.sqrt(np.where(kept, use * use, 0).sum(1))
        use = np.where((together >= np.sort(together)[-features])[:, np.newaxis], use, 0)
        kept = use >= np.sort(use, axis=None)[-most]
    return kept & (use > 0)


def text_of(learnt: Learnt, data: str, sharpness: float, none: float) -> str:
    """The table as text."""
    weights = learnt.fitted.weights
    nearest = _nearest(weights, learnt.unit / learnt.reading.rarity)
    rows = {
        number: {int(place): int(nearest[at, place]) for place in np.flatnonzero(weights[at])}
        for at, number in enumerate(learnt.reading.numbers)
    }
    bias = tuple(round(float(one), 3) for one in learnt.fitted.bias)
    head = Head(data, CLASSES, bias, learnt.unit, round(sharpness, 3), round(none, 3))
    return write(head, rows)


def sharpness_of(scores: Array, truth: Array) -> float:
    """What to multiply scores by so that shares are right as often as they say (the least log loss)."""

    def loss(sharp: float) -> float:
        return -float(log_shares(scores * sharp)[np.arange(len(truth)), truth].mean())

    return float(minimize_scalar(loss, bounds=(0.2, 3.0), method="bounded").x)


def none_of(given: Array, truth: Array) -> float:
    """The share of OTHER from which few lines of ours are taken for none of ours."""
    ours = given[truth != PLACE[CLASSES[-1][0]], -1]
    return float(np.quantile(ours, 1 - WRONGLY_NONE))
