import numpy as np

from jobbmatch.measuring.ranker.value import Resampler, list_value


def test_the_best_order_is_worth_most() -> None:
    values = np.array([0.1, 0.7, 0.3])
    assert list_value(values, values) > list_value(values, -values)
    assert list_value(values, values, cut=1) == 0.7


def test_a_part_has_an_interval_around_it() -> None:
    resampler = Resampler.of(range(200), 300, seed=1)
    below = np.random.default_rng(0).random(200) + 0.5
    part = resampler.part(below * np.random.default_rng(1).random(200), below)
    assert part.low < part.mean < part.high
    assert 0.4 < part.mean < 0.6


def test_of_nothing_there_is_no_part_to_fall_over() -> None:
    assert Resampler.of([4, 4, 9], 10, seed=1).part(np.zeros(3), np.zeros(3)).mean == 0


def test_a_persons_lists_stay_together() -> None:
    values = np.repeat(np.random.default_rng(0).random(40), 10)
    alone = Resampler.of(range(400), 300, seed=1).part(values, np.ones(400))
    together = Resampler.of(np.repeat(range(40), 10).tolist(), 300, seed=1).part(values, np.ones(400))
    assert together.mean == alone.mean
    assert together.high - together.low > 2 * (alone.high - alone.low)
