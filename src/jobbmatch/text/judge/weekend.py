"""Duty on Saturday or Sunday."""

from jobbmatch.domain.facet import FacetReading
from jobbmatch.domain.hours import WEEKEND
from jobbmatch.text.judge.hours_judge import HoursCase
from jobbmatch.text.judge.verdict import Case, clause_of

FRIDAY = 4


def read(hours: HoursCase, *, readable: bool) -> FacetReading:
    """Read the facet."""
    case = Case()
    weekend = hours.danger("weekend", "allday", "allday-unit", "rotation")
    hints = hours.danger("weekend-hint", "round")
    rota = hours.rota()
    case.yes = list(weekend.yes)
    case.hints = [*weekend.hints, *hints.yes, *hints.hints, *rota.hints]
    case.explained = [*weekend.explained, *hints.explained, *rota.explained]
    for time in hours.times:
        if time.days & WEEKEND and not hours.names_weekend(time.part, time.mention.span):
            (case.hints if time.tentative else case.yes).append(time.part.evidence(time.mention.span))
    # A night that begins on Friday ends on Saturday.
    over = [time for time in hours.ranges if len(time.stretches) > 1 and (FRIDAY in time.days or not time.days)]
    case.hints += [time.part.evidence(time.mention.span) for time in over]
    case.no = [clause_of(hit) for hit in (*hours.reasons("weekdays", "day", "no-weekend"), *hours.school_reasons)]
    return case.reading(readable=readable)
