"""Lists as they were really shown become lists to learn from."""

from datetime import date, timedelta

import numpy as np
import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.outcome import Happened, OutcomeKind, PersonKey
from jobbmatch.errors import InputError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.stored_list import StoredList, StoredPlace
from jobbmatch.training.from_outcomes import (
    FEWEST,
    MATURE,
    ShownList,
    graded_lists,
    lists_to_learn_from,
    longest_of_day,
    table_of,
)

DAY = date(2026, 6, 1)
TODAY = date(2026, 9, 1)


def shown(*vacancies: str, person: str = "a", day: date = DAY) -> ShownList:
    places = tuple(StoredPlace(vacancy, "4321", "", 5) for vacancy in vacancies)
    values = np.arange(len(places) * len(COLUMN_NAMES), dtype=np.float32).reshape(len(places), -1)
    return ShownList(PersonKey(person), day, "jobbmatch-ranker", "3", StoredList(places, (), values))


def did(vacancy: str, kind: str, days: int = 0, person: str = "a") -> Happened:
    return Happened(PersonKey(person), VacancyId(vacancy), OutcomeKind(kind), DAY + timedelta(days=days))


def test_what_came_of_each_place_is_its_grade() -> None:
    (one,) = graded_lists(
        [shown("v1", "v2", "v3")], [did("v2", "applied", 3), did("v3", "no"), did("v1", "hired", person="b")], TODAY
    )
    item = one.to_list()
    assert item.observed.tolist() == item.truth.tolist() == [0, 2, 0]
    assert item.matrix.values.shape == (3, len(COLUMN_NAMES))
    assert item.matrix.values[2, 0] == 2 * len(COLUMN_NAMES)


def test_a_list_of_which_nothing_came_and_one_too_young_are_left_out() -> None:
    young = shown("v1", day=TODAY - MATURE + timedelta(days=1))
    assert graded_lists([shown("v1", "v2"), young], [did("v1", "opened", 85)], TODAY) != []
    assert graded_lists([shown("v3", "v2"), young], [did("v1", "opened", 85)], TODAY) == []


def test_what_lay_before_the_day_did_not_come_of_it_and_what_was_applied_for_is_no_choice() -> None:
    later = shown("v1", "v2", "v3", day=DAY + timedelta(days=10))
    (one,) = graded_lists([later], [did("v1", "opened", 2), did("v2", "applied", 3), did("v3", "saved", 11)], TODAY)
    assert one.kept.tolist() == [0, 2]
    assert one.to_list().observed.tolist() == [0, 1]


def test_it_counts_in_all_lists_it_stood_in_before() -> None:
    lists = [shown("v1", "v2"), shown("v1", "v2", day=DAY + timedelta(days=4))]
    found = graded_lists(reversed(lists), [did("v1", "hired", 20)], TODAY)
    assert [one.shown.day for one in found] == [DAY, DAY + timedelta(days=4)]
    assert [one.to_list().observed.tolist() for one in found] == [[3, 0], [3, 0]]


def test_the_longest_list_of_a_day_stands_and_of_equals_the_last() -> None:
    short, long, last = shown("v1"), shown("v1", "v2"), shown("v2", "v1")
    assert longest_of_day([short, long]) == [long]
    assert longest_of_day([long, short, last]) == [last]
    assert len(longest_of_day([long, shown("v1", person="b")])) == 2


def test_too_few_lists_are_refused_with_how_many_are_lacking() -> None:
    graded = graded_lists([shown("v1", "v2")], [did("v1", "yes")], TODAY)
    with pytest.raises(InputError, match=str(FEWEST - 1)):
        lists_to_learn_from(graded)
    many = [shown("v1", "v2", person=str(number), day=DAY + timedelta(days=number % 30)) for number in range(FEWEST)]
    happened = [did("v1", "yes", 40, person=str(number)) for number in range(FEWEST)]
    lists = lists_to_learn_from(graded_lists(many, happened, TODAY))
    assert len(lists) == FEWEST
    assert [item.day for item in lists] == sorted(item.day for item in lists)


def test_the_table_has_a_row_a_vacancy_and_a_column_a_value() -> None:
    frame = table_of(graded_lists([shown("v1", "v2")], [did("v2", "no")], TODAY))
    assert frame["place"].to_list() == [1, 2]
    assert frame["refused"].to_list() == [False, True]
    assert frame.columns[-len(COLUMN_NAMES) :] == list(COLUMN_NAMES)
    assert frame[COLUMN_NAMES[1]].to_list() == [1.0, len(COLUMN_NAMES) + 1.0]
    assert table_of([]).is_empty()
