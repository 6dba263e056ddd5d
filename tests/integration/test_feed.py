"""The live feed against a real server that plays it: what is read, in which order, and what a reader knows after."""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from jobbmatch.ingestion import ad_reading
from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.event import FeedEntry
from jobbmatch.ingestion.feed.follow import expect, follow
from jobbmatch.ingestion.feed.freshness import Behind, all_freshness
from jobbmatch.ingestion.feed.poll import PollResult, poll
from jobbmatch.ingestion.sources.table import build_vacancy
from jobbmatch.measuring.played_feed.faults import Fault, Kind, Where
from jobbmatch.persistence.session import Store
from tests.factories.feed import Play, open_world
from tests.unit.ingestion.entries import Entry, active, ad_id, inactive

LIMIT = timedelta(minutes=15)


@pytest.fixture
def play(sqlite_store: Store) -> Iterator[Play]:
    with ExitStack() as stack:
        yield lambda *entries, **more: stack.enter_context(open_world(sqlite_store, list(entries), **more))


def numbered(count: int) -> list[Entry]:
    return [active(number, number, title=f"Stilling {number}") for number in range(1, count + 1)]


def test_all_pages_to_the_tip_and_then_only_what_is_new(play: Play) -> None:
    world = play(*numbered(8), inactive(3, 50), active(4, 60, title="Endret"), page_size=4)
    first = world.poll()
    # Pages have one item in common, and one detail is read for each ad that is open now.
    assert first.counts == IngestCounts(12, stored=7, unchanged=4, removed=1)
    assert (first.pages, first.at_tip, first.problem) == (3, True, None)
    assert world.feed.asked["DETAIL"] == 7
    assert world.titles() == {str(n): "Endret" if n == 4 else f"Stilling {n}" for n in (1, 2, 4, 5, 6, 7, 8)}
    assert world.poll().counts == IngestCounts()
    assert world.feed.headers[-1]["If-None-Match"] == world.cursor().etag
    world.feed.log.add([active(9, 70), inactive(1, 71)])
    # A new page has begun, with the last item of the one before.
    assert world.poll().counts == IngestCounts(3, stored=1, removed=1, unchanged=1)
    assert set(world.titles()) == {"2", "4", "5", "6", "7", "8", "9"}


def test_the_cursor_goes_on_to_pages_that_came_later(play: Play) -> None:
    world = play(*numbered(3), page_size=4)
    world.poll()
    world.feed.log.add([active(number, number, title=f"Stilling {number}") for number in range(4, 12)])
    result = world.poll()
    assert result.counts.stored == 8
    assert result.pages > 1
    assert len(world.titles()) == 11
    assert world.cursor().event_at == datetime(2026, 8, 31, 22, 0, 11, tzinfo=UTC)


def test_the_token_is_fetched_once_and_sent_with_every_question(play: Play) -> None:
    world = play(*numbered(3))
    world.poll()
    assert world.feed.asked["TOKEN"] == 1
    assert {one["Authorization"] for one in world.feed.headers} == {f"Bearer {world.feed.token}"}


def test_a_token_of_ones_own_is_used_and_never_renewed(play: Play) -> None:
    world = play(*numbered(3))
    world.token = world.feed.token
    assert world.poll().counts.stored == 3
    assert world.feed.asked["TOKEN"] == 0
    world.feed.expire()
    refused = world.poll()
    assert refused.problem is not None
    assert "JOBBMATCH_FEED_TOKEN" in refused.problem.hint
    assert world.token not in str(refused.problem)
    assert world.feed.asked["TOKEN"] == 0


def test_since_begins_at_a_moment(play: Play) -> None:
    world = play(*numbered(9), page_size=4)
    world.poll(since=datetime(2026, 8, 31, 22, 0, 8, tzinfo=UTC))
    assert world.feed.headers[0]["If-Modified-Since"] == "Mon, 31 Aug 2026 22:00:08 GMT"
    assert set(world.titles()) == {"7", "8", "9"}


def test_inactive_ads_leave_before_slow_details_are_there(play: Play) -> None:
    world = play(*numbered(4))
    world.poll()
    world.feed.log.add([active(5, 20), inactive(1, 21), inactive(2, 22)])
    world.strike(Fault(Where.DETAIL, Kind.SLOW, times=9, seconds=1.5))
    thread = threading.Thread(target=world.poll)
    thread.start()
    deadline = time.monotonic() + 1.4
    while len(world.titles()) > 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert set(world.titles()) == {"3", "4"}
    thread.join()
    assert set(world.titles()) == {"3", "4", "5"}


