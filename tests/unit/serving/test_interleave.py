from datetime import date, timedelta
from itertools import cycle, islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import PersonId
from jobbmatch.serving.interleave import DEPTH, coins_of, team_draft

DAY = date(2026, 11, 22)


def _rows(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(numbers, dtype=np.int64)


def test_each_picks_its_best_that_is_left() -> None:
    rows, theirs = team_draft(_rows(1, 2, 3, 4), _rows(3, 1, 4, 2), cycle([True, False]))
    assert rows.tolist() == [3, 1, 2, 4]
    assert theirs.tolist() == [True, False, False, True]


@given(st.permutations(range(12)), st.permutations(range(12)), st.lists(st.booleans(), min_size=12, max_size=12))
def test_every_row_once_and_the_teams_are_as_large(one: list[int], two: list[int], coins: list[bool]) -> None:
    rows, theirs = team_draft(_rows(*one), _rows(*two), iter(coins))
    assert sorted(rows.tolist()) == list(range(12))
    for place in range(2, 13, 2):
        assert theirs[:place].sum() == place // 2


def test_equal_orders_stay_as_they_are() -> None:
    rows, _ = team_draft(_rows(*range(9)), _rows(*range(9)), coins_of(PersonId("a"), DAY, "2"))
    assert rows.tolist() == list(range(9))


def test_far_down_the_champion_orders_alone() -> None:
    size = DEPTH + 50
    rows, theirs = team_draft(_rows(*range(size)), _rows(*reversed(range(size))), cycle([False]))
    assert sorted(rows.tolist()) == list(range(size))
    assert not theirs[DEPTH:].any()
    assert rows[DEPTH:].tolist() == sorted(rows[DEPTH:].tolist())


def test_nothing_to_merge() -> None:
    rows, theirs = team_draft(_rows(), _rows(), cycle([True]))
    assert (len(rows), len(theirs)) == (0, 0)


def test_coins_are_the_same_all_day_and_others_the_next_day_for_others_and_for_another_challenger() -> None:
    def coins(person: str, day: date, version: str) -> list[bool]:
        return list(islice(coins_of(PersonId(person), day, version), 300))

    base = coins("a", DAY, "2")
    assert base == coins("a", DAY, "2")
    for other in (coins("b", DAY, "2"), coins("a", DAY + timedelta(days=1), "2"), coins("a", DAY, "3")):
        assert base != other


def test_coins_are_even() -> None:
    heads = [next(coins_of(PersonId(f"person-{number}"), DAY, "2")) for number in range(2000)]
    assert sum(heads) / 2000 == pytest.approx(0.5, abs=0.05)
