"""Working time as spans of a week."""

from dataclasses import dataclass

from jobbmatch.domain.facet import Evidence

MINUTES_A_DAY = 24 * 60
WEEKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})
ALL_DAYS = WEEKDAYS | WEEKEND


@dataclass(frozen=True, slots=True)
class HourSpan:
    """A span of the day on certain days of the week.

    Attributes:
        days: Days on which the span starts, Monday = 0.
        start: Minutes after midnight, 0 to 1439.
        end: Minutes after midnight, 1 to 1440; at or before ``start`` means that it ends the next day.
    """

    days: frozenset[int]
    start: int
    end: int

    @property
    def passes_midnight(self) -> bool:
        """Whether the span ends on the day after it started.

        >>> HourSpan(WEEKDAYS, 22 * 60, 6 * 60).passes_midnight
        True
        """
        return self.end <= self.start

    def hours_of_week(self) -> int:
        """Give the hours that the span touches as a bit set of 168 bits, Monday 00-01 = bit 0.

        An hour that is touched for a minute counts whole. Sunday night runs into Monday morning.

        >>> HourSpan(frozenset({0}), 7 * 60 + 30, 9 * 60).hours_of_week() == 0b110000000
        True
        >>> HourSpan(frozenset({6}), 23 * 60, 60).hours_of_week() == (1 << 167) | 1
        True
        """
        end = self.end + MINUTES_A_DAY if self.passes_midnight else self.end
        bits = 0
        for day in self.days:
            for hour in range(self.start // 60, -(-end // 60)):
                bits |= 1 << ((day * 24 + hour) % 168)
        return bits


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Times of work that an ad states.

    Attributes:
        spans: Times at which there is work, as stated.
        exhaustive: True only when the ad settles that there is no work outside the spans.
        evidence: The words that said so.
    """

    spans: tuple[HourSpan, ...] = ()
    exhaustive: bool = False
    evidence: tuple[Evidence, ...] = ()


HOURS_UNKNOWN = WorkingHours()