def test_ads_that_are_shown_in_an_older_version_are_read_before_new_ones(play: Play) -> None:
    world = play(*numbered(2))
    world.poll()
    world.feed.log.add([*(active(number, 20) for number in range(10, 16)), active(1, 30, title="Endret")])
    asked: list[str] = []
    detail = world.feed.log.detail

    def noted(uuid: str) -> Mapping[str, Any] | None:
        asked.append(uuid)
        return detail(uuid)

    world.feed.log.detail = noted  # type: ignore[method-assign]
    world.poll(details_at_once=1)
    assert asked[0] == ad_id(1)
    assert len(asked) == 7


def test_an_ad_that_comes_twice_on_the_way_is_fetched_once(play: Play) -> None:
    world = play(*numbered(3), active(1, 20, title="A"), active(1, 30, title="B"), active(2, 40), inactive(2, 50))
    result = world.poll()
    assert world.titles() == {"1": "B", "3": "Stilling 3"}
    assert world.feed.asked["DETAIL"] == 2
    assert result.counts == IngestCounts(7, stored=2, removed=1, unchanged=4)


def test_a_detail_that_fails_waits_and_its_older_version_is_not_shown(play: Play) -> None:
    world = play(*numbered(3))
    world.poll()
    world.feed.log.add([active(2, 20, title="Endret"), active(4, 21)])
    world.strike(Fault(Where.DETAIL, Kind.STATUS, times=4, only=ad_id(2)))
    result = world.poll()
    assert result.counts == IngestCounts(2, stored=1, pending=1)
    assert (result.problem, result.pending) == (None, 1)
    assert set(world.titles()) == {"1", "3", "4"}
    assert world.pending() == {"2": (1, "server_error")}
    assert world.poll().counts == IngestCounts()  # not yet time to try again
    world.later = timedelta(minutes=5)
    assert world.poll().counts == IngestCounts(1, stored=1)
    assert world.titles()["2"] == "Endret"
    assert world.pending() == {}


def test_an_ad_that_waits_and_goes_waits_no_more(play: Play) -> None:
    world = play(active(1, 1))
    world.strike(Fault(Where.DETAIL, Kind.HTML, times=4))
    assert world.poll().counts == IngestCounts(1, pending=1)
    assert world.pending() == {"1": (1, "not_json")}
    world.feed.log.add([inactive(1, 20)])
    world.poll()
    assert world.pending() == {}


def test_an_ad_that_goes_on_failing_is_tried_more_and_more_seldom(play: Play) -> None:
    world = play(active(1, 1))
    world.strike(Fault(Where.DETAIL, Kind.STATUS, times=1000))
    world.poll()
    waits = []
    for _ in range(8):
        with world.store.reading() as work:
            (ad,) = work.feeds.due(world.cursor().source, world.clock() + timedelta(days=2), 9)
        waits.append(round((ad.next_try - world.clock()).total_seconds() / 60))
        world.later += timedelta(minutes=61)
        assert world.poll().counts == IngestCounts(1, pending=1)
    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]


def test_a_detail_that_is_not_there_is_gone(play: Play) -> None:
    world = play(*numbered(2))
    world.poll()
    world.feed.log.add([active(1, 20), active(5, 21)])
    for status in (404, 410):
        world.strike(Fault(Where.DETAIL, Kind.STATUS, status=status))
    result = world.poll(details_at_once=1)
    assert result.counts.removed == 2
    assert result.counts.notes == {"detail_gone": 2}
    assert set(world.titles()) == {"2"}


def test_a_newer_version_that_breaks_a_rule_takes_the_older_one_away(play: Play) -> None:
    world = play(*numbered(2))
    world.poll()
    world.feed.log.add([active(1, 20, title="")])
    assert world.poll().counts == IngestCounts(1, quarantined=1, by_rule={"title_missing": 1})
    assert set(world.titles()) == {"2"}
    world.feed.log.add([active(1, 30, title="Rettet")])
    assert world.poll().counts == IngestCounts(1, stored=1)
    assert world.titles()["1"] == "Rettet"


