import numpy as np
import pytest

from jobbmatch.domain.match import RankerInfo
from jobbmatch.errors import NotReadyError
from jobbmatch.features.columns import COLUMN_NAMES, COLUMNS
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from tests.unit.models.conftest import booster

INFO = RankerInfo("jobbmatch-ranker", "3", simulated=True)


def test_trees_rank_by_what_they_were_trained_on() -> None:
    values = np.zeros((2, len(COLUMNS)), dtype=np.float32)
    values[:, 0] = [0.05, 0.95]
    low, high = LightgbmRanker(booster(), INFO).score(FeatureMatrix(values, np.arange(2, dtype=np.int64)))
    assert low < high


def test_a_matrix_of_other_columns_is_refused() -> None:
    other = FeatureMatrix(np.zeros((1, 2), dtype=np.float32), np.zeros(1, dtype=np.int64), ("a", "b"))
    ranker = LightgbmRanker(booster(), INFO)
    for refuse in (ranker.score, ranker.contributions):
        with pytest.raises(NotReadyError):
            refuse(other)


def test_the_same_columns_in_another_order_are_refused() -> None:
    turned = FeatureMatrix(
        np.zeros((1, len(COLUMNS)), dtype=np.float32), np.zeros(1, dtype=np.int64), COLUMN_NAMES[::-1]
    )
    with pytest.raises(NotReadyError):
        LightgbmRanker(booster(), INFO).score(turned)
