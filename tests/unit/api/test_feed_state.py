"""How fresh the live feed is, for the server."""

import logging
import math
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jobbmatch.api.feed_state import FeedState, FeedWatch
from jobbmatch.ingestion.feed.freshness import freshness
from jobbmatch.persistence.repositories.feed import FeedCursor
from jobbmatch.persistence.session import open_store

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
LIMIT = timedelta(minutes=15)


def test_several_feeds_are_as_old_as_the_oldest() -> None:
    old, new = NOW - timedelta(minutes=20), NOW
    cursors = [FeedCursor("a", tip_at=old, polled_at=old), FeedCursor("b", tip_at=new, polled_at=new)]
    state = FeedState.of([freshness(one, 2, NOW, LIMIT) for one in cursors])
    assert state == FeedState(behind=True, read_at=old, age_seconds=1200.0, pending=4)
    never = FeedState.of([freshness(FeedCursor("c"), 0, NOW, LIMIT), freshness(cursors[1], 0, NOW, LIMIT)])
    assert never == FeedState(behind=True, read_at=None, age_seconds=math.inf, pending=0)
    assert FeedState.of([]) is None


def test_it_warns_once_each_time_a_feed_falls_behind(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    now = NOW
    with open_store(f"sqlite:///{tmp_path / 'x.db'}") as store, caplog.at_level(logging.WARNING):
        watch = FeedWatch(store, LIMIT, lambda: now)
        assert watch() is None
        with store.transaction() as work:
            work.feeds.save(FeedCursor("https://feed.example/api/v1/feed", tip_at=NOW, polled_at=NOW))
        for minutes in (0, 16, 17, 18):
            now = NOW + timedelta(minutes=minutes)
            state = watch()
            assert state is not None
            assert state.behind is (minutes > 15)
        with store.transaction() as work:
            work.feeds.save(FeedCursor("https://feed.example/api/v1/feed", tip_at=now, polled_at=now))
        watch()
    assert [record.message for record in caplog.records] == ["the feed is behind", "the feed is read again"]
