import math

import pytest

from jobbmatch.domain.vacancy import Extent
from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.hours import HoursPart
from tests.factories.features import query
from tests.factories.market import person, vacancy

NAN = float("nan")


def _same(value: float, expected: float) -> bool:
    return math.isnan(value) if math.isnan(expected) else value == pytest.approx(expected)


def test_it_makes_all_columns_of_its_family() -> None:
    assert set(HoursPart.fit([vacancy()]).build(query(person(), [0]))) == set(columns_of(Family.HOURS))


@pytest.mark.parametrize(
    ("ad", "mine", "fit", "gap"),
    [
        ((50, 50), (40, 60), 1, 0),
        ((100, 100), (40, 60), 0, 40),
        ((50, 100), (40, 75), 0.5, 0),
        ((20, 30), (50, 100), 0, 20),
        ((60, 80), (50, 100), 1, 0),
        ((50, 50), (50, 50), 1, 0),
        (None, (40, 60), NAN, NAN),
        ((50, 50), (0, 100), NAN, NAN),
    ],
)
def test_ranges_meet_or_miss(ad: tuple[int, int] | None, mine: tuple[int, int], fit: float, gap: float) -> None:
    found = HoursPart.fit([vacancy(percent=ad)]).build(query(person(percent=mine), [0]))
    assert _same(float(found[columns.PERCENT_FIT][0]), fit)
    assert _same(float(found[columns.PERCENT_GAP][0]), gap)


@pytest.mark.parametrize(
    ("percent", "extent", "expected"),
    [
        ((50, 100), Extent.FULL, 1),
        ((100, 100), Extent.FULL, 0),
        (None, Extent.PART, 1),
        (None, Extent.BOTH, 1),
        (None, Extent.FULL, NAN),
        (None, Extent.UNKNOWN, NAN),
    ],
)
def test_full_time_alone_says_nothing(percent: tuple[int, int] | None, extent: Extent, expected: float) -> None:
    part = HoursPart.fit([vacancy(percent=percent, extent=extent)])
    assert _same(float(part.build(query(person(), [0]))[columns.PART_TIME][0]), expected)
