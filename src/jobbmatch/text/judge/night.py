"""Duty between 21 and 6."""

from jobbmatch.domain.facet import FacetReading
from jobbmatch.text.judge.hours_judge import HoursCase
from jobbmatch.text.judge.verdict import Case, clause_of
from jobbmatch.text.reading.hours_talk import NINE_PM, SIX
from jobbmatch.text.reading.times import DAY, Kind


def read(hours: HoursCase, *, readable: bool) -> FacetReading:
    """Read the facet: stated times bound the day, and words of evening duty then do not mean night."""
    case = Case()
    night = hours.danger("night", "allday", "allday-unit", "round")
    hints = hours.danger("night-hint", *(() if hours.ranges else ("rotation", "long", "late")))
    rota, evening = hours.rota(), hours.danger("evening")
    late = [t for t in hours.times if t.touches(NINE_PM, DAY) or t.touches(0, SIX)]
    case.yes = list(night.yes)
    case.hints = [*night.hints, *hints.yes, *hints.hints, *rota.hints]
    case.explained = [*night.explained, *hints.explained, *rota.explained, *evening.explained]
    for time in late:
        if time.mention.kind is Kind.POINT and not hours.about_work(time):
            continue
        sure = time.mention.sure and time.mention.kind is not Kind.POINT and not time.tentative
        (case.yes if sure else case.hints).append(time.part.evidence(time.mention.span))
    case.hints += [t.part.evidence(t.mention.span) for t in hours.ranges if hours.is_half_of_a_day(t)]
    bounds = [t.part.evidence(t.mention.span) for t in (*hours.ranges, *hours.ends) if t not in late]
    if not bounds:
        case.hints += evening.yes + evening.hints
    case.no = bounds + [clause_of(hit) for hit in (*hours.reasons("day", "no-night"), *hours.school_reasons)]
    return case.reading(readable=readable)