def test_an_ad_that_a_reader_fails_on_is_taken_out_and_tried_again(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(entry: FeedEntry) -> object:
        if entry.id == ad_id(1):
            raise ZeroDivisionError
        return build_vacancy(entry)

    world = play(*numbered(2))
    world.poll()
    world.feed.log.add([active(1, 20, title="Endret")])
    with monkeypatch.context() as patch:
        patch.setattr(ad_reading, "build_vacancy", fail)
        assert world.poll().counts == IngestCounts(1, quarantined=1, by_rule={"reading_failed": 1})
    assert set(world.titles()) == {"2"}
    assert world.pending() == {"1": (1, "reading_failed")}
    world.later = timedelta(minutes=5)
    assert world.poll().counts == IngestCounts(1, stored=1)
    assert world.titles()["1"] == "Endret"


def test_items_that_break_a_rule_are_kept_aside_once(play: Play) -> None:
    broken: list[dict[str, Any]] = [
        {"uuid": "x y", "status": "ACTIVE", "sistEndret": "2026-09-01T00:00:00Z"},
        {"uuid": ad_id(9), "status": "PAUSE", "sistEndret": "2026-09-01T00:00:00Z"},
        {"uuid": ad_id(8), "status": "ACTIVE", "sistEndret": "i går"},
    ]
    world = play(active(1, 1), *broken)
    rules = {"uuid_malformed": 1, "status_unknown": 1, "changed_unreadable": 1}
    assert world.poll().counts == IngestCounts(4, stored=1, quarantined=3, by_rule=rules)
    world.feed.log.add([active(2, 2)])
    assert world.poll().counts == IngestCounts(1, stored=1)
    with world.store.reading() as work:
        assert sum(work.quarantine.count_by_rule().values()) == 3


def test_stopping_ends_after_the_transaction_and_the_next_poll_does_the_rest(play: Play) -> None:
    world = play(*numbered(40), page_size=20)

    def stop(done: int, total: int) -> None:
        if done >= 15:
            world.stop.set()

    with world.source() as source:
        stopped = poll(source, stop)
    assert (stopped.stopped, stopped.counts.stored) == (True, 19)
    assert len(world.titles()) == stopped.counts.stored
    world.stop.clear()
    time.sleep(0.1)  # what was under way is answered
    asked = world.feed.asked["DETAIL"]
    assert world.poll().counts.stored == 40 - stopped.counts.stored
    assert len(world.titles()) == 40
    # What stood was not asked for again.
    assert world.feed.asked["DETAIL"] - asked == 40 - stopped.counts.stored


def test_a_slow_answer_does_not_keep_a_stop_waiting(play: Play) -> None:
    world = play(*numbered(3))
    world.strike(Fault(Where.PAGE, Kind.SLOW, seconds=1.8))
    timer = threading.Timer(0.1, world.stop.set)
    start = time.monotonic()
    timer.start()
    assert world.poll().stopped
    assert time.monotonic() - start < 1.0
    timer.join()


def test_following_tells_of_every_poll_also_of_one_that_fails(play: Play) -> None:
    world = play(*numbered(2))
    told: list[PollResult] = []

    def report(result: PollResult) -> None:
        told.append(result)
        if len(told) == 1:
            world.strike(Fault(Where.PAGE, Kind.STATUS, times=4))
        if len(told) == 2:
            world.feed.log.add([active(3, 20)])
        if len(told) == 3:
            world.stop.set()

    with world.source() as source:
        follow(source, 0.0, report)
    assert [one.counts.stored for one in told] == [2, 0, 1]
    assert [one.problem is None for one in told] == [True, False, True]


def test_how_fresh_a_feed_is(play: Play) -> None:
    world = play(*numbered(2))

    def judged() -> Behind | None:
        with world.store.reading() as work:
            (one,) = all_freshness(work, world.clock(), LIMIT)
        return one.behind

    with world.store.reading() as work:
        assert all_freshness(work, world.clock(), LIMIT) == []
    with world.source() as source:
        expect(source)
    assert judged() is Behind.SILENT
    world.poll()
    assert judged() is None
    world.later = timedelta(minutes=16)
    assert judged() is Behind.SILENT
    world.poll()
    assert judged() is None
