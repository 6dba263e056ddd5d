"""How fresh the live feed is, for probes, measures and the page."""

import logging
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from jobbmatch.errors import JobbmatchError
from jobbmatch.ingestion.feed.freshness import Freshness, all_freshness
from jobbmatch.persistence.session import Store
from jobbmatch.security.audit import Clock, now_utc

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FeedState:
    """All feeds taken together: as old as the oldest.

    Attributes:
        behind: Whether any of them is behind.
        read_at: When the one that is farthest behind was last read to its newest event; None when one never was.
        age_seconds: Seconds since then; infinite when one never was.
        pending: Ads that wait to be fetched.
    """

    behind: bool
    read_at: datetime | None
    age_seconds: float
    pending: int

    @classmethod
    def of(cls, feeds: list[Freshness]) -> "FeedState | None":
        """Take feeds together; None when there are none."""
        if not feeds:
            return None
        read = [feed.tip_at for feed in feeds if feed.tip_at is not None]
        ages = [feed.age.total_seconds() if feed.age is not None else math.inf for feed in feeds]
        return cls(
            behind=any(feed.behind for feed in feeds),
            read_at=min(read) if len(read) == len(feeds) else None,
            age_seconds=max(ages),
            pending=sum(feed.pending for feed in feeds),
        )


class FeedWatch:
    """Tells how fresh the feeds are now, and warns once each time they fall behind."""

    def __init__(self, store: Store, limit: timedelta, clock: Clock = now_utc) -> None:
        """Ask this store.

        Args:
            store: Holds the cursors.
            limit: How old what was read may be.
            clock: Gives the time.
        """
        self._store = store
        self._limit = limit
        self._clock = clock
        self._last: FeedState | None = None

    def __call__(self) -> FeedState | None:
        """Give the state now; the last known one when the store does not answer."""
        try:
            with self._store.reading() as work:
                state = FeedState.of(all_freshness(work, self._clock(), self._limit))
        except JobbmatchError:
            return self._last
        was, now = self._last is not None and self._last.behind, state is not None and state.behind
        if now and not was:
            logger.warning("the feed is behind")
        elif was and not now:
            logger.warning("the feed is read again")
        self._last = state
        return state
