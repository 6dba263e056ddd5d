"""Hours, naively."""

import pytest

from jobbmatch.domain.facet import NO_FACETS, Facet
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.safety_profile import HoursExclusion
from jobbmatch.safety.naive.hours import in_part_of_week, look, minutes_of_span, stated_minutes
from tests.factories.safety import vacancy

_ALLOWED = HoursExclusion((HourSpan(WEEKDAYS, 480, 960),))


def test_spans_pass_midnight_and_sunday() -> None:
    assert list(minutes_of_span(HourSpan(frozenset({6}), 1439, 1))) == [10079, 0]
    assert len(stated_minutes(WorkingHours((HourSpan(WEEKDAYS, 0, 1440), HourSpan(WEEKDAYS, 5, 9))))) == 5 * 1440


@pytest.mark.parametrize(
    ("minute", "facets"),
    [
        (0, [Facet.NIGHT]),
        (359, [Facet.NIGHT]),
        (360, []),
        (1019, []),
        (1020, [Facet.EVENING]),
        (1259, [Facet.EVENING]),
        (1260, [Facet.NIGHT]),
        (5 * 1440 - 1, [Facet.NIGHT]),
        (5 * 1440 + 720, [Facet.WEEKEND]),
        (7 * 1440 - 1, [Facet.NIGHT, Facet.WEEKEND]),
    ],
)
def test_parts_of_the_week(minute: int, facets: list[Facet]) -> None:
    assert [facet for facet in Facet if in_part_of_week(minute, facet)] == facets


@pytest.mark.parametrize(
    ("start", "end", "exhaustive", "reason"),
    [(480, 960, True, ""), (480, 961, True, "outside"), (480, 960, False, "unknown"), (1200, 60, False, "outside")],
)
def test_look(start: int, end: int, exhaustive: bool, reason: str) -> None:
    given = vacancy(hours=WorkingHours((HourSpan(WEEKDAYS, start, end),), exhaustive), facets=NO_FACETS)
    assert [f.reason for f in look(given, _ALLOWED)] == ([f"hours.{reason}"] if reason else [])
