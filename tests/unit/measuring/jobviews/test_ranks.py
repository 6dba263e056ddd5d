import math

import numpy as np
import pytest

from jobbmatch.measuring.jobviews.ranks import Found, found, gain, interval


def test_the_first_place_is_worth_one_and_the_eleventh_nothing() -> None:
    scores = -np.arange(20, dtype=np.float64)
    assert found(scores, 0) == Found(1.0, 1.0)
    assert found(scores, 9).ndcg == pytest.approx(1 / math.log2(11))
    assert found(scores, 10) == Found(0.0, 0.0)


def test_equal_scores_share_their_places() -> None:
    assert found(np.zeros(40), 5).hit == pytest.approx(0.25)
    assert found(np.array([1.0, 0.0, 0.0]), 2).ndcg == pytest.approx((1 / math.log2(3) + 0.5) / 2)
    mixed = np.concatenate([np.ones(9), np.zeros(4)])
    assert (found(mixed, 12).hit, found(mixed, 12).ndcg) == pytest.approx((0.25, 1 / math.log2(11) / 4))


def test_a_gain_is_a_share_of_the_other_and_its_interval_is_paired() -> None:
    one = np.random.default_rng(0).random(300)
    found_gain = gain(one * 1.5, one, seed=1)
    assert (found_gain.mean, found_gain.low, found_gain.high) == pytest.approx((0.5, 0.5, 0.5))


def test_nothing_to_compare_gives_no_number() -> None:
    assert math.isnan(interval(np.empty(0), 1).mean)
    assert math.isnan(gain(np.ones(3), np.zeros(3), 1).mean)


def test_an_interval_holds_its_mean() -> None:
    values = np.random.default_rng(0).random(200)
    span = interval(values, 1)
    assert span.low < span.mean < span.high
    assert span == interval(values, 1)
