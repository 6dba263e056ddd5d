import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.match import RankerInfo
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.training.judge import BASELINE, MODEL, NEWEST, judge
from jobbmatch.training.metrics import CUTS
from jobbmatch.training.simulate import SimulatedList
from tests.unit.training.conftest import SETTINGS, Simulated


class _Told:
    """A ranker that was told a sign and the truth, by the rows of the market."""

    info = RankerInfo("told", "0", simulated=True)

    def __init__(self, lists: list[SimulatedList], sign: float) -> None:
        self._truth = {item.matrix.values.tobytes(): sign * item.truth.astype(np.float64) for item in lists}

    def score(self, matrix: FeatureMatrix) -> NDArray[np.float64]:
        return self._truth[matrix.values.tobytes()]

    def contributions(self, matrix: FeatureMatrix) -> NDArray[np.float64]:
        return np.zeros(matrix.values.shape)


def test_who_knows_the_truth_is_perfect_and_better(simulated: Simulated) -> None:
    found = judge(_Told(simulated.lists, 1), simulated.lists, SETTINGS)
    assert all(interval.mean == 1 for interval in found.ndcg[MODEL].values())
    assert found.better


def test_who_turns_the_truth_round_is_not_let_through(simulated: Simulated) -> None:
    assert not judge(_Told(simulated.lists, -1), simulated.lists, SETTINGS).better


def test_who_is_the_baseline_is_no_better_than_it(simulated: Simulated) -> None:
    found = judge(BaselineRanker(), simulated.lists, SETTINGS)
    assert found.gain.mean == 0
    assert not found.better


def test_every_figure_says_that_it_is_simulated(simulated: Simulated) -> None:
    metrics = judge(BaselineRanker(), simulated.lists, SETTINGS).metrics()
    assert all(name.startswith("simulated_") for name in metrics)
    for ranker in (MODEL, BASELINE, NEWEST):
        for cut in CUTS:
            name = f"simulated_ndcg_{cut}_{ranker}"
            assert metrics[f"{name}_low"] <= metrics[name] <= metrics[f"{name}_high"]
