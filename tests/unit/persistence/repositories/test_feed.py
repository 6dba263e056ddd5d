from dataclasses import replace
from datetime import UTC, datetime, timedelta

from jobbmatch.domain.ids import VacancyId
from jobbmatch.persistence.repositories.feed import FeedCursor, PendingAd
from jobbmatch.persistence.session import Store

AT = datetime(2026, 11, 22, 8, tzinfo=UTC)
CURSOR = FeedCursor("https://feed.example/api/v1/feed", "/api/v1/feed/x", 3, "abc", '"e"', 1, AT, AT, AT)
A, B, C = (VacancyId(name) for name in "abc")


def test_a_cursor_is_kept_and_moved(store: Store) -> None:
    with store.transaction() as work:
        assert work.feeds.cursor(CURSOR.source) is None
        work.feeds.save(CURSOR)
        moved = replace(CURSOR, page="/api/v1/feed/y", position=0, tip_at=None)
        work.feeds.save(moved)
        work.feeds.save(FeedCursor("a"))
    with store.reading() as work:
        assert work.feeds.cursor(CURSOR.source) == moved
        assert work.feeds.cursors() == [FeedCursor("a"), moved]


def test_ads_wait_until_their_time(store: Store) -> None:
    with store.transaction() as work:
        work.feeds.wait("x", [PendingAd(A, AT, 1, AT + timedelta(minutes=2), "timeout"), PendingAd(B, AT, 1, AT, "y")])
        work.feeds.wait("other", [PendingAd(A, AT, 1, AT, "timeout")])
        work.feeds.wait("x", [PendingAd(A, AT, 2, AT + timedelta(minutes=4), "cut_off")])
    with store.reading() as work:
        assert [ad.id for ad in work.feeds.due("x", AT + timedelta(minutes=3), 9)] == [B]
        due = work.feeds.due("x", AT + timedelta(minutes=4), 9)
        assert [(ad.id, ad.tries, ad.problem) for ad in due] == [(B, 1, "y"), (A, 2, "cut_off")]
        assert len(work.feeds.due("x", AT + timedelta(days=1), 1)) == 1
        assert (work.feeds.count_pending("x"), work.feeds.count_pending("other")) == (2, 1)


def test_only_an_event_that_is_as_new_settles(store: Store) -> None:
    with store.transaction() as work:
        work.feeds.wait("x", [PendingAd(ad, AT, 1, AT, "timeout") for ad in (A, B, C)])
        work.feeds.settle("x", {A: AT, B: AT - timedelta(microseconds=1), VacancyId("z"): AT})
    with store.reading() as work:
        assert sorted(work.feeds.pending("x", [A, B, C])) == [B, C]


def test_a_feed_is_forgotten_with_what_waits(store: Store) -> None:
    with store.transaction() as work:
        work.feeds.save(CURSOR)
        work.feeds.wait(CURSOR.source, [PendingAd(A, AT, 1, AT, "timeout")])
        assert work.feeds.forget(CURSOR.source)
        assert not work.feeds.forget(CURSOR.source)
        assert (work.feeds.cursors(), work.feeds.count_pending(CURSOR.source)) == ([], 0)
