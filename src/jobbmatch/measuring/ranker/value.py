"""What an order is worth to the person, and how far one way of ordering goes from a plain one to the best there is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.training.metrics import Floats, Interval

CUT = 10


def list_value(values: Floats, scores: Floats, cut: int = CUT) -> float:
    """Give what the first places are worth: sum of value / log2(place + 1), places from 1.

    >>> round(list_value(np.array([0.1, 0.5]), np.array([0.0, 1.0])), 4)
    0.5631
    """
    top = values[np.argsort(-scores, kind="stable")][:cut]
    return float((top / np.log2(np.arange(2, len(top) + 2))).sum())


@dataclass(frozen=True, slots=True, eq=False)
class Resampler:
    """Draws the same persons with replacement for every figure, so that figures are compared person by person.

    Attributes:
        picks: int64 (resamples, persons).
        owners: int64 (values,), the person that each value belongs to; a person's values stay together.
    """

    picks: np.ndarray
    owners: np.ndarray

    @classmethod
    def of(cls, keys: Sequence[int], resamples: int, seed: int) -> "Resampler":
        """Draw.

        Args:
            keys: The person of each value.
            resamples: Number of draws.
            seed: Seed.
        """
        known, owners = np.unique(np.asarray(keys, dtype=np.int64), return_inverse=True)
        rng = np.random.default_rng([seed, 4])
        return cls(rng.integers(0, len(known), size=(resamples, len(known))), owners.reshape(-1))

    def part(self, above: Sequence[float] | Floats, below: Sequence[float] | Floats) -> Interval:
        """Give the mean of one thing as a part of the mean of another, with its 95 % interval."""
        up, down = (np.bincount(self.owners, weights=np.asarray(values)) for values in (above, below))
        drawn = up[self.picks].sum(axis=1) / np.maximum(down[self.picks].sum(axis=1), 1e-12)
        low, high = np.quantile(drawn, [0.025, 0.975])
        return Interval(float(up.sum() / max(float(down.sum()), 1e-12)), float(low), float(high))
