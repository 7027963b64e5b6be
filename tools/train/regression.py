"""Softmax regression on sparse features, with weights that may be held at nothing: what the understanding is trained with.

1. The same data give the same weights: one thread, a fixed order, no chance.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

# Before numpy starts its threads.
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import numpy as np  # noqa: E402
from scipy.optimize import minimize  # noqa: E402

# numpy has no types in the environment of the checks.
Array = Any


@dataclass(frozen=True, slots=True)
class Fitted:
    """weights: features x classes. bias: a number a class."""

    weights: Array
    bias: Array

    def scores(self, examples: Array) -> Array:
        """What speaks for each class, an example a row."""
        return examples @ self.weights + self.bias


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be fitted. trust: how much the examples weigh against keeping weights small. kept: which weights are fitted.
    held: what the others are; 0 where nothing is said.
    """

    examples: Array
    classes: Array
    count: int
    trust: float
    kept: Array | None = None
    held: Array | None = None
    steps: int = 45


def fit(wanted: Wanted, start: Fitted | None = None) -> Fitted:
    """The weights that explain the examples best (L-BFGS on the log loss and the square of the weights)."""
    features = wanted.examples.shape[1]
    held = np.zeros(features * wanted.count, np.float32) if wanted.held is None else wanted.held.ravel()
    # Where the free weights lie among all.
    free = np.flatnonzero(wanted.kept) if wanted.kept is not None else np.arange(features * wanted.count)
    across = wanted.examples.T.tocsr()
    truth = np.zeros((wanted.examples.shape[0], wanted.count), np.float32)
    truth[np.arange(len(wanted.classes)), wanted.classes] = 1

    def opened(values: Array) -> Fitted:
        weights = held.copy()
        weights[free] = values[: len(free)]
        return Fitted(weights.reshape(features, wanted.count), values[len(free) :].astype(np.float32))

    def loss(values: Array) -> tuple[float, Array]:
        logs = log_shares(opened(values).scores(wanted.examples))
        error = (np.exp(logs) - truth) * np.float32(wanted.trust)
        slope = np.asarray(across @ error).ravel()[free].astype(np.float64) + values[: len(free)]
        missed = -wanted.trust * float((truth * logs).sum(dtype=np.float64))
        size = 0.5 * float((values[: len(free)] ** 2).sum())
        return missed + size, np.concatenate([slope, error.sum(0, dtype=np.float64)])

    first = np.zeros(len(free) + wanted.count)
    if start is not None:
        first = np.concatenate([start.weights.ravel()[free], start.bias]).astype(np.float64)
    found = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": wanted.steps, "maxcor": 8})
    return opened(found.x)


def log_shares(scores: Array) -> Array:
    """The logarithm of each class's share."""
    lowered = scores - scores.max(1, keepdims=True)
    return lowered - np.log(np.exp(lowered).sum(1, keepdims=True))


def shares(scores: Array) -> Array:
    """Each class's share of 1 (softmax)."""
    return np.exp(log_shares(scores))
