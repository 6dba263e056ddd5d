"""Polling a feed again and again until told to stop; a poll that fails is told, and the next one tries again."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

from jobbmatch.errors import NotReadyError
from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.feed.poll import FeedSource, PollResult, poll
from jobbmatch.ingestion.progress import Progress, no_progress
from jobbmatch.persistence.repositories.feed import FeedCursor

Report = Callable[[PollResult], None]
Showing = Callable[[], AbstractContextManager[Progress]]
"""Shows the progress of one poll."""


def show_nothing() -> AbstractContextManager[Progress]:
    """Show no progress."""
    return nullcontext(no_progress)


def follow(
    source: FeedSource,
    every_seconds: float,
    report: Report,
    showing: Showing = show_nothing,
    *,
    since: datetime | None = None,
) -> None:
    """Poll until the source's ``stop`` is set.

    Args:
        source: What to work with.
        every_seconds: Time from the end of one poll to the next.
        report: Is told of every poll.
        showing: Shows progress within a poll.
        since: Begin the first poll at this moment instead of at the cursor.
    """
    while not source.stop.is_set():
        result = _one(source, showing, since)
        # Once a page has been read the cursor stands after `since`.
        since = since if result.pages == 0 else None
        report(result)
        source.stop.wait(every_seconds)


def expect(source: FeedSource) -> None:
    """Note that this feed is to be followed, so that it is an alarm when it never answers."""
    with source.store.transaction() as work:
        if work.feeds.cursor(source.address.source) is None:
            work.feeds.save(FeedCursor(source.address.source))


def _one(source: FeedSource, showing: Showing, since: datetime | None) -> PollResult:
    try:
        with showing() as progress:
            return poll(source, progress, since)
    except NotReadyError as error:
        # A busy store, or a reading process that the system ended: what stands, stands.
        return PollResult(source.clock(), IngestCounts(), 0, at_tip=False, pending=0, problem=error)
