"""Taking a part of the week out of stated hours, when humans have said that there is no work in it."""

from collections.abc import Iterable, Iterator, Mapping

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import ALL_DAYS, MINUTES_A_DAY, WEEKDAYS, HourSpan
from jobbmatch.safety.policy import EVENING, NIGHT

Pieces = Iterable[tuple[int, int, int]]
"""Day of the week, first minute and the minute after the last, within that day."""

PARTS: Mapping[Facet, tuple[frozenset[int], tuple[tuple[int, int], ...]]] = {
    Facet.NIGHT: (ALL_DAYS, NIGHT),
    Facet.EVENING: (ALL_DAYS, EVENING),
    Facet.WEEKEND: (ALL_DAYS - WEEKDAYS, ((0, MINUTES_A_DAY),)),
}
"""The days and minutes of the day that each facet of working time asks about."""


def without(spans: Iterable[HourSpan], facet: Facet) -> tuple[HourSpan, ...]:
    """Give the spans without the part of the week that a facet asks about.

    >>> spans = without([HourSpan(frozenset({0}), 20 * 60, 7 * 60)], Facet.NIGHT)
    >>> [(sorted(span.days), span.start, span.end) for span in spans]
    [([0], 1200, 1260), ([1], 360, 420)]
    """
    days, parts = PARTS[facet]
    pieces = _by_day(spans)
    for start, end in parts:
        pieces = [kept for piece in pieces for kept in _cut(piece, days, start, end)]
    return tuple(HourSpan(frozenset({day}), start, end) for day, start, end in sorted(set(pieces)))


def touches(spans: Iterable[HourSpan], facet: Facet) -> bool:
    """Whether there is stated work in the part of the week that a facet asks about."""
    days, parts = PARTS[facet]
    pieces = _by_day(spans)
    return any(day in days and first < end and last > start for day, first, last in pieces for start, end in parts)


def _by_day(spans: Iterable[HourSpan]) -> list[tuple[int, int, int]]:
    return [piece for span in spans for day in span.days for piece in _of_day(span, day)]


def _of_day(span: HourSpan, day: int) -> Iterator[tuple[int, int, int]]:
    """Give the pieces of one day's span: what passes midnight belongs to the next day."""
    if not span.passes_midnight:
        yield day, span.start, span.end
        return
    yield day, span.start, MINUTES_A_DAY
    yield (day + 1) % 7, 0, span.end


def _cut(piece: tuple[int, int, int], days: frozenset[int], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    day, first, last = piece
    if day not in days:
        yield piece
        return
    if first < min(last, start):
        yield day, first, min(last, start)
    if max(first, end) < last:
        yield day, max(first, end), last
