"""Off-policy estimates on the simulated market, where the truth is known and can be held beside them.

What persons do with the held-out lists is drawn anew, by the market's own chances, with what each of them looked at:
a log of the product must hold that too, or only IPS can be used. The truth is exact: the chance of each step given its
margin and the level of noise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import lightgbm as lgb
import numpy as np
from scipy.stats import norm

from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.measuring.evaluate.off_policy import ESTIMATORS, PLACES, Logged, Sums, Support, sums, support
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.training.market.lists import MarketList
from jobbmatch.training.metrics import Floats, Interval

REWARDS: Final[Mapping[str, int]] = {"opened": 1, "applied": 2}
"""Names of what is counted, and the grade from which it counts."""
WRONG_HALF: Final = 3.0
"""A wrong belief, for show: every second vacancy is looked at as early as at this place."""
CUT_OFF: Final = 10
"""A log without support, for show: nothing from this place on is ever looked at."""
TREES: Final = 80


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the log says of one order, beside what is true.

    Attributes:
        truth: How many of the first places end so, were all looked at.
        by: Interval by name of the estimator.
        support: How much the log can say.
    """

    truth: float
    by: Mapping[str, Interval]
    support: Support

    def hits(self, name: str) -> bool:
        """Whether an estimator's interval holds the truth."""
        return self.by[name].low <= self.truth <= self.by[name].high


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """Lists with what was drawn of them.

    Attributes:
        lists: The lists.
        looked: bool (n,) a list.
        grades: int64 (n,) a list; 0 where nobody looked.
        noise: Standard deviation of chance on each step.
        resampler: Draws of the persons whose lists they are.
    """

    lists: Sequence[MarketList]
    looked: Sequence[np.ndarray]
    grades: Sequence[np.ndarray]
    noise: float
    resampler: Resampler

    @classmethod
    def draw(cls, lists: Sequence[MarketList], noise: float, resampler: Resampler, seed: int) -> "Replay":
        """Draw what the persons look at and do."""
        rng = np.random.default_rng([seed, 8])
        looked = [rng.random(len(item)) < item.propensity for item in lists]
        passed = [item.margins + noise * rng.normal(0, 1, item.margins.shape) > 0 for item in lists]
        grades = [
            np.cumprod(np.column_stack(each), axis=1).sum(axis=1) - 1 for each in zip(looked, passed, strict=True)
        ]
        return cls(lists, looked, [np.maximum(grade, 0).astype(np.int64) for grade in grades], noise, resampler)

    def logged(self, reward: str, chances: Sequence[Floats] | None = None) -> list[Logged]:
        """Give the log of one reward, with the true chances or others."""
        least = REWARDS[reward]
        believed = chances if chances is not None else [item.propensity for item in self.lists]
        return [
            Logged(chance, looked, (grade >= least).astype(np.float64))
            for chance, looked, grade in zip(believed, self.looked, self.grades, strict=True)
        ]

    def truth(self, scores: Sequence[Floats], reward: str, places: int = PLACES) -> float:
        """Give what is true of an order."""
        found = []
        for item, score in zip(self.lists, scores, strict=True):
            passes = norm.cdf(item.margins[:, : REWARDS[reward]] / self.noise).prod(axis=1)
            found.append(float(passes[np.argsort(-score, kind="stable")[:places]].sum()))
        return float(np.mean(found))

    def estimate(self, scores: Sequence[Floats], expected: Sequence[Floats], reward: str) -> Estimate:
        """Estimate what an order would lead to, by every estimator."""
        return self._estimate(self.logged(reward), scores, expected, reward)

    def with_wrong_chances(self, scores: Sequence[Floats], expected: Sequence[Floats], reward: str) -> Estimate:
        """Estimate in the belief that people look less far down than they do."""
        wrong = [WRONG_HALF / (WRONG_HALF + np.arange(len(item), dtype=np.float64)) for item in self.lists]
        return self._estimate(self.logged(reward, wrong), scores, expected, reward)

    def without_support(self, scores: Sequence[Floats], expected: Sequence[Floats], reward: str) -> Estimate:
        """Estimate from a log in which nothing below the first places is ever looked at."""
        cut = [np.arange(len(item)) < CUT_OFF for item in self.lists]
        blind = replace(
            self,
            looked=[looked & seen for looked, seen in zip(self.looked, cut, strict=True)],
            grades=[grade * seen for grade, seen in zip(self.grades, cut, strict=True)],
        )
        chances = [item.propensity * seen for item, seen in zip(self.lists, cut, strict=True)]
        return blind._estimate(blind.logged(reward, chances), scores, expected, reward)

    def _estimate(
        self, logged: list[Logged], scores: Sequence[Floats], expected: Sequence[Floats], reward: str
    ) -> Estimate:
        found: Sums = sums(logged, list(scores), list(expected))
        by = {name: estimator(found, self.resampler) for name, estimator in ESTIMATORS.items()}
        return Estimate(self.truth(scores, reward), by, support(logged, list(scores), found))


class RewardModel:
    """What is to be expected of a vacancy that is looked at: small trees on what was looked at in training lists."""

    def __init__(self, train: Replay, reward: str, seed: int) -> None:
        """Fit."""
        values = np.concatenate(
            [item.matrix.values[seen] for item, seen in zip(train.lists, train.looked, strict=True)]
        )
        grades = np.concatenate([grade[seen] for grade, seen in zip(train.grades, train.looked, strict=True)])
        self._booster = lgb.train(
            {"objective": "binary", "verbosity": -1, "num_leaves": 7, "seed": seed, "num_threads": 1},
            lgb.Dataset(values, label=(grades >= REWARDS[reward]).astype(np.float64)),
            TREES,
        )

    def expected(self, matrix: FeatureMatrix) -> Floats:
        """Give the chance of each vacancy, float64 (n,)."""
        return np.asarray(self._booster.predict(matrix.values, num_threads=1), dtype=np.float64)
