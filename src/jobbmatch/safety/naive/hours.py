"""Allowed hours, naively: minute after minute of one week."""

from collections.abc import Iterator

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.hours import HourSpan, WorkingHours
from jobbmatch.domain.safety_profile import HoursExclusion
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.naive.finding import Found, broken, unknown

WEEK = 7 * 24 * 60
_NIGHT_ENDS, _EVENING_BEGINS, _NIGHT_BEGINS = 6 * 60, 17 * 60, 21 * 60
_SATURDAY = 5


def minutes_of_span(span: HourSpan) -> Iterator[int]:
    """Give the minutes of the week that a span holds; what runs past Sunday runs into Monday."""
    end = span.end if span.end > span.start else span.end + 24 * 60
    for day in span.days:
        for minute in range(span.start, end):
            yield (day * 24 * 60 + minute) % WEEK


def stated_minutes(hours: WorkingHours) -> set[int]:
    """Give the minutes of the week at which the ad says that there is work."""
    return {minute for span in hours.spans for minute in minutes_of_span(span)}


def in_part_of_week(minute: int, facet: Facet) -> bool:
    """Whether a minute of the week is at night, in the evening or at the weekend."""
    day, time = divmod(minute, 24 * 60)
    if facet is Facet.NIGHT:
        return time < _NIGHT_ENDS or time >= _NIGHT_BEGINS
    if facet is Facet.EVENING:
        return _EVENING_BEGINS <= time < _NIGHT_BEGINS
    return facet is Facet.WEEKEND and day >= _SATURDAY


def look(vacancy: Vacancy, exclusion: HoursExclusion) -> Iterator[Found]:
    """Give what speaks against the vacancy."""
    allowed = {minute for span in exclusion.allowed for minute in minutes_of_span(span)}
    stated = stated_minutes(vacancy.hours)
    if not stated <= allowed:
        yield broken("hours.outside")
    elif not (vacancy.hours.exhaustive and vacancy.hours.spans) and any(
        minute not in allowed and not _ruled_out(vacancy, minute) for minute in range(WEEK)
    ):
        yield unknown("hours.unknown")


def _ruled_out(vacancy: Vacancy, minute: int) -> bool:
    """Whether a facet says that there is no work at that minute."""
    return any(
        in_part_of_week(minute, facet) and facet in vacancy.facets and vacancy.facets[facet].value == FacetValue.NO
        for facet in (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND)
    )
