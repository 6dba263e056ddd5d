"""How fresh a feed is, and when that is an alarm."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from jobbmatch.persistence.repositories.feed import FeedCursor
from jobbmatch.persistence.session import UnitOfWork


class Behind(StrEnum):
    """Why a feed is behind."""

    NEVER = "never_reached_the_tip"
    CATCHING_UP = "not_at_the_tip"
    SILENT = "no_answer"


@dataclass(frozen=True, slots=True)
class Freshness:
    """How fresh one feed is.

    Attributes:
        source: Its address.
        tip_at: When all up to the newest event was last read; None until then.
        polled_at: When it last answered.
        event_at: Time of the latest event.
        pending: Ads that wait for their detail.
        age: Time since ``tip_at``; None until then.
        behind: Why it is behind; None when it is not.
    """

    source: str
    tip_at: datetime | None
    polled_at: datetime | None
    event_at: datetime | None
    pending: int
    age: timedelta | None
    behind: Behind | None


def freshness(cursor: FeedCursor, pending: int, now: datetime, limit: timedelta) -> Freshness:
    """Judge one feed.

    Args:
        cursor: How far it has been read.
        pending: Ads that wait.
        now: The time now.
        limit: How old what was read may be.
    """
    age = now - cursor.tip_at if cursor.tip_at else None
    behind: Behind | None = None
    if age is None or age > limit:
        answers = cursor.polled_at is not None and now - cursor.polled_at <= limit
        behind = Behind.SILENT if not answers else Behind.NEVER if age is None else Behind.CATCHING_UP
    return Freshness(cursor.source, cursor.tip_at, cursor.polled_at, cursor.event_at, pending, age, behind)


def all_freshness(work: UnitOfWork, now: datetime, limit: timedelta) -> list[Freshness]:
    """Judge every feed that was ever read; none where ads come from files only."""
    return [freshness(cursor, work.feeds.count_pending(cursor.source), now, limit) for cursor in work.feeds.cursors()]
