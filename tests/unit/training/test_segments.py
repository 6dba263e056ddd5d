from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.features import columns
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.training.segments import LEAST_PERSONS, by_segment, metrics_of, names_of
from jobbmatch.training.simulate import SimulatedList
from tests.unit.training.conftest import SETTINGS, Simulated


@pytest.fixture
def plain(simulated: Simulated) -> SimulatedList:
    return replace(simulated.lists[0], counselled=False, visit=0, county="34")


def test_a_list_says_which_kinds_it_is_of(plain: SimulatedList) -> None:
    done = replace(plain, observed=np.ones(len(plain), dtype=np.int64))
    found = set(names_of(done))
    assert {"not_made_by_counsellor", "first_visit", "something_was_done", "county_34"} <= found
    other = set(names_of(replace(plain, counselled=True, visit=2, county="", observed=np.zeros_like(done.observed))))
    assert {"made_by_counsellor", "later_visit", "nothing_was_done", "county_unknown"} <= other


def test_wishes_without_a_code_are_a_kind_of_their_own(plain: SimulatedList) -> None:
    values = plain.matrix.values.copy()
    place = COLUMN_NAMES.index(columns.WISH_NEARNESS.name)
    for value, name in ((np.nan, "wishes_not_coded"), (0.5, "wishes_coded")):
        values[:, place] = value
        matrix = FeatureMatrix(values.copy(), plain.matrix.rows)
        assert name in set(names_of(replace(plain, matrix=matrix)))


def test_a_segment_that_is_certainly_below_the_others_is_weak(plain: SimulatedList) -> None:
    lists = [replace(plain, counselled=number % 2 == 0, person=str(number)) for number in range(40)]
    values = [0.2 if item.counselled else 0.9 for item in lists]
    found = {one.name: one for one in by_segment(lists, values, [0.1] * 40, SETTINGS)}
    assert found["made_by_counsellor"].weak
    assert not found["not_made_by_counsellor"].weak
    assert found["made_by_counsellor"].ndcg.mean == pytest.approx(0.2)
    assert found["made_by_counsellor"].gain.mean == pytest.approx(0.1)
    assert found["first_visit"].lists == 40
    assert not found["first_visit"].weak


def test_few_persons_and_lists_that_say_nothing_are_left_out(plain: SimulatedList) -> None:
    lists = [
        replace(plain, county="50" if number < LEAST_PERSONS else "34", person=str(number)) for number in range(30)
    ]
    values = [float("nan")] + [0.5] * 29
    names = {one.name for one in by_segment(lists, values, [0.1] * 30, SETTINGS)}
    again = [replace(item, person="one") for item in lists]
    assert not by_segment(again, values, [0.1] * 30, SETTINGS)
    assert "county_34" in names
    assert "county_50" not in names


def test_figures_are_logged_as_simulated_with_their_interval(plain: SimulatedList) -> None:
    figures = metrics_of(
        by_segment([replace(plain, person=str(number)) for number in range(12)], [0.5] * 12, [0.1] * 12, SETTINGS)
    )
    assert figures["simulated_ndcg_10_segment_county_34"] == 0.5
    assert figures["simulated_ndcg_10_segment_county_34_low"] == 0.5
    assert figures["simulated_lists_segment_county_34"] == 12
    assert all(name.startswith("simulated_") for name in figures)
