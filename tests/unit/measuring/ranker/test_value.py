import numpy as np

from jobbmatch.measuring.ranker.value import Resampler, list_value


def test_the_best_order_is_worth_most() -> None:
    values = np.array([0.1, 0.7, 0.3])
    assert list_value(values, values) > list_value(values, -values)
    assert list_value(values, values, cut=1) == 0.7


def test_a_part_has_an_interval_around_it() -> None:
    resampler = Resampler.of(200, 300, seed=1)
    below = np.random.default_rng(0).random(200) + 0.5
    part = resampler.part(below * np.random.default_rng(1).random(200), below)
    assert part.low < part.mean < part.high
    assert 0.4 < part.mean < 0.6


def test_of_nothing_there_is_no_part_to_fall_over() -> None:
    assert Resampler.of(3, 10, seed=1).part(np.zeros(3), np.zeros(3)).mean == 0
