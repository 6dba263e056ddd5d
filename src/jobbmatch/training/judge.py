"""Judging a ranker on held-out lists against plain ones. The grades are the simulation's own, without position bias."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.features import columns
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import BaselineRanker, Ranker
from jobbmatch.training.metrics import CUTS, Floats, Interval, bootstrap, ndcg
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList

Scorer = Callable[[FeatureMatrix], Floats]
MODEL = "model"
BASELINE = "baseline"
NEWEST = "newest_first"
GATE_CUT = 10


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was measured on held-out lists.

    Attributes:
        lists: Number of lists.
        ndcg: Interval by ranker and cut.
        gain: The model's nDCG@10 less the plain ranker's, list by list.
    """

    lists: int
    ndcg: Mapping[str, Mapping[int, Interval]]
    gain: Interval

    @property
    def better(self) -> bool:
        """Whether the whole interval of the gain lies above zero: the gate to becoming champion."""
        return self.gain.low > 0

    def metrics(self) -> dict[str, float]:
        """Give all figures flat, named so that nobody takes them for measured on people."""
        found: dict[str, float] = {"simulated_lists_held_out": float(self.lists)}
        for ranker, cuts in self.ndcg.items():
            for cut, interval in cuts.items():
                found |= _named(f"simulated_ndcg_{cut}_{ranker}", interval)
        return found | _named(f"simulated_ndcg_{GATE_CUT}_gain_over_{BASELINE}", self.gain)


def judge(model: Ranker, lists: Sequence[SimulatedList], settings: TrainingSettings) -> Judgement:
    """Score every list with every ranker.

    Args:
        model: The ranker to judge.
        lists: Held-out lists.
        settings: Number of resamples and the seed.
    """
    scorers: dict[str, Scorer] = {MODEL: model.score, BASELINE: BaselineRanker().score, NEWEST: _newest_first}
    values = {name: {cut: _per_list(score, lists, cut) for cut in CUTS} for name, score in scorers.items()}
    persons = [item.person for item in lists]
    intervals = {
        name: {cut: _interval(found, persons, settings) for cut, found in cuts.items()} for name, cuts in values.items()
    }
    gain = values[MODEL][GATE_CUT] - values[BASELINE][GATE_CUT]
    return Judgement(len(lists), intervals, _interval(gain, persons, settings))


def _interval(values: Floats, persons: Sequence[str], settings: TrainingSettings) -> Interval:
    return bootstrap(values, resamples=settings.resamples, seed=settings.seed, persons=persons)


def _per_list(score: Scorer, lists: Sequence[SimulatedList], cut: int) -> Floats:
    return np.array([ndcg(item.truth, score(item.matrix), cut) for item in lists])


def _newest_first(matrix: FeatureMatrix) -> Floats:
    age = matrix.column(columns.AGE).astype(np.float64)
    return -np.nan_to_num(age, nan=float("inf"))


def _named(name: str, interval: Interval) -> dict[str, float]:
    return {name: interval.mean, f"{name}_low": interval.low, f"{name}_high": interval.high}
