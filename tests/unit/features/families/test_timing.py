from datetime import UTC, date, datetime

import numpy as np

from jobbmatch.domain.vacancy import Deadline
from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.timing import TimingPart
from tests.factories.features import query
from tests.factories.market import person, vacancy

ADS = [
    vacancy(1, published=datetime(2026, 11, 1, tzinfo=UTC), deadline=Deadline("", date(2026, 11, 30))),
    vacancy(2, published=None, deadline=Deadline("Snarest", soonest=True), expires=datetime(2026, 11, 12, tzinfo=UTC)),
    vacancy(3, published=datetime(2026, 12, 1, tzinfo=UTC), deadline=Deadline(), expires=None),
]
PART = TimingPart.fit(ADS)
ALL = [0, 1, 2]


def test_days_are_counted_from_the_day_of_the_answer() -> None:
    found = PART.build(query(person(), ALL, date(2026, 11, 10)))
    assert set(found) == set(columns_of(Family.TIMING))
    np.testing.assert_array_equal(found[columns.AGE], [9, np.nan, np.nan])
    np.testing.assert_array_equal(found[columns.DAYS_LEFT], [20, 2, np.nan])
    assert found[columns.SOONEST].tolist() == [0, 1, 0]


def test_another_day_gives_other_days() -> None:
    np.testing.assert_array_equal(
        PART.build(query(person(), ALL, date(2026, 11, 12)))[columns.DAYS_LEFT], [18, 0, np.nan]
    )


def test_what_lies_on_the_other_side_of_the_day_is_not_known() -> None:
    passed = PART.build(query(person(), ALL, date(2026, 12, 10)))
    np.testing.assert_array_equal(passed[columns.DAYS_LEFT], [np.nan, np.nan, np.nan])
    early = PART.build(query(person(), ALL, date(2018, 6, 1)))
    np.testing.assert_array_equal(early[columns.AGE], [np.nan, np.nan, np.nan])


def test_a_day_is_a_day_in_norway() -> None:
    part = TimingPart.fit([vacancy(1, published=datetime(2026, 11, 9, 23, 30, tzinfo=UTC))])
    np.testing.assert_array_equal(part.build(query(person(), [0], date(2026, 11, 10)))[columns.AGE], [0])
