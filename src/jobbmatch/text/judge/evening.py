"""Duty between 17 and 21."""

from jobbmatch.domain.facet import FacetReading
from jobbmatch.text.judge.hours_beyond import EVENING
from jobbmatch.text.judge.hours_day import has_figures
from jobbmatch.text.judge.hours_judge import HoursCase
from jobbmatch.text.judge.verdict import Case, clause_of
from jobbmatch.text.reading.hours_talk import FIVE_PM, NINE_PM, Stated
from jobbmatch.text.reading.times import NOON, Kind

AFTER_MIDNIGHT = 2 * 60
"""Up to then an hour tells how late it gets; after it bakers and dairymen begin."""
SMALL_HOURS = 4 * 60
"""Work that ends at such an hour, with no word of its beginning, has gone on through the evening."""


def read(hours: HoursCase, *, readable: bool) -> FacetReading:
    """Read the facet."""
    case = Case()
    late_words = () if hours.night_starts else ("late",)
    evening = hours.danger("evening", *late_words, "long", "allday", "allday-unit", "round")
    hints = hours.danger(
        "evening-hint",
        "odd-hint",
        "sleep-hint",
        "free-hint",
        *(() if hours.ranges or hours.night_starts else ("night", "rotation", "sea")),
    )
    rota = hours.rota()
    late = [t for t in hours.times if t.touches(FIVE_PM, NINE_PM) or _goes_on(t)]
    case.yes = list(evening.yes)
    case.hints = [*evening.hints, *hints.yes, *hints.hints, *rota.hints]
    case.explained = [*evening.explained, *hints.explained, *rota.explained]
    for time in late:
        if hours.passed_over(time) or time in hours.home_ends or time in hours.night_starts:
            continue
        sure = time.is_sure and not time.tentative
        (case.yes if sure else case.hints).append(time.part.evidence(time.mention.span))
    if hours.late_trade:
        case.hints += [t.part.evidence(t.mention.span) for t in hours.ranges if not has_figures(t)]
    # 'Back in harbour at one in the morning': nobody says since when.
    small = [t for t in hours.times if t.mention.kind is not Kind.RANGE and t.touches(0, AFTER_MIDNIGHT)]
    case.hints += [t.part.evidence(t.mention.span) for t in small if t.mention.sure and not hours.passed_over(t)]
    bounds = [t.part.evidence(t.mention.span) for t in hours.bounds if t not in late]
    bounds += [part.evidence(span) for part, span in hours.evening_rests]
    bounds += [t.part.evidence(t.mention.span) for t in (*hours.home_ends, *hours.night_starts)]
    case.no = bounds + [clause_of(hit) for hit in hours.reasons("day", "no-evening")]
    if case.no and not (case.yes or case.hints):
        case.hints += hours.beyond_hints(EVENING)
    return case.reading(readable=readable)


def _goes_on(time: Stated) -> bool:
    """Whether an open end runs into the evening: open until 22.30 or until one at night, from 16 on."""
    mention = time.mention
    if mention.kind is Kind.END and mention.end is not None:
        late = mention.either and mention.end % NOON + NOON > NINE_PM
        return late or mention.end > FIVE_PM or mention.end <= SMALL_HOURS
    return mention.kind is Kind.START and mention.start is not None and FIVE_PM - 120 <= mention.start < NINE_PM
