from datetime import UTC, datetime, timedelta

import pytest

from jobbmatch.ingestion.feed.freshness import Behind, all_freshness, freshness
from jobbmatch.persistence.repositories.feed import FeedCursor
from jobbmatch.persistence.session import Store

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
LIMIT = timedelta(minutes=15)


def ago(minutes: int | None) -> datetime | None:
    return None if minutes is None else NOW - timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("tip", "polled", "behind"),
    [
        (0, 0, None),
        (15, 15, None),
        (16, 16, Behind.SILENT),
        (16, 1, Behind.CATCHING_UP),
        (None, 1, Behind.NEVER),
        (None, 20, Behind.SILENT),
        (None, None, Behind.SILENT),
    ],
)
def test_when_a_feed_is_behind(tip: int | None, polled: int | None, behind: Behind | None) -> None:
    judged = freshness(FeedCursor("x", tip_at=ago(tip), polled_at=ago(polled)), 2, NOW, LIMIT)
    assert judged.behind is behind
    assert judged.age == (None if tip is None else timedelta(minutes=tip))
    assert judged.pending == 2


def test_a_store_that_never_had_a_feed_has_no_alarm(store: Store) -> None:
    with store.reading() as work:
        assert all_freshness(work, NOW, LIMIT) == []


def test_each_feed_is_judged_by_itself(store: Store) -> None:
    with store.transaction() as work:
        work.feeds.save(FeedCursor("a", tip_at=NOW, polled_at=NOW))
        work.feeds.save(FeedCursor("b"))
    with store.reading() as work:
        assert [one.behind for one in all_freshness(work, NOW, LIMIT)] == [None, Behind.SILENT]
