"""What another order would have led to, estimated from lists that were shown in the order they were.

A place is looked at with a known chance; only what is looked at can be opened. For each list and the first places of a
new order, with looked at o (0 or 1), its chance p, what came of it r, and what a model expects of it q:

- IPS: the sum of o r / p
- SNIPS: places * (sum of o r / p) / (sum of o / p), both over all lists
- doubly robust: the sum of q + o (r - q) / p

All three estimate how many of the first places would end well were all of them looked at. The first and the last hit
the truth on average when the chances are right and none is 0; the second is a little off and varies less; the last is
also right when the model is and the chances are not.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.training.metrics import Floats, Interval

PLACES: Final = 10
FEWEST: Final = 100.0
"""Effective looks below which an estimate is not trusted."""
LEAST_CHANCE: Final = 0.05
"""Chance of being looked at below which one look counts for more than twenty."""
MOST_UNSEEN: Final = 0.01
"""Share of the new first places that nobody could have looked at, above which an estimate says nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Logged:
    """One list as it was shown; one value a vacancy, in the order shown.

    Attributes:
        chance: float64 (n,), chance that it is looked at; 0 where nobody can have looked.
        looked: bool (n,), whether it was looked at.
        reward: float64 (n,), what came of it; 0 where nobody looked.
    """

    chance: Floats
    looked: np.ndarray
    reward: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """What each list adds, float64 (lists,), from which all estimates are made.

    Attributes:
        places: First places of the new order.
        rewards: Sum of o r / p.
        looks: Sum of o / p, the weights of what was looked at.
        corrected: Sum of q + o (r - q) / p.
        squares: Sum of the squares of those weights.
        unseen: First places that nobody could have looked at.
        least: Least chance among the others; 1 where there is none.
    """

    places: Floats
    rewards: Floats
    looks: Floats
    corrected: Floats
    squares: Floats
    unseen: Floats
    least: Floats


def sums(lists: list[Logged], scores: list[Floats], expected: list[Floats], places: int = PLACES) -> Sums:
    """Add up, list by list.

    Args:
        lists: Lists as they were shown.
        scores: float64 (n,) a list: the new order, higher is better.
        expected: float64 (n,) a list: what a model expects of each when it is looked at.
        places: First places of the new order that count.
    """
    rows = [_of_list(*item, places) for item in zip(lists, scores, expected, strict=True)]
    return Sums(*np.array(rows, dtype=np.float64).reshape(-1, 7).T)


def _of_list(item: Logged, scores: Floats, expected: Floats, places: int) -> tuple[float, ...]:
    top = np.argsort(-scores, kind="stable")[:places]
    chance, reward, model = item.chance[top], item.reward[top], expected[top]
    possible = chance > 0
    weights = np.divide(item.looked[top], chance, out=np.zeros(len(top)), where=possible)
    return (
        len(top),
        float((weights * reward).sum()),
        float(weights.sum()),
        float((model + weights * (reward - model)).sum()),
        float((weights**2).sum()),
        float((~possible).sum()),
        float(chance[possible].min(initial=1.0)),
    )


def ips(found: Sums, resampler: Resampler) -> Interval:
    """Estimate by inverse propensities."""
    return resampler.mean(found.rewards)


def snips(found: Sums, resampler: Resampler) -> Interval:
    """Estimate by inverse propensities that are made to add up to the places there are."""
    places = float(found.places.mean())
    part = resampler.ratio(found.rewards, found.looks)
    return Interval(places * part.mean, places * part.low, places * part.high)


def doubly_robust(found: Sums, resampler: Resampler) -> Interval:
    """Estimate by a model whose errors are weighed in."""
    return resampler.mean(found.corrected)


ESTIMATORS: Final[dict[str, Callable[[Sums, Resampler], Interval]]] = {
    "ips": ips,
    "snips": snips,
    "doubly_robust": doubly_robust,
}


@dataclass(frozen=True, slots=True)
class Support:
    """How much the log can say about a new order.

    Attributes:
        looks: First places of the new order that were looked at.
        effective: (sum of weights)^2 / sum of squared weights: as many looks of equal weight say as much.
        least_chance: Least chance of being looked at among the first places of the new order, but for those of 0.
        unseen: Share of the first places that nobody could have looked at.
    """

    looks: int
    effective: float
    least_chance: float
    unseen: float

    @property
    def doubts(self) -> tuple[str, ...]:
        """Why an estimate must not be trusted (Norwegian); empty when nothing speaks against it."""
        found = []
        if self.unseen > MOST_UNSEEN:
            found.append(f"{100 * self.unseen:.0f} % av plassene kunne ingen ha sett (manglende overlapp)")
        if self.effective < FEWEST:
            found.append(f"bare {self.effective:.0f} effektive visninger (minst {FEWEST:.0f})")
        if self.least_chance < LEAST_CHANCE:
            found.append(
                f"noe ble sett med bare {100 * self.least_chance:.1f} % sjanse, så enkeltvisninger veier tungt"
            )
        return tuple(found)


def support(lists: list[Logged], scores: list[Floats], found: Sums, places: int = PLACES) -> Support:
    """Count what the log holds of the first places of a new order."""
    looks = sum(
        int(item.looked[np.argsort(-score, kind="stable")[:places]].sum())
        for item, score in zip(lists, scores, strict=True)
    )
    squares = float(found.squares.sum())
    effective = float(found.looks.sum()) ** 2 / squares if squares else 0.0
    unseen = float(found.unseen.sum() / max(found.places.sum(), 1))
    return Support(looks, effective, float(found.least.min(initial=1.0)), unseen)
