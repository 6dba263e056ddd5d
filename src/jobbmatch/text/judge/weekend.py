"""Duty on Saturday or Sunday."""

from jobbmatch.domain.facet import FacetReading
from jobbmatch.domain.hours import WEEKEND
from jobbmatch.text.judge import hours_beyond as beyond
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.judge.hours_day import is_office_day
from jobbmatch.text.judge.hours_judge import HoursCase
from jobbmatch.text.judge.verdict import Case, clause_of, quote
from jobbmatch.text.reading.hours_talk import Stated

FRIDAY = 4


def _weekdays_only(hours: HoursCase, time: Stated) -> bool:
    """Whether a stretch is said to hold on two weekdays or more and no other, or is an ordinary full day by day."""
    if time.days:
        return len(time.days) > 1 and not time.days & WEEKEND
    return is_office_day(hours.scene, hours.ranges, time)


def read(hours: HoursCase, *, readable: bool) -> FacetReading:
    """Read the facet."""
    case = Case()
    weekend = hours.danger("weekend", "allday", "allday-unit", "rotation")
    hints = hours.danger("weekend-hint", "odd-hint", "sleep-hint", "free-hint", "round", "sea")
    rota = hours.rota()
    always = hours.scene.hits(TABLE, "weekend-always")
    case.yes = [*weekend.yes, *(quote(hit.part, hit.span) for hit in always)]
    case.hints = [*weekend.hints, *hints.yes, *hints.hints, *rota.hints]
    case.explained = [*weekend.explained, *hints.explained, *rota.explained]
    for time in hours.times:
        if time.days & WEEKEND and not hours.names_weekend(time.part, time.mention.span):
            (case.hints if time.tentative else case.yes).append(time.part.evidence(time.mention.span))
    # A night that begins on Friday ends on Saturday.
    over = [time for time in hours.ranges if len(time.stretches) > 1 and (FRIDAY in time.days or not time.days)]
    case.hints += [time.part.evidence(time.mention.span) for time in over]
    case.no = [clause_of(hit) for hit in (*hours.reasons("weekdays", "day", "no-weekend"), *hours.school_reasons)]
    case.no += [clause_of(hit) for hit in hours.weekend_told]
    case.no += [part.evidence(span) for part, span in hours.weekend_rests]
    case.no += [time.part.evidence(time.mention.span) for time in hours.bounds if _weekdays_only(hours, time)]
    if case.no and not (case.yes or case.hints):
        case.hints += hours.beyond_hints(beyond.WEEKEND)
    return case.reading(readable=readable)
