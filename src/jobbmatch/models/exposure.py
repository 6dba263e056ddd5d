"""How evenly persons are sent to vacancies: four figures of one vector of counts.

All of them are about the same counts: of how many persons' lists each vacancy stands in the first places. Vacancies
that nobody was shown count with 0, so the vector is as long as the market that could have been shown.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]
"""Persons by vacancy, int64 (vacancies,), not negative."""


def counted(shown: Iterable[NDArray[np.int64]], vacancies: int) -> Counts:
    """Count persons by vacancy.

    >>> counted([np.array([0, 2]), np.array([2])], 4).tolist()
    [1, 0, 2, 0]

    Args:
        shown: For each person the rows of what she is shown, none twice.
        vacancies: Number of vacancies; rows are below it.
    """
    found = np.zeros(vacancies, dtype=np.int64)
    for rows in shown:
        found[rows] += 1
    return found


def gini(counts: Counts) -> float:
    """Give Gini's coefficient: 0 when all are sent equally many, near 1 when one is sent nearly all.

    With counts in ascending order: sum of (2 i - n - 1) * count_i / (n * sum of counts), i from 1.

    >>> gini(np.array([2, 2, 2, 2]))
    0.0
    >>> gini(np.array([0, 0, 0, 8]))
    0.75
    """
    total, size = int(counts.sum()), len(counts)
    if total == 0:
        return 0.0
    places = 2 * np.arange(1, size + 1, dtype=np.float64) - size - 1
    return float((places * np.sort(counts)).sum() / (size * total))


def entropy(counts: Counts) -> float:
    """Give how spread the persons are, as a share of the most spread there could be: 0 all to one, 1 all alike.

    -sum of p * ln p / ln n, where p is a vacancy's share of what is shown.

    >>> round(entropy(np.array([1, 1, 1, 1])), 6)
    1.0
    >>> round(entropy(np.array([2, 2, 0, 0])), 6)
    0.5
    """
    total, size = int(counts.sum()), len(counts)
    if total == 0 or size < 2:
        return 0.0
    shares = counts[counts > 0] / total
    return float(-(shares * np.log(shares)).sum() / np.log(size)) + 0.0


def coverage(counts: Counts) -> float:
    """Give the share of the vacancies that anybody is shown.

    >>> coverage(np.array([3, 0, 1, 0]))
    0.5
    """
    return float((counts > 0).mean()) if len(counts) else 0.0


def busiest(counts: Counts) -> int:
    """Give the most persons that are sent to one vacancy.

    >>> busiest(np.array([3, 0, 1, 0]))
    3
    """
    return int(counts.max(initial=0))
