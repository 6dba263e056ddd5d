import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.match import RankerInfo
from jobbmatch.features import columns
from jobbmatch.features.columns import COLUMNS, column_named
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.models.ranker import BaselineRanker, baseline_terms
from tests.unit.models.conftest import booster

INFO = RankerInfo("jobbmatch-ranker", "3", simulated=True)


def _matrix(values: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> FeatureMatrix:
    return FeatureMatrix(values, np.arange(len(values), dtype=np.int64))


def _random(count: int = 30) -> FeatureMatrix:
    rng = np.random.default_rng(1)
    values = rng.random((count, len(COLUMNS)), dtype=np.float32)
    values[rng.random(values.shape) < 0.3] = np.nan
    return _matrix(values)


def test_the_plain_ranker_uses_known_columns_and_says_why() -> None:
    for term in baseline_terms():
        assert column_named(term.column).name == term.column
        assert term.reason
        assert term.low < term.high


def test_the_plain_ranker_keeps_the_direction_of_every_column() -> None:
    for term in baseline_terms():
        monotone = column_named(term.column).monotone
        assert monotone == 0 or np.sign(term.weight) == monotone, term.column


def test_a_missing_value_adds_nothing() -> None:
    nothing = _matrix(np.full((1, len(COLUMNS)), np.nan, dtype=np.float32))
    assert BaselineRanker().score(nothing).tolist() == [0.0]


def test_the_terms_of_the_plain_ranker_are_as_written() -> None:
    values = np.full((3, len(COLUMNS)), np.nan, dtype=np.float32)
    values[:, COLUMNS.index(columns.DISTANCE)] = [20, 70, 9000]
    found = BaselineRanker().contributions(_matrix(values))[:, COLUMNS.index(columns.DISTANCE)]
    np.testing.assert_allclose(found, [0.0, -0.5, -1.3])


@pytest.mark.parametrize("ranker", [BaselineRanker(), LightgbmRanker(booster(), INFO)])
def test_contributions_and_one_constant_make_the_score(ranker: BaselineRanker | LightgbmRanker) -> None:
    matrix = _random()
    shares = ranker.contributions(matrix)
    assert shares.shape == matrix.values.shape
    rest = ranker.score(matrix) - shares.sum(axis=1)
    np.testing.assert_allclose(rest, rest[0], atol=1e-9)


@pytest.mark.parametrize("ranker", [BaselineRanker(), LightgbmRanker(booster(), INFO)])
def test_no_rows_give_no_scores(ranker: BaselineRanker | LightgbmRanker) -> None:
    empty = _random(0)
    assert ranker.score(empty).shape == (0,)
    assert ranker.contributions(empty).shape == (0, len(COLUMNS))


@given(st.permutations(range(10)))
def test_a_score_does_not_depend_on_the_other_rows(order: list[int]) -> None:
    matrix = _random(10)
    taken = matrix.take(np.array(order[:4], dtype=np.int64))
    np.testing.assert_array_equal(BaselineRanker().score(taken), BaselineRanker().score(matrix)[order[:4]])
