"""A played feed, and what reads it, for tests: short times and no waiting."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from jobbmatch.ingestion.clock import now_utc
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.http import FeedHttp
from jobbmatch.ingestion.feed.limits import FeedLimits
from jobbmatch.ingestion.feed.poll import FeedSource, PollResult, poll
from jobbmatch.measuring.played_feed.faults import Fault, Script
from jobbmatch.measuring.played_feed.log import PlayedLog
from jobbmatch.measuring.played_feed.server import PlayedFeed
from jobbmatch.persistence.repositories.feed import FeedCursor
from jobbmatch.persistence.session import Store

QUICK = FeedLimits(
    connect_seconds=2.0,
    read_seconds=2.0,
    whole_seconds=4.0,
    page_bytes=200_000,
    detail_bytes=200_000,
    details_at_once=4,
    stretch=10,
)


@dataclass
class World:
    """A feed that is played, and a store.

    Attributes:
        feed: The feed.
        store: The store.
        limits: Limits of the reader.
        waited: Seconds that the reader would have waited between tries.
        later: How far the reader's clock is ahead.
        stop: Stops the reader.
    """

    feed: PlayedFeed
    store: Store
    limits: FeedLimits = QUICK
    waited: list[float] = field(default_factory=list)
    later: timedelta = timedelta()
    stop: threading.Event = field(default_factory=threading.Event)
    token: str = ""

    def poll(self, since: datetime | None = None, **limits: Any) -> PollResult:
        """Poll once; every entry is accounted for."""
        with self.source(**limits) as source:
            result = poll(source, since=since)
        assert result.counts.accounted_for, result
        return result

    @contextmanager
    def source(self, **limits: Any) -> Iterator[FeedSource]:
        """Give what a poll works with."""
        address, chosen = FeedAddress.of(self.feed.url), replace(self.limits, **limits)
        with FeedHttp(address, chosen, token=self.token, pause=self.waited.append) as http:
            yield FeedSource(self.store, address, http, chosen, self.stop, clock=self.clock, workers=0)

    def clock(self) -> datetime:
        """The time of the reader."""
        return now_utc() + self.later

    def strike(self, *faults: Fault) -> None:
        """Let something go wrong."""
        self.feed.script.add(*faults)

    def titles(self) -> dict[str, str]:
        """Titles of the open ads by number."""
        with self.store.reading() as work:
            return {str(int(ad.id[-12:])): ad.title for ad in work.vacancies.all()}

    def cursor(self) -> FeedCursor:
        """How far the feed has been read."""
        with self.store.reading() as work:
            (cursor,) = work.feeds.cursors()
        return cursor

    def pending(self) -> dict[str, tuple[int, str]]:
        """Ads that wait: tries and problem by number."""
        with self.store.reading() as work:
            due = work.feeds.due(FeedAddress.of(self.feed.url).source, self.clock() + timedelta(days=1), 100)
        return {str(int(ad.id[-12:])): (ad.tries, ad.problem) for ad in due}


@contextmanager
def open_world(store: Store, entries: list[dict[str, Any]], page_size: int = 100, **more: Any) -> Iterator[World]:
    """Play entries as a feed."""
    with PlayedFeed(PlayedLog(entries, page_size), Script(), **more) as feed:
        yield World(feed, store)


Play = Callable[..., World]
"""Begins to play entries."""
