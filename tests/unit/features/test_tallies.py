from datetime import date, timedelta

import numpy as np
import pytest

from jobbmatch.features.showings import HELD_AFTER, HIRED_AFTER, Seen, log_of
from jobbmatch.features.tallies import HALF, Past, Tally

DAY = date(2026, 6, 1)


def _past(seen: list[Seen], as_of: date) -> Past:
    log, names = log_of(seen)
    return Past.start(names).moved_to(log, as_of.toordinal())


def test_only_days_before_the_day_count() -> None:
    seen = [Seen("a", DAY, "x", grade=1)]
    assert _past(seen, DAY).vacancies.tries.sum() == 0
    assert _past(seen, DAY + timedelta(days=1)).vacancies.wins[0].tolist() == [1]


def test_a_step_counts_when_it_is_known() -> None:
    seen = [Seen("a", DAY, "x", grade=4)]
    known = [_past(seen, DAY + timedelta(days=days)) for days in (1, HIRED_AFTER, HIRED_AFTER + 1, HELD_AFTER + 1)]
    assert [past.vacancies.wins.sum(axis=1).tolist() for past in known] == [
        [1, 1, 0, 0],
        [1, 1, 0, 0],
        [1, 1, 1, 0],
        [1, 1, 1, 1],
    ]


def test_what_stands_far_down_and_is_not_opened_is_taken_to_be_looked_at_less() -> None:
    seen = [Seen("a", DAY, "x", place=0), Seen("a", DAY, "y", place=int(HALF)), Seen("a", DAY, "z", place=30, grade=1)]
    tries = _past(seen, DAY + timedelta(days=1)).vacancies.tries[0]
    assert tries.tolist() == [1, 0.5, 1]


def test_a_no_was_certainly_looked_at() -> None:
    past = _past([Seen("a", DAY, "x", place=40, refused=True)], DAY + timedelta(days=1))
    assert past.vacancies.tries[0].tolist() == [1]
    assert past.vacancies.wins[0].tolist() == [0]


def test_moving_day_by_day_is_counting_once() -> None:
    rng = np.random.default_rng(0)
    seen = [
        Seen(f"p{n % 7}", DAY + timedelta(days=n // 5), f"v{n % 11}", f"{n % 3}111", f"e{n % 4}", 5.0, n % 20, int(g))
        for n, g in enumerate(rng.integers(0, 5, 300))
    ]
    log, names = log_of(seen)
    moved = Past.start(names)
    for day in range(DAY.toordinal(), DAY.toordinal() + 200):
        moved = moved.moved_to(log, day)
    once = Past.start(names).moved_to(log, moved.day)
    for one, other in ((moved.vacancies, once.vacancies), (moved.employers, once.employers), (moved.codes, once.codes)):
        np.testing.assert_allclose(one.tries, other.tries)
        np.testing.assert_allclose(one.wins, other.wins)


def test_a_ratio_is_drawn_towards_what_is_usual() -> None:
    tally = Tally(np.array([[1.0, 100.0]] * 4), np.array([[1.0, 100.0]] * 4))
    once, often, never = tally.lift(0, np.array([0, 1, -1]), usual=0.3, prior=8)
    assert never == pytest.approx(0)
    assert 0 < once < often < np.log(1 / 0.3)


def test_without_anything_counted_nothing_is_unusual() -> None:
    past = _past([Seen("a", DAY, "x")], DAY)
    assert past.usual(0) == 0.5
