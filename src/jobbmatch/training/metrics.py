"""How good an order is: nDCG on graded relevance, with bootstrap intervals over lists."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Grades = NDArray[np.int64]

CUTS = (5, 10, 20)
"""Depths at which lists are judged."""


def gains(grades: Grades) -> Floats:
    """Give the gain of each grade, 2**grade - 1.

    >>> gains(np.array([0, 1, 4])).tolist()
    [0.0, 1.0, 15.0]
    """
    return np.exp2(grades.astype(np.float64)) - 1


def dcg(grades: Grades, cut: int) -> float:
    """Give the discounted gain of the first places: sum of gain / log2(place + 1), places from 1.

    >>> round(dcg(np.array([0, 1]), 2), 4)
    0.6309
    """
    top = gains(grades[:cut])
    return float((top / np.log2(np.arange(2, len(top) + 2))).sum())


def ndcg(grades: Grades, scores: Floats, cut: int) -> float:
    """Give the discounted gain of an order as a share of the best order's; NaN when nothing in the list is relevant.

    Equal scores keep the order of the list.

    >>> ndcg(np.array([0, 2, 1]), np.array([0.1, 0.9, 0.5]), 3)
    1.0
    >>> round(ndcg(np.array([1, 0]), np.array([0.0, 1.0]), 2), 4)
    0.6309
    """
    best = dcg(np.sort(grades)[::-1], cut)
    if best == 0:
        return float("nan")
    return dcg(grades[np.argsort(-scores, kind="stable")], cut) / best


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over lists with its 95 % bootstrap interval."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        """Write as 0.612 [0.598, 0.626]."""
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def bootstrap(
    values: Sequence[float] | Floats, *, resamples: int, seed: int, persons: Sequence[str] | None = None
) -> Interval:
    """Give the mean over lists and its interval; lists without a value are left out.

    Args:
        values: One value a list.
        resamples: Number of resamples of the lists.
        seed: Seed of the resampling.
        persons: Whose list each is; persons are resampled then, with all their lists, since lists of one
            are alike; '' is a person of its own.
    """
    known = np.asarray(values, dtype=np.float64)
    known = known[~np.isnan(known)]
    if not len(known):
        return Interval(float("nan"), float("nan"), float("nan"))
    sums, counts = known, np.ones(len(known))
    if persons is not None:
        named = [person or f"list {number:09}" for number, person in enumerate(persons)]
        mine = np.asarray(named)[~np.isnan(np.asarray(values, dtype=np.float64))]
        _, owner = np.unique(mine, return_inverse=True)
        sums, counts = np.bincount(owner, weights=known).astype(np.float64), np.bincount(owner).astype(np.float64)
    picks = np.random.default_rng(seed).integers(0, len(sums), size=(resamples, len(sums)))
    drawn = sums[picks].sum(axis=1) / counts[picks].sum(axis=1)
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Interval(float(known.mean()), float(low), float(high))
