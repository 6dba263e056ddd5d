"""How many persons were sent to each vacancy when a day began: counts alone, never who.

The counts of a day are made once and hold all day, so nobody can watch a list move at the moment a colleague shares a
vacancy, and no day that has not begun is counted.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from threading import Lock
from zoneinfo import ZoneInfo

from jobbmatch.domain.ids import VacancyId
from jobbmatch.persistence.session import Store
from jobbmatch.security.audit import Clock, now_utc

OSLO = ZoneInfo("Europe/Oslo")


class SentCounts:
    """The counts of one store, of all its persons."""

    def __init__(self, store: Store, clock: Clock = now_utc) -> None:
        """Count in a store."""
        self._store = store
        self._clock = clock
        self._lock = Lock()
        self._kept: tuple[date, Mapping[VacancyId, int]] | None = None

    def __call__(self, day: date) -> Mapping[VacancyId, int]:
        """Give the counts when a day began in Norway; for a day to come, those of today.

        Args:
            day: The day for which a list is made.
        """
        day = min(day, self._clock().astimezone(OSLO).date())
        with self._lock:
            if self._kept is not None and self._kept[0] == day:
                return self._kept[1]
        with self._store.reading() as unit:
            counts = unit.placements.sent(datetime.combine(day, time.min, OSLO))
        with self._lock:
            self._kept = (day, counts)
        return counts
