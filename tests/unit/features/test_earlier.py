from datetime import date, timedelta

import numpy as np

from jobbmatch.features.earlier import Earlier, Seen

DAY = date(2026, 6, 1)
SEEN = [Seen(f"p{n % 3}", DAY + timedelta(days=n % 9), f"v{n % 5}", "4321", "e", 4.0, n % 6, n % 3) for n in range(60)]


def test_nothing_is_nothing() -> None:
    assert not Earlier.nothing().known
    assert Earlier.of(SEEN).known


def test_a_person_reads_her_own_days_before_the_day_oldest_first() -> None:
    earlier = Earlier.of(reversed(SEEN)).of_person("p1")
    own = earlier.own_before(DAY + timedelta(days=4))
    days = [date.fromordinal(int(day)) for day in earlier.log.day[own]]
    assert days == sorted(days)
    assert len(days) == sum(one.person == "p1" and one.day < DAY + timedelta(days=4) for one in SEEN)
    assert max(days) < DAY + timedelta(days=4)


def test_somebody_who_was_never_seen_has_nothing_of_her_own() -> None:
    assert len(Earlier.of(SEEN).of_person("somebody else").own_before(DAY + timedelta(days=90))) == 0


def test_the_order_in_which_days_are_asked_for_changes_nothing() -> None:
    forth, back = Earlier.of(SEEN), Earlier.of(SEEN)
    days = [DAY + timedelta(days=number) for number in range(0, 30, 3)]
    first = [(forth.at(day), forth.taste(day)) for day in days]
    second = [(back.at(day), back.taste(day)) for day in reversed(days)][::-1]
    for (past, taste), (other, same) in zip(first, second, strict=True):
        np.testing.assert_allclose(past.vacancies.tries, other.vacancies.tries)
        np.testing.assert_allclose(past.codes.wins, other.codes.wins)
        np.testing.assert_array_equal(taste.rates, same.rates)


def test_all_who_ask_on_a_day_share_what_was_counted() -> None:
    earlier = Earlier.of(SEEN)
    day = DAY + timedelta(days=20)
    assert earlier.of_person("p0").at(day) is earlier.of_person("p1").at(day)
    assert earlier.of_person("p0").taste(day) is earlier.taste(day)
