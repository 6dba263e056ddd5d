"""Who won where two versions made the lists in turns."""

from datetime import date

import numpy as np
import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.outcome import Happened, OutcomeKind, PersonKey
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.stored_list import StoredList, StoredPlace
from jobbmatch.measuring.interleaved import Duel, duels
from jobbmatch.training.from_outcomes import ShownList, graded_lists

DAY, TODAY = date(2026, 6, 1), date(2026, 9, 1)
TEAMS = (True, False, False, True)
"""Whose place each of the four vacancies holds: the challenger's or not."""


def shown(person: str, challenger: str = "8", version: str = "7", day: date = DAY) -> ShownList:
    places = tuple(StoredPlace(f"v{n}", "4321", "", 4, challenger=team) for n, team in enumerate(TEAMS))
    values = np.zeros((len(places), len(COLUMN_NAMES)), dtype=np.float32)
    return ShownList(PersonKey(person), day, "jobbmatch-ranker", version, StoredList(places, (), values), challenger)


def did(person: str, vacancy: str, kind: str = "applied") -> Happened:
    return Happened(PersonKey(person), VacancyId(vacancy), OutcomeKind(kind), DAY)


def judged(lists: list[ShownList], happened: list[Happened]) -> list[Duel]:
    return duels(graded_lists(lists, happened, TODAY))


def test_more_of_the_challengers_places_is_a_list_won() -> None:
    (duel,) = judged([shown("a"), shown("b"), shown("c")], [did("a", "v0"), did("b", "v1"), did("c", "v3", "opened")])
    assert (duel.champion, duel.challenger) == ("7", "8")
    assert (duel.lists, duel.won, duel.lost, duel.tied) == (3, 2, 1, 0)
    assert (duel.persons, duel.persons_won) == (3, 2)
    assert duel.share == pytest.approx(2 / 3)
    assert duel.better is None


def test_grades_count_and_equal_ones_are_a_tie() -> None:
    happened = [did("a", "v0", "opened"), did("a", "v1"), did("b", "v0"), did("b", "v2")]
    (duel,) = judged([shown("a"), shown("b")], happened)
    assert (duel.won, duel.lost, duel.tied) == (0, 1, 1)


def test_many_lists_of_one_person_are_one_voice() -> None:
    lists = [shown("a", day=date(2026, 5, day)) for day in range(1, 21)]
    (duel,) = judged(lists, [did("a", "v0")])
    assert (duel.lists, duel.won, duel.persons) == (20, 20, 1)
    assert duel.better is None


def test_a_difference_beyond_chance_names_the_better_one() -> None:
    people = [f"p{n}" for n in range(12)]
    for vacancy, better in (("v0", "8"), ("v1", "7")):
        (duel,) = judged(list(map(shown, people)), [did(person, vacancy) for person in people])
        assert duel.better == better
        assert duel.p < 0.001
        assert duel.low <= duel.share <= duel.high if duel.share is not None else False


def test_nobody_who_took_sides_tells_nothing() -> None:
    (duel,) = judged([shown("a")], [did("a", "v0"), did("a", "v1")])
    assert (duel.persons, duel.share, duel.low, duel.high, duel.p, duel.better) == (0, None, 0.0, 1.0, 1.0, None)


def test_lists_of_one_ranker_are_passed_over_and_pairs_are_kept_apart() -> None:
    lists = [shown("a", challenger=""), shown("b"), shown("c", challenger="9")]
    found = judged(lists, [did(person, "v0") for person in "abc"])
    assert [(duel.champion, duel.challenger) for duel in found] == [("7", "8"), ("7", "9")]
