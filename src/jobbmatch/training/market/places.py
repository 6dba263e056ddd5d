"""Places are few: when everybody is sent to the same vacancy, most come in vain."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from jobbmatch.training.market.hidden import Floats


def realised(chosen: Sequence[int], values: Sequence[float], places: Sequence[int]) -> Floats:
    """Give what each person gets out of the vacancy she was sent to, float64 (persons,).

    A vacancy takes those with the best prospects until its places are filled; the others get nothing.

    Args:
        chosen: Row of the vacancy that each person is sent to.
        values: What it would be worth to her.
        places: Number of places by row.

    >>> realised([0, 0, 1], [0.5, 0.7, 0.2], [1, 1]).tolist()
    [0.0, 0.7, 0.2]
    """
    sent: dict[int, list[int]] = defaultdict(list)
    for person, row in enumerate(chosen):
        sent[int(row)].append(person)
    got = np.zeros(len(chosen))
    for row, persons in sent.items():
        for person in sorted(persons, key=lambda one: -values[one])[: places[row]]:
            got[person] = values[person]
    return got
