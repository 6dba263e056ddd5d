import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.models.exposure import busiest, counted, coverage, entropy, gini

COUNTS = st.lists(st.integers(0, 50), min_size=2, max_size=40).map(lambda found: np.array(found, dtype=np.int64))


def test_persons_are_counted_by_vacancy_and_nobody_is_a_nought() -> None:
    assert counted([np.array([1, 3]), np.array([3])], 5).tolist() == [0, 1, 0, 2, 0]
    assert counted([], 2).tolist() == [0, 0]


def test_all_to_one_and_all_alike_are_the_two_ends() -> None:
    one, alike = np.array([0, 0, 0, 0, 10]), np.array([2, 2, 2, 2, 2])
    assert (entropy(one), coverage(one), busiest(one)) == (0.0, 0.2, 10)
    assert gini(one) == pytest.approx(0.8)
    assert (gini(alike), coverage(alike), busiest(alike)) == (0.0, 1.0, 2)
    assert entropy(alike) == pytest.approx(1.0)


def test_a_market_that_nobody_is_shown_has_no_spread() -> None:
    nobody = np.zeros(3, dtype=np.int64)
    assert (gini(nobody), entropy(nobody), coverage(nobody), busiest(nobody)) == (0.0, 0.0, 0.0, 0)
    none = np.zeros(0, dtype=np.int64)
    assert (gini(none), entropy(none), coverage(none), busiest(none)) == (0.0, 0.0, 0.0, 0)


@given(COUNTS)
def test_gini_is_half_the_mean_difference_over_the_mean(counts: np.ndarray) -> None:
    if counts.sum():
        differences = np.abs(counts[:, None] - counts[None, :]).mean()
        assert gini(counts) == pytest.approx(differences / (2 * counts.mean()))


@given(COUNTS)
def test_the_order_of_the_vacancies_does_not_matter(counts: np.ndarray) -> None:
    other = np.random.default_rng(1).permutation(counts)
    assert gini(other) == pytest.approx(gini(counts))
    assert entropy(other) == pytest.approx(entropy(counts))
    assert 0 <= entropy(counts) <= 1 + 1e-12
