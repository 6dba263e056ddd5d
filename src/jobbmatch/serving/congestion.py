"""How much a crowd at a vacancy weighs against it: by how many persons were sent there, and how many places it has.

Counts go in as steps and never as they are: fewer than :data:`LEAST` are as good as none, and from there on only a
doubling is seen. So a rank that has moved cannot tell of one particular person; see
`docs/decisions/0075-congestion.md`. Everything here is a plain function of scores and counts: a request, a report and a
benchmark use the same.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

LEAST: Final = 5
"""So many persons must have been sent to a vacancy before it weighs at all."""
STEEP: Final = 1.5
"""How much faster than the crowd its weight grows."""
MOST: Final = 6.0
"""No crowd weighs more: what is much better than all else is never passed over."""
DEPTH: Final = 100
"""The spread of a list is that of its first so many scores: what comes after is in nobody's way."""


def in_steps(counts: Counts) -> Counts:
    """Give counts as they may be seen: 0, 5, 10, 20, 40, ...

    >>> in_steps(np.array([0, 4, 5, 9, 10, 39, 40])).tolist()
    [0, 0, 5, 5, 10, 20, 40]
    """
    doublings = np.floor(np.log2(np.maximum(counts, LEAST) / LEAST)).astype(np.int64)
    return np.where(counts >= LEAST, LEAST * 2**doublings, 0).astype(np.int64)


def pressure(counts: Counts, places: Counts) -> Floats:
    """Give how crowded vacancies are: (persons in steps / 5) ** 1.5 / cube root of places, at most 6, float64 (n,).

    It grows faster than the crowd, so that five persons move little and twenty much. More places ease it, and less than
    in proportion: what many are sent to crowds out what nobody is shown, however many places it has.

    >>> pressure(np.array([4, 5, 10, 10, 80]), np.array([1, 1, 1, 8, 1])).round(2).tolist()
    [0.0, 1.0, 2.83, 1.41, 6.0]

    Args:
        counts: int64 (n,), persons that were sent to each vacancy.
        places: int64 (n,), number of places; fewer than 1 count as 1.
    """
    pressed: Floats = (in_steps(counts) / LEAST) ** STEEP / np.cbrt(np.maximum(places, 1))
    return np.minimum(pressed, MOST)


def spread(scores: Floats) -> float:
    """Give the unit in which scores of a list are moved: the standard deviation of the best ones.

    It makes a strength mean the same for every ranker, whatever the unit of its scores.

    >>> spread(np.array([1.0, 3.0]))
    1.0

    Args:
        scores: float64 (n,), best first.
    """
    return float(scores[:DEPTH].std()) if len(scores) else 0.0
