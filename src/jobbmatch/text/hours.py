"""Times of work that an ad states, as spans of the week; exhaustive only when the ad settles that there are no more."""

from collections.abc import Callable, Iterable

from jobbmatch.domain.facet import Facet, FacetReading, FacetValue
from jobbmatch.domain.hours import ALL_DAYS, HOURS_UNKNOWN, WEEKDAYS, WEEKEND, HourSpan, WorkingHours
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.clean import is_whole
from jobbmatch.text.judge import evening, night, weekend
from jobbmatch.text.judge.hours_judge import HoursCase, lay_out
from jobbmatch.text.misspelt import weighed
from jobbmatch.text.reading.hours_talk import FIVE_PM, NINE_PM, SIX, Stated

_JUDGES = ((Facet.NIGHT, night), (Facet.EVENING, evening), (Facet.WEEKEND, weekend))
DAYTIME = (SIX, FIVE_PM)
"""What 'dagtid', 'kontortid' and 'fleksitid' come to when nothing else is said: six to five, the widest still day."""


def read_hours(ad: AdText) -> WorkingHours:
    """Read the times of work of one ad; unknown unless stated.

    >>> hours = read_hours(AdText("Kokk", "Arbeidstiden er 07–15, mandag til fredag."))
    >>> [(sorted(s.days), s.start, s.end) for s in hours.spans], hours.exhaustive
    ([([0, 1, 2, 3, 4], 420, 900)], True)
    """
    return hours_of(lay_out(ad), readable=is_whole(ad.title) and is_whole(ad.text))


def hours_of(case: HoursCase, *, readable: bool) -> WorkingHours:
    """Put together the times of one ad that has been laid out."""
    readings = [weighed(judge.read(case, readable=readable), facet, case.scene) for facet, judge in _JUDGES]
    free_weekend = readings[2].value is FacetValue.NO
    stated = [time for time in case.times if time.mention.sure and time.stretches and not time.tentative]
    spans = tuple(dict.fromkeys(_span(case, time, free_weekend=free_weekend) for time in stated))
    evidence = tuple(time.part.evidence(time.mention.span) for time in stated)
    by_word = not spans and all(reading.value is FacetValue.NO for reading in readings)
    if by_word:
        spans = (HourSpan(WEEKDAYS, *DAYTIME),)
    if not spans:
        return HOURS_UNKNOWN
    closed = all(_closed(reading, spans, part) for reading, part in zip(readings, _PARTS, strict=True))
    known_days = free_weekend or all(time.days for time in stated)
    whole = not case.rota().hints and all(
        time.mention.sure and time.stretches and not time.reserved for time in case.times
    )
    exhaustive = readable and closed and known_days and whole
    evidence += tuple(item for reading in readings if exhaustive for item in reading.evidence)
    return WorkingHours(spans, exhaustive, tuple(dict.fromkeys(evidence)))


def _span(case: HoursCase, time: Stated, *, free_weekend: bool) -> HourSpan:
    """Give one stated time as a span; days that are not named may be any that the ad leaves open.

    Core time ('kjernetid') is when all must be there, not all that is worked, so it stands for a whole day.
    """
    start, end = time.mention.start or 0, time.mention.end or 0
    if case.scene.in_clause(time.part, time.mention.span, "core"):
        start, end = min(start, DAYTIME[0]), max(end, DAYTIME[1])
    return HourSpan(time.days or (WEEKDAYS if free_weekend else ALL_DAYS), start, end)


def _night(span: HourSpan) -> bool:
    return span.passes_midnight or span.start < SIX or span.end > NINE_PM


def _evening(span: HourSpan) -> bool:
    return (span.passes_midnight and span.start < NINE_PM) or (span.start < NINE_PM and span.end > FIVE_PM)


def _weekend(span: HourSpan) -> bool:
    return bool(span.days & WEEKEND) or (span.passes_midnight and bool(span.days & {4, 5, 6}))


_PARTS = (_night, _evening, _weekend)


def _closed(reading: FacetReading, spans: Iterable[HourSpan], touches: Callable[[HourSpan], bool]) -> bool:
    """Whether a part of the week is settled: there is no duty in it, or the spans that are stated lie in it."""
    if reading.value is FacetValue.YES:
        return any(map(touches, spans))
    return reading.value is FacetValue.NO
