import numpy as np

from jobbmatch.domain.match import RankerInfo
from jobbmatch.features.columns import COLUMN_NAMES, COLUMNS
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.training.fit import fit, parameters, split
from tests.unit.training.conftest import SETTINGS, Simulated

INFO = RankerInfo("jobbmatch-ranker", "0", simulated=True)


def test_the_split_is_by_time_and_no_list_is_in_two(simulated: Simulated) -> None:
    parts = split(simulated.lists, SETTINGS)
    assert len(parts.train) + len(parts.valid) + len(parts.test) == len(simulated.lists)
    assert max(item.day for item in parts.train) <= min(item.day for item in parts.valid)
    assert max(item.day for item in parts.valid) <= min(item.day for item in parts.test)
    assert len(parts.test) == round(len(simulated.lists) * SETTINGS.held_out)


def test_the_same_data_and_seed_give_the_same_trees(simulated: Simulated) -> None:
    parts = split(simulated.lists, SETTINGS)
    one, other = (fit(parts, SETTINGS, lambda *_: None).model_to_string() for _ in range(2))
    assert one == other


def test_trees_name_the_columns_and_keep_their_direction(simulated: Simulated) -> None:
    booster = fit(split(simulated.lists, SETTINGS), SETTINGS, lambda *_: None)
    assert tuple(booster.feature_name()) == COLUMN_NAMES
    assert parameters(SETTINGS)["monotone_constraints"] == [column.monotone for column in COLUMNS]
    ranker = LightgbmRanker(booster, INFO)
    values = np.concatenate([item.matrix.values for item in simulated.lists[:20]])
    rows = np.arange(len(values), dtype=np.int64)
    before = ranker.score(FeatureMatrix(values, rows))
    for number, column in enumerate(COLUMNS):
        if column.monotone:
            more = values.copy()
            more[:, number] += 0.5
            change = (ranker.score(FeatureMatrix(more, rows)) - before) * column.monotone
            assert change.min() >= -1e-9, column.name


def test_progress_is_told_for_every_tree(simulated: Simulated) -> None:
    told: list[tuple[int, int]] = []
    fit(split(simulated.lists, SETTINGS), SETTINGS, lambda done, of: told.append((done, of)))
    assert [done for done, _ in told] == list(range(1, len(told) + 1))
    assert {of for _, of in told} == {SETTINGS.rounds}
