from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import COLUMNS, columns_of
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.market.answers import Answers, answers_of
from jobbmatch.training.market.lists import MarketList, draw_lists
from jobbmatch.training.market.recorded import RECORDED, forgotten, recorded, unrecorded
from jobbmatch.training.settings import TrainingSettings
from tests.factories.features import market

ADS = market(200)
FEATURES = VacancyFeatures.fit(ADS)
PLACES = [COLUMNS.index(column) for column in RECORDED]


@pytest.fixture(scope="module")
def lists() -> list[MarketList]:
    return draw_lists(ADS, FEATURES, TrainingSettings(persons=25, candidates=20), lambda *_: None)


def said(lists: list[MarketList], noise: float = 1.0) -> list[Answers]:
    return [answers_of(item, noise, 1) for item in lists]


def test_only_what_is_recorded_is_filled_in(lists: list[MarketList]) -> None:
    found = recorded(lists, [item.observed(1.0, 1) for item in lists], said(lists), FEATURES)
    for item, matrix in zip(lists, found, strict=True):
        others = np.delete(matrix.values, PLACES, axis=1)
        np.testing.assert_array_equal(others, np.delete(item.matrix.values, PLACES, axis=1))
    assert {*columns_of(Family.BEHAVIOUR), *columns_of(Family.ANSWERS)} < set(RECORDED)
    last = found[-1]
    assert not np.isnan(last.column(columns.OWN_OPENING)).any()
    assert not np.isnan(last.column(columns.OPENED)).any()


def test_what_comes_later_changes_no_earlier_list(lists: list[MarketList]) -> None:
    done = [item.observed(1.0, 1) for item in lists]
    middle = lists[len(lists) // 2].day
    other = [grades if item.day < middle else np.full_like(grades, 4) for item, grades in zip(lists, done, strict=True)]
    told = said(lists)
    silent = [
        replace(
            one,
            answered=one.answered & (one.day < middle),
            saved=one.saved & (item.day < middle),
            shared=one.shared & (item.day < middle),
        )
        for item, one in zip(lists, told, strict=True)
    ]
    found, changed = recorded(lists, done, told, FEATURES), recorded(lists, other, silent, FEATURES)
    for item, one, two in zip(lists, found, changed, strict=True):
        if item.day <= middle:
            np.testing.assert_array_equal(one.values, two.values)


def test_a_second_visit_knows_the_first(lists: list[MarketList]) -> None:
    found = recorded(lists, [item.observed(0.5, 1) for item in lists], said(lists, 0.5), FEATURES)
    again = [matrix for item, matrix in zip(lists, found, strict=True) if item.visit > 3]
    assert any(not np.isnan(matrix.column(columns.OWN_AD)).all() for matrix in again)
    assert any(not np.isnan(matrix.column(columns.OWN_WORD)).all() for matrix in again)
    assert any((matrix.column(columns.EMPLOYER_CONTACT) == 1).any() for matrix in again)


def test_what_is_forgotten_is_missing_and_nothing_else(lists: list[MarketList]) -> None:
    matrix = recorded(lists, [item.observed(1.0, 1) for item in lists], said(lists), FEATURES)[-1]
    values = forgotten(matrix).values
    assert np.isnan(values[:, PLACES]).all()
    np.testing.assert_array_equal(np.delete(values, PLACES, axis=1), np.delete(matrix.values, PLACES, axis=1))


def test_about_the_share_is_left_unrecorded_and_the_same_each_time() -> None:
    assert 250 < unrecorded(900, 1 / 3, 1).sum() < 350
    np.testing.assert_array_equal(unrecorded(50, 0.5, 2), unrecorded(50, 0.5, 2))
    assert not unrecorded(50, replace(TrainingSettings(), unrecorded=0.0).unrecorded, 1).any()
