"""How far each feed has been read, and the ads that wait for their detail."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from jobbmatch.domain.ids import VacancyId
from jobbmatch.persistence.batches import batches
from jobbmatch.persistence.tables import feed_cursor, feed_pending


@dataclass(frozen=True, slots=True)
class FeedCursor:
    """How far a feed has been read.

    Attributes:
        source: The feed's address; holds no secret.
        page: Path of the page that is read now; empty for the start of the feed.
        position: How many items of it are accounted for.
        seen: Hash of what these tell, to know them again.
        etag: ``ETag`` of the page at the tip.
        trusted: How many times in a row "not modified" has been believed there.
        event_at: Time of the latest event.
        polled_at: When the feed last answered.
        tip_at: When all up to the newest page was last read; None until then.
    """

    source: str
    page: str = ""
    position: int = 0
    seen: str = ""
    etag: str = ""
    trusted: int = 0
    event_at: datetime | None = None
    polled_at: datetime | None = None
    tip_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PendingAd:
    """An ad whose newest version could not be read.

    Attributes:
        id: The ad.
        changed: Time of the event that announced it.
        tries: How many polls have failed.
        next_try: When to try again.
        problem: Name of what was wrong the last time.
    """

    id: VacancyId
    changed: datetime
    tries: int
    next_try: datetime
    problem: str


class FeedsRepository:
    """Cursors and what is pending, by feed."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def cursor(self, source: str) -> FeedCursor | None:
        """Give how far a feed has been read; None when it never was."""
        statement = select(feed_cursor).where(feed_cursor.c.source == source)
        row = self._connection.execute(statement).mappings().one_or_none()
        return None if row is None else _cursor(row)

    def cursors(self) -> list[FeedCursor]:
        """Give all, by address."""
        rows = self._connection.execute(select(feed_cursor).order_by(feed_cursor.c.source)).mappings()
        return [_cursor(row) for row in rows]

    def save(self, cursor: FeedCursor) -> None:
        """Keep how far a feed has been read."""
        values = {name: getattr(cursor, name) for name in feed_cursor.c.keys()}  # noqa: SIM118 - a collection of columns
        key = feed_cursor.c.source == cursor.source
        if self._connection.execute(update(feed_cursor).where(key).values(**values)).rowcount == 0:
            self._connection.execute(insert(feed_cursor).values(**values))

    def forget(self, source: str) -> bool:
        """Forget a feed; tell whether it was known. What was read from it stays."""
        self._connection.execute(delete(feed_pending).where(feed_pending.c.source == source))
        return self._connection.execute(delete(feed_cursor).where(feed_cursor.c.source == source)).rowcount > 0

    def count_pending(self, source: str) -> int:
        """Count the ads that wait."""
        statement = select(func.count()).select_from(feed_pending).where(feed_pending.c.source == source)
        return self._connection.execute(statement).scalar_one()

    def due(self, source: str, now: datetime, limit: int) -> list[PendingAd]:
        """Give the ads that may be tried again, those that have waited longest first."""
        statement = (
            select(feed_pending)
            .where(feed_pending.c.source == source, feed_pending.c.next_try <= now)
            .order_by(feed_pending.c.next_try, feed_pending.c.vacancy_id)
            .limit(limit)
        )
        return [_pending(row) for row in self._connection.execute(statement).mappings()]

    def pending(self, source: str, ids: Collection[VacancyId]) -> dict[VacancyId, PendingAd]:
        """Give those of these ads that wait."""
        found: dict[VacancyId, PendingAd] = {}
        for batch in batches(ids):
            statement = select(feed_pending).where(
                feed_pending.c.source == source, feed_pending.c.vacancy_id.in_(batch)
            )
            found.update((ad.id, ad) for ad in map(_pending, self._connection.execute(statement).mappings()))
        return found

    def wait(self, source: str, ads: Sequence[PendingAd]) -> None:
        """Let ads wait, or wait longer."""
        self._drop(source, [ad.id for ad in ads])
        if ads:
            rows = [
                {
                    "source": source,
                    "vacancy_id": ad.id,
                    "changed": ad.changed,
                    "tries": ad.tries,
                    "next_try": ad.next_try,
                    "problem": ad.problem,
                }
                for ad in ads
            ]
            self._connection.execute(insert(feed_pending), rows)

    def settle(self, source: str, events: Mapping[VacancyId, datetime]) -> None:
        """Let ads wait no more that an event of that time, or a later one, has told all about."""
        waiting = self.pending(source, events.keys())
        self._drop(source, [ad.id for ad in waiting.values() if ad.changed <= events[ad.id]])

    def _drop(self, source: str, ids: Sequence[VacancyId]) -> None:
        for batch in batches(ids):
            self._connection.execute(
                delete(feed_pending).where(feed_pending.c.source == source, feed_pending.c.vacancy_id.in_(batch))
            )


def _cursor(row: RowMapping) -> FeedCursor:
    return FeedCursor(**row)


def _pending(row: RowMapping) -> PendingAd:
    return PendingAd(VacancyId(row["vacancy_id"]), row["changed"], row["tries"], row["next_try"], row["problem"])
