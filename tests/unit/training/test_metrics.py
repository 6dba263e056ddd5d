import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import ndcg_score

from jobbmatch.training.metrics import bootstrap, gains, ndcg

GRADES = st.lists(st.integers(0, 4), min_size=2, max_size=20)


@given(GRADES, st.integers(1, 25))
def test_it_agrees_with_scikit_learn(grades: list[int], cut: int) -> None:
    scores = np.random.default_rng(len(grades) * 31 + cut).permutation(len(grades)).astype(np.float64)
    found = ndcg(np.array(grades), scores, cut)
    if not any(grades):
        assert np.isnan(found)
    else:
        expected = ndcg_score([gains(np.array(grades))], [scores], k=cut)
        assert found == pytest.approx(expected)


@given(GRADES)
def test_the_best_order_is_one_and_no_order_is_better(grades: list[int]) -> None:
    if any(grades):
        assert ndcg(np.array(grades), np.array(grades, dtype=np.float64), 10) == pytest.approx(1)
        assert ndcg(np.array(grades), np.zeros(len(grades)), 10) <= 1 + 1e-12


def test_the_interval_holds_the_mean_and_narrows_with_more_lists() -> None:
    rng = np.random.default_rng(0)
    few, many = rng.random(20), rng.random(2000)
    wide, narrow = (bootstrap(values, resamples=300, seed=1) for values in (few, many))
    assert wide.low < wide.mean < wide.high
    assert narrow.high - narrow.low < (wide.high - wide.low) / 3


def test_lists_without_a_value_are_left_out() -> None:
    assert bootstrap([1.0, float("nan"), 1.0], resamples=10, seed=1).mean == 1.0
    assert np.isnan(bootstrap([float("nan")], resamples=10, seed=1).mean)


def test_the_same_seed_gives_the_same_interval() -> None:
    values = np.random.default_rng(0).random(50)
    assert bootstrap(values, resamples=50, seed=3) == bootstrap(values, resamples=50, seed=3)
    assert str(bootstrap([0.5, 0.5], resamples=5, seed=1)) == "0.500 [0.500, 0.500]"


def test_lists_of_one_person_say_less_than_as_many_of_several() -> None:
    rng = np.random.default_rng(0)
    liked = np.repeat(rng.random(20), 10)
    owners = [str(number // 10) for number in range(200)]
    apart = bootstrap(liked, resamples=400, seed=1)
    together = bootstrap(liked, resamples=400, seed=1, persons=owners)
    assert together.mean == apart.mean
    assert together.high - together.low > 2 * (apart.high - apart.low)


def test_persons_may_have_lists_of_different_number_and_without_value() -> None:
    found = bootstrap([1.0, 1.0, float("nan"), 0.0], resamples=200, seed=1, persons=["a", "a", "b", "c"])
    assert found.mean == pytest.approx(2 / 3)
    assert (found.low, found.high) == (0.0, 1.0)


def test_lists_of_nobody_in_particular_are_each_their_own() -> None:
    values = np.random.default_rng(0).random(30)
    assert bootstrap(values, resamples=50, seed=3, persons=[""] * 30) == bootstrap(values, resamples=50, seed=3)
