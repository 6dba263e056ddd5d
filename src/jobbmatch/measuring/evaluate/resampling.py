"""Intervals by drawing persons with replacement: the same draws for every figure, so that differences are paired.

A person may have several lists; they stay together, since what one person does is alike from list to list.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.training.metrics import Floats, Interval

ENDS = (0.025, 0.975)
UNKNOWN = Interval(float("nan"), float("nan"), float("nan"))


@dataclass(frozen=True, slots=True, eq=False)
class Resampler:
    """Draws of persons.

    Attributes:
        persons: int64 (rows,), number of the person of each row, from 0.
        draws: float64 (resamples, persons), how often each person is drawn.
    """

    persons: np.ndarray
    draws: Floats

    @classmethod
    def of(cls, keys: Sequence[object] | np.ndarray, resamples: int, seed: int) -> "Resampler":
        """Draw as many persons as there are, again and again.

        Args:
            keys: For each row the person it is about.
            resamples: Number of draws.
            seed: The same seed gives the same draws.
        """
        _, persons = np.unique(np.asarray(keys), return_inverse=True)
        count = int(persons.max(initial=-1)) + 1
        rng = np.random.default_rng([seed, 7])
        if not count:
            return cls(persons, np.zeros((resamples, 0)))
        return cls(persons, rng.multinomial(count, np.full(count, 1 / count), size=resamples).astype(np.float64))

    def mean(self, values: Floats) -> Interval:
        """Give the mean over rows; rows without a value (NaN) are left out."""
        known = ~np.isnan(values)
        return self.ratio(np.where(known, values, 0.0), known.astype(np.float64))

    def ratio(self, above: Floats, below: Floats) -> Interval:
        """Give the sum of one thing divided by the sum of another, with its 95 % interval.

        Args:
            above: float64 (rows,).
            below: float64 (rows,), not negative.
        """
        whole = float(below.sum())
        if whole <= 0:
            return UNKNOWN
        low, high = np.nanquantile(self.drawn_ratio(above, below), ENDS)
        return Interval(float(above.sum()) / whole, float(low), float(high))

    def drawn_ratio(self, above: Floats, below: Floats) -> Floats:
        """Give that ratio in every draw, float64 (resamples,); NaN where nothing is below the line."""
        up, down = (self.draws @ self._by_person(values) for values in (above, below))
        ratio: Floats = np.divide(up, down, out=np.full(len(up), np.nan), where=down > 0)
        return ratio

    def drawn_sums(self, values: np.ndarray) -> Floats:
        """Give the sum of each column in every draw, float64 (resamples, columns).

        Args:
            values: (rows, columns).
        """
        columns = [self._by_person(column) for column in values.T]
        sums: Floats = self.draws @ np.stack(columns, axis=1)
        return sums

    def _by_person(self, values: Floats) -> Floats:
        weighed = np.bincount(self.persons, weights=values, minlength=self.draws.shape[1])
        return weighed.astype(np.float64)


def around(value: float, drawn: Floats) -> Interval:
    """Give an interval about a figure that drawing with replacement shifts, such as the greatest of several.

    The draws are moved to lie about what was counted.

    Args:
        value: The figure as it was counted.
        drawn: float64 (resamples,), the figure in each draw; NaN is left out.
    """
    if np.isnan(value) or np.isnan(drawn).all():
        return Interval(value, float("nan"), float("nan"))
    low, high = np.nanquantile(drawn - np.nanmean(drawn), ENDS)
    return Interval(value, value + float(low), value + float(high))
