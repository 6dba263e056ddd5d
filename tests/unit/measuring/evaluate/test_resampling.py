import numpy as np
import pytest

from jobbmatch.measuring.evaluate.resampling import Resampler


def test_the_mean_leaves_out_what_has_no_value() -> None:
    found = Resampler.of(range(4), 500, 1).mean(np.array([1.0, np.nan, 3.0, 2.0]))
    assert found.mean == 2.0
    assert 1.0 <= found.low < 2.0 < found.high <= 3.0


def test_nothing_below_the_line_is_unknown_and_says_so() -> None:
    resampler = Resampler.of(["a", "b"], 50, 1)
    assert np.isnan(resampler.ratio(np.zeros(2), np.zeros(2)).mean)
    assert np.isnan(resampler.mean(np.full(2, np.nan)).low)


def test_lists_of_one_person_are_drawn_together_so_that_intervals_are_wider() -> None:
    rng = np.random.default_rng(1)
    of_person = np.repeat(rng.normal(0, 1, 50), 10)
    together = Resampler.of(np.repeat(np.arange(50), 10), 500, 1).mean(of_person)
    apart = Resampler.of(np.arange(500), 500, 1).mean(of_person)
    assert together.high - together.low > 2 * (apart.high - apart.low)


def test_differences_are_paired() -> None:
    rng = np.random.default_rng(1)
    one = rng.normal(0, 5, 200)
    other = one - 0.1
    resampler = Resampler.of(range(200), 300, 1)
    gain = resampler.mean(one - other)
    assert gain.low == pytest.approx(0.1)
    assert gain.high == pytest.approx(0.1)


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    rng = np.random.default_rng(3)
    held = 0
    for seed in range(200):
        found = Resampler.of(range(150), 200, seed).mean(rng.exponential(1, 150))
        held += found.low <= 1.0 <= found.high
    assert 0.88 <= held / 200 <= 0.99
