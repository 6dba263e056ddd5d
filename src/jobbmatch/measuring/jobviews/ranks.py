"""Hit rate and nDCG of one right answer among many, ties shared out, with intervals over applicants."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.training.metrics import Interval

Floats = NDArray[np.float64]
CUT = 10
RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Found:
    """Where a job to be found stands.

    Attributes:
        hit: Chance that it is among the first ten.
        ndcg: Expected 1 / log2(place + 1) when it is, and 0 when it is not.
    """

    hit: float
    ndcg: float


def found(scores: Floats, target: int) -> Found:
    """Judge an order in which equal scores stand in any order, each as likely.

    >>> found(np.array([0.1, 0.9, 0.5]), 2)
    Found(hit=1.0, ndcg=0.6309...)
    >>> found(np.zeros(20), 3).hit
    0.5

    Args:
        scores: float64 (n,), higher is better.
        target: Which of them is right.
    """
    above = int((scores > scores[target]).sum())
    tied = int((scores == scores[target]).sum())
    places = np.arange(above, min(above + tied, CUT))
    return Found(len(places) / tied, float((1 / np.log2(places + 2)).sum() / tied))


def interval(values: Floats, seed: int) -> Interval:
    """Give the mean and its 95 % bootstrap interval, applicant by applicant."""
    if not len(values):
        return Interval(float("nan"), float("nan"), float("nan"))
    low, high = np.quantile(_means(values, seed), [0.025, 0.975])
    return Interval(float(values.mean()), float(low), float(high))


def gain(values: Floats, others: Floats, seed: int) -> Interval:
    """Give by what share the mean of the one is above that of the other, resampled in pairs.

    >>> gain(np.array([1.0, 1.0]), np.array([0.5, 0.5]), seed=1).mean
    1.0
    """
    if not len(values) or not others.mean():
        return Interval(float("nan"), float("nan"), float("nan"))
    one, other = _means(values, seed), _means(others, seed)
    ratios = one[other > 0] / other[other > 0] - 1
    low, high = np.quantile(ratios, [0.025, 0.975])
    return Interval(float(values.mean() / others.mean() - 1), float(low), float(high))


def _means(values: Floats, seed: int) -> Floats:
    # The same seed draws the same applicants for every ranker.
    rng = np.random.default_rng(seed)
    picks = rng.integers(0, len(values), size=(RESAMPLES, len(values)), dtype=np.int32)
    means: Floats = values[picks].mean(axis=1)
    return means
