import numpy as np
import pytest

from jobbmatch.measuring.evaluate.off_policy import ESTIMATORS, Logged, Support, sums, support
from jobbmatch.measuring.evaluate.resampling import Resampler

LISTS, SIZE = 300, 20
CHANCE = 6 / (6 + np.arange(SIZE, dtype=np.float64))


def _drawn(seed: int) -> tuple[list[Logged], list[np.ndarray], float]:
    """Lists whose truth is known: the chance of each vacancy, a new order, and what its first three are worth."""
    rng = np.random.default_rng(seed)
    logged, scores, worth = [], [], []
    for _ in range(LISTS):
        good = rng.uniform(0.05, 0.6, SIZE)
        looked = rng.random(SIZE) < CHANCE
        logged.append(Logged(CHANCE, looked, (looked & (rng.random(SIZE) < good)).astype(np.float64)))
        scores.append(good + rng.normal(0, 0.2, SIZE))
        worth.append(good[np.argsort(-scores[-1], kind="stable")[:3]].sum())
    return logged, scores, float(np.mean(worth))


def _flat(value: float) -> list[np.ndarray]:
    return [np.full(SIZE, value)] * LISTS


@pytest.mark.parametrize("name", ESTIMATORS)
def test_the_interval_holds_the_truth_as_often_as_it_says(name: str) -> None:
    resampler = Resampler.of(range(LISTS), 200, 1)
    held, off = 0, []
    for seed in range(100):
        logged, scores, truth = _drawn(seed)
        found = ESTIMATORS[name](sums(logged, scores, _flat(0.3), places=3), resampler)
        held += found.low <= truth <= found.high
        off.append(found.mean - truth)
    assert held >= 88
    assert abs(np.mean(off)) < 3 * np.std(off) / 10


def test_a_good_model_narrows_the_interval_and_a_bad_one_does_no_harm() -> None:
    logged, scores, truth = _drawn(1)
    resampler = Resampler.of(range(LISTS), 200, 1)

    def width(expected: list[np.ndarray]) -> float:
        found = ESTIMATORS["doubly_robust"](sums(logged, scores, expected, places=3), resampler)
        assert found.low <= truth <= found.high
        return found.high - found.low

    assert width(_flat(0.45)) < width(_flat(0.0))
    assert width(_flat(0.0)) < width(_flat(3.0))


def test_wrong_chances_miss_and_a_right_model_saves_only_the_last() -> None:
    rng = np.random.default_rng(1)
    resampler = Resampler.of(range(LISTS), 200, 1)
    logged, scores, expected, worth = [], [], [], []
    for _ in range(LISTS):
        good = rng.uniform(0.05, 0.6, SIZE)
        looked = rng.random(SIZE) < CHANCE
        wrong = 1 / (1 + np.arange(SIZE, dtype=np.float64))
        logged.append(Logged(wrong, looked, (looked & (rng.random(SIZE) < good)).astype(np.float64)))
        scores.append(good)
        expected.append(good)
        worth.append(np.sort(good)[-3:].sum())
    truth = float(np.mean(worth))
    found = sums(logged, scores, expected, places=3)
    hit = {name: estimator(found, resampler) for name, estimator in ESTIMATORS.items()}
    assert hit["ips"].low > truth
    assert hit["doubly_robust"].low <= truth <= hit["doubly_robust"].high


def test_what_nobody_could_have_seen_is_counted_and_doubted() -> None:
    logged, scores, _ = _drawn(1)
    blind = [Logged(item.chance * (np.arange(SIZE) < 5), item.looked, item.reward) for item in logged]
    found = support(blind, scores, sums(blind, scores, _flat(0.3), places=3), places=3)
    assert 0.5 < found.unseen < 1
    assert "manglende overlapp" in found.doubts[0]


def test_few_looks_and_small_chances_are_doubted() -> None:
    logged, scores, _ = _drawn(1)
    whole = support(logged, scores, sums(logged, scores, _flat(0.3), places=3), places=3)
    assert whole.doubts == ()
    assert 100 < whole.effective <= whole.looks
    few = support(logged[:10], scores[:10], sums(logged[:10], scores[:10], _flat(0.3)[:10], places=3), places=3)
    assert "effektive visninger" in few.doubts[0]
    assert "1.0 % sjanse" in Support(1000, 500, 0.01, 0).doubts[0]


def test_equal_weights_count_as_many_as_they_are() -> None:
    logged = [Logged(np.full(4, 0.5), np.array([True, True, False, True]), np.zeros(4))] * 50
    scores = [np.arange(4, dtype=np.float64)] * 50
    found = support(logged, scores, sums(logged, scores, [np.zeros(4)] * 50))
    assert found.looks == 150
    assert found.effective == pytest.approx(150)


def test_nothing_looked_at_estimates_nothing() -> None:
    logged = [Logged(np.full(3, 0.5), np.zeros(3, dtype=bool), np.zeros(3))] * 5
    scores: list[np.ndarray] = [np.arange(3.0)] * 5
    found = sums(logged, scores, [np.zeros(3)] * 5)
    resampler = Resampler.of(range(5), 20, 1)
    assert ESTIMATORS["ips"](found, resampler).mean == 0
    assert np.isnan(ESTIMATORS["snips"](found, resampler).mean)
    assert support(logged, scores, found).effective == 0
