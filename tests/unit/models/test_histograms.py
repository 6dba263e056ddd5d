import numpy as np
import pytest

from jobbmatch.models.histograms import Histogram, drift, histograms_text, psi, read_histograms, spread

RNG = np.random.default_rng(1)
VALUES = RNG.normal(size=(2000, 2)).astype(np.float32)


def test_shares_sum_to_one_and_missing_has_its_own() -> None:
    values = np.array([1, 2, 3, np.nan], dtype=np.float32)
    found = Histogram.fit(values)
    assert sum(found.shares) == pytest.approx(1)
    assert found.shares[-1] == 0.25
    assert found.rows == 4


def test_the_same_values_have_not_moved() -> None:
    assert set(drift(spread(VALUES, ("a", "b")), VALUES, ("a", "b")).values()) == {0.0}


def test_what_moved_stands_first_and_a_little_noise_is_little() -> None:
    moved = VALUES.copy()
    moved[:, 1] += 1
    found = drift(spread(VALUES, ("a", "b")), moved, ("a", "b"))
    assert list(found) == ["b", "a"]
    assert found["b"] > 0.25
    again = RNG.normal(size=(2000, 2)).astype(np.float32)
    assert max(drift(spread(VALUES, ("a", "b")), again, ("a", "b")).values()) < 0.1


def test_values_that_begin_to_be_missing_have_moved() -> None:
    gone = VALUES.copy()
    gone[:1000, 0] = np.nan
    assert drift(spread(VALUES, ("a", "b")), gone, ("a", "b"))["a"] > 0.25


def test_a_constant_column_an_empty_one_and_a_new_one() -> None:
    constant, empty = np.ones((50, 1), dtype=np.float32), np.full((50, 1), np.nan, dtype=np.float32)
    assert drift(spread(constant, ("a",)), constant, ("a",)) == {"a": 0.0}
    assert drift(spread(empty, ("a",)), empty, ("a",)) == {"a": 0.0}
    assert drift(spread(constant, ("a",)), empty, ("a",))["a"] > 0.25
    assert drift(spread(constant, ("a",)), constant, ("new",)) == {}


def test_an_empty_bin_does_not_make_it_infinite() -> None:
    assert np.isfinite(psi((1.0, 0.0), (0.0, 1.0)))


def test_written_and_read_back() -> None:
    found = spread(VALUES, ("a", "b"))
    assert read_histograms(histograms_text(found)) == found


@pytest.mark.parametrize("text", ["", "[]", '{"a": {}}', '{"a": 1}'])
def test_what_is_something_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_histograms(text)
