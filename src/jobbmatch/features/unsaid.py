"""The wish that nobody said: which one further occupation would explain best what a person opened and answered.

Those who wish for an occupation open other work at known rates (:mod:`jobbmatch.features.taste`). If one further wish
is added to what she said, the rates change; how well they then fit what she did says how likely that wish is. People
also open more or less than others of everything, so a shift of all rates is weighed with it. What comes out is the mean
over all wishes and shifts: with little seen it is what her said wishes say.
"""

from typing import Final

import numpy as np

from jobbmatch.features.arrays import F64

NO_FURTHER: Final = 0.6
"""How likely it is beforehand that she wishes for nothing more than she said."""
SHIFTS: Final = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
"""How much oftener than others she may open anything, in log odds."""
SHIFTS_SPREAD: Final = 0.5
LEAST, MOST = 0.01, 0.95
"""No rate is surer than this."""
TOO_LITTLE: Final = 1e-4
"""What is less likely than this as a share of the likeliest is left out."""
EMPTY: Final = 1e-9


def with_unsaid(rates: F64, expected: F64, looks: F64, opened: F64) -> F64:
    """Give how often she may be expected to open each kind of work, float64 (codes,).

    Args:
        rates: float64 (codes, codes), how often work (columns) is opened by those who wish for work (rows).
        expected: float64 (codes,), what her said wishes say.
        looks: float64 (codes,), how often she looked at each.
        opened: float64 (codes,), how often she opened it.
    """
    seen = np.flatnonzero(looks > EMPTY)
    if not len(seen):
        return expected
    wished = np.clip(np.vstack([np.maximum(expected, rates), expected]), LEAST, MOST)
    odds = np.log(wished / (1 - wished))
    shifted = odds[None, :, seen] + SHIFTS[:, None, None]
    passed = (looks - opened)[seen]
    # ln(1 - p) is -ln(1 + exp(odds)), and ln(p) is that plus the odds.
    fits = (shifted * opened[seen] - np.log1p(np.exp(shifted)) * (opened[seen] + passed)).sum(axis=2)
    before = np.append(np.full(len(rates), np.log((1 - NO_FURTHER) / max(len(rates), 1))), np.log(NO_FURTHER))
    fits += before[None, :] - 0.5 * (SHIFTS[:, None] / SHIFTS_SPREAD) ** 2
    weights = np.exp(fits - fits.max())
    likely = np.argwhere(weights > TOO_LITTLE)
    shares = weights[likely[:, 0], likely[:, 1]]
    chances = 1 / (1 + np.exp(-(odds[likely[:, 1]] + SHIFTS[likely[:, 0]][:, None])))
    found: F64 = (shares[:, None] * chances).sum(axis=0) / shares.sum()
    return found
