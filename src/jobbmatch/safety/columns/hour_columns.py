"""Minutes of the week as sets of bits: what may be worked, and what is stated to be worked.

A week has 10,080 minutes. Whole minutes cost nothing here, since an ad's times are one of few distinct patterns,
and they spare a person who may work 07.30-15.30 from losing an ad that says just that.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.facet import Facet, FacetValue, facet_value
from jobbmatch.domain.hours import ALL_DAYS, MINUTES_A_DAY, WEEKEND, HourSpan
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.columns.interning import Interner, index_column
from jobbmatch.safety.policy import EVENING, NIGHT, WHOLE_DAY

MINUTES_A_WEEK = 7 * MINUTES_A_DAY
WORDS = -(-MINUTES_A_WEEK // 64)
WHOLE_WEEK = (1 << MINUTES_A_WEEK) - 1


def minutes_of(spans: Iterable[HourSpan]) -> int:
    """Give spans as a set of minutes of the week, Monday 00.00 = bit 0; Sunday night runs into Monday.

    >>> minutes_of([HourSpan(frozenset({0}), 0, 3)])
    7
    >>> minutes_of([HourSpan(frozenset({6}), 1439, 1)]) == (1 << 10079) | 1
    True
    """
    bits = 0
    for span in spans:
        length = span.end - span.start + (MINUTES_A_DAY if span.passes_midnight else 0)
        run = (1 << length) - 1
        for day in span.days:
            bits |= run << (day * MINUTES_A_DAY + span.start)
    return (bits | bits >> MINUTES_A_WEEK) & WHOLE_WEEK


def part_of_week(days: Iterable[int], parts: Iterable[tuple[int, int]]) -> int:
    """Give the minutes of certain days that lie in certain parts of the day."""
    return minutes_of(HourSpan(frozenset(days), start, end) for start, end in parts)


FACET_MINUTES = {
    Facet.NIGHT: part_of_week(ALL_DAYS, NIGHT),
    Facet.EVENING: part_of_week(ALL_DAYS, EVENING),
    Facet.WEEKEND: part_of_week(WEEKEND, WHOLE_DAY),
}
"""The minutes that each facet of working time asks about."""


def as_words(bits: int) -> NDArray[np.uint64]:
    """Give a set of minutes as a row of 64-bit words, shape (158,)."""
    return np.frombuffer(bits.to_bytes(WORDS * 8, "little"), dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class HourColumns:
    """Working time.

    Attributes:
        may: Minutes that may be worked as far as the ad tells, shape (patterns, 158).
        certain: Minutes that are stated to be worked, shape (patterns, 158).
        index: Pattern of each row, shape (rows,).
    """

    may: NDArray[np.uint64]
    certain: NDArray[np.uint64]
    index: NDArray[np.int32]

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy]) -> "HourColumns":
        """Collect the patterns of all vacancies."""
        patterns: Interner[tuple[int, int]] = Interner()
        index = index_column([patterns.add(_pattern(vacancy)) for vacancy in vacancies])
        pairs = patterns.things
        return cls(_stack([may for may, _ in pairs]), _stack([certain for _, certain in pairs]), index)


def _pattern(vacancy: Vacancy) -> tuple[int, int]:
    """Give what may be worked and what is certain; a 'no' on hours narrows, a stated time always counts."""
    certain = minutes_of(vacancy.hours.spans)
    may = certain if vacancy.hours.exhaustive and vacancy.hours.spans else WHOLE_WEEK
    for facet, minutes in FACET_MINUTES.items():
        if facet_value(vacancy.facets, facet) is FacetValue.NO:
            may &= ~minutes
    return may | certain, certain


def _stack(sets: list[int]) -> NDArray[np.uint64]:
    if not sets:
        return np.zeros((0, WORDS), dtype=np.uint64)
    return np.stack([as_words(bits) for bits in sets])
