import numpy as np

from jobbmatch.measuring.evaluate.crowding import crowding
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.measuring.evaluate.shown import Look


def _look(*rows: int) -> Look:
    return Look(np.array(rows, dtype=np.int64), np.full(len(rows), 0.5), 15.0, 1.0, 4)


def test_all_to_one_and_everybody_apart() -> None:
    resampler = Resampler.of(range(4), 50, 1)
    one = crowding([_look(2)] * 4, np.arange(4), [1] * 4, resampler)
    assert (one.busiest.mean, one.gini.mean, one.entropy.mean, one.coverage.mean) == (4.0, 0.75, 0.0, 0.25)
    assert one.counts.tolist() == [0, 0, 4, 0]
    apart = crowding([_look(row) for row in range(4)], np.arange(4), [1] * 4, resampler)
    assert (apart.busiest.mean, apart.gini.mean, apart.coverage.mean) == (1.0, 0.0, 1.0)
    assert (one.realised.mean, apart.realised.mean) == (0.5 / 4, 0.5)


def test_what_is_not_open_does_not_count_as_not_shown() -> None:
    found = crowding([_look(0), _look(2)], np.array([0, 2]), [1] * 3, Resampler.of(range(2), 20, 1))
    assert found.coverage.mean == 1.0


def test_intervals_lie_about_what_was_counted() -> None:
    rng = np.random.default_rng(1)
    looks = [_look(*rng.choice(30, 5, replace=False).tolist()) for _ in range(60)]
    found = crowding(looks, np.arange(30), [1] * 30, Resampler.of(range(60), 100, 1))
    for interval in (found.gini, found.entropy, found.busiest, found.realised):
        assert interval.low <= interval.mean <= interval.high


def test_nobody_is_shown_anything() -> None:
    found = crowding([_look()], np.arange(2), [1, 1], Resampler.of(range(1), 5, 1))
    assert (found.busiest.mean, found.realised.mean) == (0.0, 0.0)
    assert np.isclose(found.ndcg.mean, 0.0)
