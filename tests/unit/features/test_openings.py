from datetime import date

import numpy as np

from jobbmatch.features.openings import Openings

DAY = date(2026, 11, 22)


def test_what_is_not_recorded_is_missing_and_what_nobody_opened_is_none() -> None:
    assert np.isnan(Openings.unknown().count(DAY, 2)).all()
    assert Openings.of([]).count(DAY, 2).tolist() == [0, 0]


def test_the_day_itself_and_later_days_do_not_count() -> None:
    found = Openings.of([(DAY, 0), (date(2026, 11, 23), 0), (date(2026, 11, 21), 1)])
    assert found.count(DAY, 2).tolist() == [0, 1]


def test_lately_goes_back_whole_days() -> None:
    found = Openings.of([(date(2026, 11, 15), 0), (date(2026, 11, 14), 1)])
    assert found.count(DAY, 2, days=7).tolist() == [1, 0]
    assert found.count(DAY, 2).tolist() == [1, 1]


def test_the_order_in_which_they_are_given_does_not_matter() -> None:
    given = [(date(2026, 11, day), day % 3) for day in (20, 3, 11, 7)]
    one, other = Openings.of(given), Openings.of(reversed(given))
    np.testing.assert_array_equal(one.days, other.days)
    np.testing.assert_array_equal(one.rows, other.rows)
