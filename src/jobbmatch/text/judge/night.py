"""Duty between 21 and 6."""

from jobbmatch.domain.facet import FacetReading
from jobbmatch.text.judge.hours_beyond import NIGHT, may_be_turned
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.judge.hours_day import has_figures, is_half_of_a_day
from jobbmatch.text.judge.hours_judge import HoursCase
from jobbmatch.text.judge.verdict import Case, clause_of
from jobbmatch.text.reading.hours_talk import NINE_PM, SIX
from jobbmatch.text.reading.times import DAY

EIGHT_PM = 20 * 60
"""Who clears up after a closing time at eight or later may still be there at nine."""


def read(hours: HoursCase, *, readable: bool) -> FacetReading:
    """Read the facet: stated times bound the day, and words of evening duty then do not mean night."""
    case = Case()
    night = hours.danger("night", "allday", "allday-unit", "round")
    closes_late = any((t.mention.end or 0) >= EIGHT_PM for t in (*hours.ranges, *hours.ends))
    hints = hours.danger(
        "night-hint",
        "stay",
        "odd-hint",
        "sleep-hint",
        "early-hint",
        *(("late",) if closes_late else ()),
        *(() if hours.ranges else ("rotation", "long", "late", "sea")),
    )
    rota, evening = hours.rota(), hours.danger("evening")
    settled = (*hours.home_ends, *hours.early_evening_free, *hours.evening_ends)
    late = [t for t in hours.times if t.touches(NINE_PM, DAY) or t.touches(0, SIX)]
    case.yes = list(night.yes)
    case.hints = [*night.hints, *hints.yes, *hints.hints, *rota.hints]
    case.explained = [*night.explained, *hints.explained, *rota.explained, *evening.explained]
    for time in late:
        if hours.passed_over(time, EIGHT_PM) or time in settled:
            continue
        sure = time.is_sure and not time.tentative
        (case.yes if sure else case.hints).append(time.part.evidence(time.mention.span))
    case.hints += [t.part.evidence(t.mention.span) for t in hours.ranges if is_half_of_a_day(t)]
    if hours.scene.hits(TABLE, "night-life") and not hours.reasons("weekdays", "day"):
        case.hints += [t.part.evidence(t.mention.span) for t in hours.ranges if not has_figures(t)]
    if not hours.reasons("weekdays", "day"):
        case.hints += [t.part.evidence(t.mention.span) for t in hours.ranges if may_be_turned(hours.scene, t)]
    bounds = [t.part.evidence(t.mention.span) for t in (*hours.bounds, *settled) if t not in late or t in settled]
    if not bounds and not hours.school_reasons:
        case.hints += evening.yes + evening.hints
    case.no = bounds + [clause_of(hit) for hit in (*hours.reasons("day", "no-night"), *hours.school_reasons)]
    if case.no and not (case.yes or case.hints):
        case.hints += hours.beyond_hints(NIGHT)
    return case.reading(readable=readable)
