"""How many persons are sent to the same vacancies, with the figures of :mod:`jobbmatch.models.exposure`."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.measuring.evaluate.resampling import Resampler, around
from jobbmatch.measuring.evaluate.shown import Look
from jobbmatch.models.exposure import busiest, counted, coverage, entropy, gini
from jobbmatch.training.market.places import realised
from jobbmatch.training.metrics import Interval

DRAWS = 200
"""So many draws of persons for the intervals of these figures, each of which counts the whole market anew."""


@dataclass(frozen=True, slots=True, eq=False)
class Crowding:
    """How spread the first places of everybody are.

    Attributes:
        gini: 0 all vacancies alike, near 1 all persons to one.
        entropy: 0 all persons to one, 1 all vacancies alike.
        coverage: Share of the open vacancies that anybody is shown.
        busiest: Most persons on one vacancy.
        ndcg: Mean nDCG@10 of the same lists, so that what spreading costs can be seen.
        realised: Mean of what persons get when each takes the first on her list and places are few.
        counts: int64 (vacancies,), persons by vacancy.
    """

    gini: Interval
    entropy: Interval
    coverage: Interval
    busiest: Interval
    ndcg: Interval
    realised: Interval
    counts: np.ndarray


def crowding(looks: Sequence[Look], open_rows: np.ndarray, places: Sequence[int], resampler: Resampler) -> Crowding:
    """Count.

    Drawing persons with replacement makes crowds larger than they are, so intervals are moved about what was counted.

    Args:
        looks: What each person is shown.
        open_rows: int64 (vacancies,), rows that are open on the day.
        places: Number of places by row of the market.
        resampler: Draws of these persons, one row a person.
    """
    size = len(places)
    shown = [look.rows for look in looks]
    counts = counted(shown, size)[open_rows]
    owners = np.repeat(np.arange(len(shown)), [len(rows) for rows in shown])
    rows = np.concatenate([*shown, np.empty(0, dtype=np.int64)]).astype(np.int64)
    drawn = [
        np.bincount(rows, weights=draw[owners], minlength=size)[open_rows].astype(np.int64)
        for draw in resampler.draws[:DRAWS]
    ]
    figures = {
        "gini": (gini(counts), [gini(each) for each in drawn]),
        "entropy": (entropy(counts), [entropy(each) for each in drawn]),
        "coverage": (coverage(counts), [coverage(each) for each in drawn]),
        "busiest": (float(busiest(counts)), [float(busiest(each)) for each in drawn]),
    }
    intervals = {name: around(value, np.array(values)) for name, (value, values) in figures.items()}
    return Crowding(
        **intervals,
        ndcg=resampler.mean(np.array([look.ndcg for look in looks])),
        realised=_realised(looks, places, resampler),
        counts=counts,
    )


def _realised(looks: Sequence[Look], places: Sequence[int], resampler: Resampler) -> Interval:
    firsts = [int(look.rows[0]) if len(look.rows) else -1 for look in looks]
    worth = [float(look.worth[0]) if len(look.rows) else 0.0 for look in looks]

    def got(persons: np.ndarray) -> float:
        found = realised([firsts[one] for one in persons], [worth[one] for one in persons], [*places, 0])
        return float(found.mean()) if len(found) else 0.0

    everybody = np.arange(len(looks))
    drawn = [got(np.repeat(everybody, draw.astype(np.int64))) for draw in resampler.draws[:DRAWS]]
    return around(got(everybody), np.array(drawn))
