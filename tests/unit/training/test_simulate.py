from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.errors import InputError
from jobbmatch.features import columns
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.simulate import newest_day, nothing_recorded, partly_recorded, simulate
from tests.factories.market import vacancy
from tests.unit.training.conftest import SETTINGS, Simulated


def test_there_is_a_list_a_visit_oldest_first(simulated: Simulated) -> None:
    assert len(simulated.lists) > SETTINGS.persons
    assert {item.visit for item in simulated.lists} > {0, 1, 2}
    assert [item.day for item in simulated.lists] == sorted(item.day for item in simulated.lists)
    for item in simulated.lists:
        assert len(item) <= SETTINGS.candidates
        assert item.matrix.values.shape == (len(item), len(COLUMN_NAMES))
        assert len(set(item.matrix.rows.tolist())) == len(item)


def test_no_list_shows_what_was_not_yet_published_or_no_longer_open(simulated: Simulated) -> None:
    for item in simulated.lists:
        assert (item.matrix.column(columns.AGE) >= 0).all()
        assert (item.matrix.column(columns.DAYS_LEFT) >= 0).all()


def test_a_share_of_the_lists_has_nothing_recorded(simulated: Simulated) -> None:
    blank = [np.isnan(item.matrix.column(columns.OWN_OPENING)).all() for item in simulated.lists]
    assert abs(np.mean(blank) - SETTINGS.unrecorded) < 0.12
    recorded = next(item for item, is_blank in zip(simulated.lists, blank, strict=True) if not is_blank)
    assert np.isnan(nothing_recorded(recorded).matrix.column(columns.OWN_OPENING)).all()
    assert not np.isnan(recorded.matrix.column(columns.OWN_OPENING)).any()
    none = replace(SETTINGS, unrecorded=0.0)
    assert partly_recorded(simulated.lists, none) == simulated.lists


def test_what_stands_far_down_is_looked_at_less(simulated: Simulated) -> None:
    top = [item.observed[:5].mean() / max(item.truth[:5].mean(), 0.1) for item in simulated.lists]
    tail = [item.observed[-10:].mean() / max(item.truth[-10:].mean(), 0.1) for item in simulated.lists]
    assert np.mean(top) > np.mean(tail)


def test_what_is_seen_of_a_person_is_not_the_truth(simulated: Simulated) -> None:
    assert any((item.observed != item.truth).any() for item in simulated.lists)
    assert any((item.observed > item.truth).any() for item in simulated.lists)


def test_all_grades_occur(simulated: Simulated) -> None:
    assert set(np.concatenate([item.truth for item in simulated.lists]).tolist()) == {0, 1, 2, 3, 4}


def test_the_order_shown_leans_to_what_is_new(simulated: Simulated) -> None:
    ages = [item.matrix.column(columns.AGE) for item in simulated.lists]
    assert np.mean([age[:5].mean() for age in ages]) < np.mean([age[-5:].mean() for age in ages])


def test_the_same_seed_gives_the_same_lists(simulated: Simulated) -> None:
    few = replace(SETTINGS, persons=5)
    one, other = (simulate(simulated.vacancies, simulated.features, few, lambda *_: None) for _ in range(2))
    for a, b in zip(one, other, strict=True):
        np.testing.assert_array_equal(a.observed, b.observed)
        np.testing.assert_array_equal(a.matrix.values, b.matrix.values)


def test_a_market_without_occupations_cannot_be_trained_on() -> None:
    ads = [vacancy(number, occupations=()) for number in range(3)]
    with pytest.raises(InputError, match="yrke og sted"):
        simulate(ads, VacancyFeatures.fit(ads), SETTINGS, lambda *_: None)


def test_the_newest_day_is_that_of_the_newest_ad(simulated: Simulated) -> None:
    assert newest_day(simulated.vacancies) == max(ad.published.date() for ad in simulated.vacancies if ad.published)
