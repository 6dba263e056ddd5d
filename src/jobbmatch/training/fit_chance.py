"""The chance that a vacancy ends in a job that is held, learnt vacancy by vacancy with its place in the list beside it.

Lambdarank's own correction takes what stands high for over-rated, but a list's order is mostly right: it forgets part
of what it learns. Here what stands far down is known to be looked at less, by one number that is estimated from the
lists: chance observed = chance * looked at (place). For rare things that is a sum of log odds, and the place is what
LightGBM calls the initial score.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import lightgbm as lgb
import numpy as np
from numpy.typing import NDArray

from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.training.metrics import Floats
from jobbmatch.training.simulate import SimulatedList

WORTH = (0.0, 0.02, 0.1, 0.4, 1.0)
"""What each grade says of the chance: opened, applied, hired, held."""
HALF_PLACES = (4.0, 8.0, 16.0, 32.0, 1e9)
"""Places at which every second vacancy is looked at that are tried; the last says that all are looked at."""
TRIAL_TREES = 60
Grades = NDArray[np.int64]


def chance_datasets(
    train: Sequence[SimulatedList], valid: Sequence[SimulatedList], parameters: dict[str, object], half: float = 0.0
) -> tuple[lgb.Dataset, lgb.Dataset]:
    """Give the lists as rows with their chances, and the place in the list as the initial score.

    Args:
        train: Lists to fit on.
        valid: Lists that decide when to stop.
        parameters: LightGBM's parameters.
        half: Place at which every second vacancy is looked at; 0 when it is to be estimated from the lists.
    """
    rows = _Rows.of(train, valid, parameters)
    return rows.told(np.array(WORTH), half or rows.half())


def looked_at_half(
    train: Sequence[SimulatedList], valid: Sequence[SimulatedList], parameters: dict[str, object]
) -> float:
    """Estimate the place at which every second vacancy is looked at: that which foretells best what is opened.

    Args:
        train: Lists to fit a few trees on.
        valid: Lists on which what they foretell is judged.
        parameters: LightGBM's parameters.
    """
    return _Rows.of(train, valid, parameters).half()


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Rows of lists, put into bins once: labels and initial scores are changed, the values are not copied again."""

    parameters: dict[str, object]
    train: Sequence[SimulatedList]
    valid: Sequence[SimulatedList]
    fitted: lgb.Dataset
    judged: lgb.Dataset

    @classmethod
    def of(
        cls, train: Sequence[SimulatedList], valid: Sequence[SimulatedList], parameters: dict[str, object]
    ) -> "_Rows":
        fitted = lgb.Dataset(
            _values(train), label=_grades(train), feature_name=list(COLUMN_NAMES), params=dict(parameters)
        ).construct()
        judged = lgb.Dataset(_values(valid), label=_grades(valid), reference=fitted, params=dict(parameters))
        return cls(parameters, train, valid, fitted, judged.construct())

    def told(self, worth: Floats, half: float) -> tuple[lgb.Dataset, lgb.Dataset]:
        """Give the rows with what each grade is worth, when every second is looked at at some place."""
        labels = worth[_grades(self.train)]
        mean = float(np.clip(labels.mean(), 1e-6, 1 - 1e-6))
        usual = float(np.log(mean / (1 - mean)))
        for rows, lists in ((self.fitted, self.train), (self.judged, self.valid)):
            rows.set_label(worth[_grades(lists)])
            rows.set_init_score(usual + _looked(lists, half))
        return self.fitted, self.judged

    def half(self) -> float:
        return min(HALF_PLACES, key=self._surprise)

    def _surprise(self, half: float) -> float:
        fitted, judged = self.told(np.array([0.0, 1.0, 1.0, 1.0, 1.0]), half)
        measured: dict[str, dict[str, list[float]]] = {}
        lgb.train(
            {**self.parameters, "learning_rate": 0.15},
            fitted,
            num_boost_round=TRIAL_TREES,
            valid_sets=[judged],
            valid_names=["valid"],
            callbacks=[lgb.record_evaluation(measured)],
        )
        return min(measured["valid"]["cross_entropy"])


def _looked(lists: Sequence[SimulatedList], half: float) -> Floats:
    place = np.concatenate([np.arange(len(item)) for item in lists])
    return -np.log1p(place / half)


def _grades(lists: Sequence[SimulatedList]) -> Grades:
    return np.concatenate([item.observed for item in lists])


def _values(lists: Sequence[SimulatedList]) -> NDArray[np.float32]:
    return np.concatenate([item.matrix.values for item in lists])
