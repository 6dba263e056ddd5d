"""Duty between 17 and 21."""

from jobbmatch.domain.facet import FacetReading
from jobbmatch.text.judge.hours_judge import HoursCase
from jobbmatch.text.judge.verdict import Case, clause_of
from jobbmatch.text.reading.hours_talk import FIVE_PM, NINE_PM, Stated
from jobbmatch.text.reading.times import Kind


def read(hours: HoursCase, *, readable: bool) -> FacetReading:
    """Read the facet."""
    case = Case()
    evening = hours.danger("evening", "late", "long", "allday", "allday-unit", "round")
    hints = hours.danger("evening-hint", *(() if hours.ranges else ("night", "rotation")))
    rota = hours.rota()
    late = [t for t in hours.times if t.touches(FIVE_PM, NINE_PM) or _goes_on(t)]
    case.yes = list(evening.yes)
    case.hints = [*evening.hints, *hints.yes, *hints.hints, *rota.hints]
    case.explained = [*evening.explained, *hints.explained, *rota.explained]
    for time in late:
        if time.mention.kind is Kind.POINT and not hours.about_work(time):
            continue
        sure = time.mention.sure and time.mention.kind is not Kind.POINT and not time.tentative
        (case.yes if sure else case.hints).append(time.part.evidence(time.mention.span))
    bounds = [t.part.evidence(t.mention.span) for t in hours.ranges if t not in late]
    case.no = bounds + [clause_of(hit) for hit in hours.reasons("day", "no-evening")]
    return case.reading(readable=readable)


def _goes_on(time: Stated) -> bool:
    """Whether an open end runs into the evening: open until 22.30, from 16 on."""
    mention = time.mention
    if mention.kind is Kind.END and mention.end is not None:
        return mention.end > FIVE_PM
    return mention.kind is Kind.START and mention.start is not None and FIVE_PM - 120 <= mention.start < NINE_PM
