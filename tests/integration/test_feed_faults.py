"""What a feed can do to whoever reads it, each against a real server that does it: nothing lost, nothing believed."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta

import pytest

from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem
from jobbmatch.measuring.played_feed.faults import Fault, Kind, Where
from jobbmatch.persistence.session import Store
from tests.factories.feed import Play, World, open_world
from tests.unit.ingestion.entries import active, ad_id, inactive

ALL = {"1": "Stilling 1", "2": "Stilling 2", "3": "Stilling 3", "4": "Stilling 4", "5": "Stilling 5"}
PASSING = (
    Fault(Where.PAGE, Kind.STATUS, times=3, status=500),
    Fault(Where.PAGE, Kind.STATUS, times=2, status=503),
    Fault(Where.PAGE, Kind.STATUS, times=1, status=429, retry_after="7"),
    Fault(Where.PAGE, Kind.CUT, times=2),
    Fault(Where.PAGE, Kind.CUT_CONNECTION, times=2),
    Fault(Where.PAGE, Kind.RESET, times=2),
    Fault(Where.PAGE, Kind.HTML, times=1),
    Fault(Where.PAGE, Kind.EXPIRED, times=1),
    Fault(Where.PAGE, Kind.SLOW, seconds=0.2),
    Fault(Where.DETAIL, Kind.STATUS, times=3, status=502),
    Fault(Where.DETAIL, Kind.STATUS, times=2, status=429, retry_after="3"),
    Fault(Where.DETAIL, Kind.CUT, times=2),
    Fault(Where.DETAIL, Kind.CUT_CONNECTION, times=2),
    Fault(Where.DETAIL, Kind.RESET, times=2),
    Fault(Where.DETAIL, Kind.HTML, times=2),
    Fault(Where.DETAIL, Kind.EXPIRED, times=1),
    Fault(Where.DETAIL, Kind.SLOW, times=5, seconds=0.2),
    Fault(Where.TOKEN, Kind.STATUS, times=2, status=503),
    Fault(Where.TOKEN, Kind.RESET, times=1),
    Fault(Where.PAGE, Kind.REVERSED, times=9),
    Fault(Where.PAGE, Kind.REPEATED, times=9),
)


@pytest.fixture
def world(sqlite_store: Store) -> Iterator[World]:
    """Five open ads and one that is gone, on three pages."""
    entries = [active(number, number, title=f"Stilling {number}") for number in range(1, 6)]
    with open_world(sqlite_store, [*entries, active(6, 6), inactive(6, 7)], page_size=3) as opened:
        yield opened


@pytest.fixture
def play(sqlite_store: Store) -> Iterator[Play]:
    with ExitStack() as stack:
        yield lambda *entries, **more: stack.enter_context(open_world(sqlite_store, list(entries), **more))


@pytest.mark.parametrize("fault", PASSING, ids=lambda f: f"{f.where.name}-{f.kind.name}-{f.status}")
def test_what_passes_leaves_no_trace(world: World, fault: Fault) -> None:
    world.strike(fault)
    result = world.poll()
    assert (result.problem, result.at_tip, result.pending) == (None, True, 0)
    assert world.titles() == ALL
    again = world.poll()
    assert (again.counts.stored, again.counts.updated, again.counts.removed) == (0, 0, 0)


@pytest.mark.parametrize(
    ("fault", "problem"),
    [
        (Fault(Where.PAGE, Kind.STATUS, times=99, status=500), FeedProblem.SERVER_ERROR),
        (Fault(Where.PAGE, Kind.STATUS, times=99, status=429, retry_after="1"), FeedProblem.TOO_MANY_REQUESTS),
        (Fault(Where.PAGE, Kind.STATUS, times=99, status=403), FeedProblem.REFUSED),
        (Fault(Where.PAGE, Kind.STATUS, times=99, status=404), FeedProblem.REFUSED),
        (Fault(Where.PAGE, Kind.CUT, times=99), FeedProblem.CUT_OFF),
        (Fault(Where.PAGE, Kind.HTML, times=99), FeedProblem.NOT_JSON),
        (Fault(Where.PAGE, Kind.RESET, times=99), FeedProblem.CUT_OFF),
        (Fault(Where.PAGE, Kind.ENDLESS, times=99), FeedProblem.TOO_LARGE),
        (Fault(Where.PAGE, Kind.BOMB, times=99), FeedProblem.TOO_LARGE),
        (Fault(Where.PAGE, Kind.EXPIRED, times=99), FeedProblem.TOKEN_REFUSED),
        (Fault(Where.TOKEN, Kind.HTML, times=99), FeedProblem.TOKEN_REFUSED),
        (
            Fault(Where.PAGE, Kind.REDIRECT, times=99, status=302, location="http://169.254.169.254/x"),
            FeedProblem.REDIRECTED,
        ),
        (
            Fault(Where.PAGE, Kind.REDIRECT, times=99, status=308, location="http://10.0.0.1/api/v1/feed"),
            FeedProblem.REDIRECTED,
        ),
        (
            Fault(Where.PAGE, Kind.REDIRECT, times=99, status=301, location="http://localhost:1/api/v1/feed"),
            FeedProblem.REDIRECTED,
        ),
        (Fault(Where.PAGE, Kind.REDIRECT, times=99, status=307, location="file:///etc/passwd"), FeedProblem.REDIRECTED),
        (Fault(Where.PAGE, Kind.REDIRECT, times=99, status=302, location="/api/v1/feed"), FeedProblem.REDIRECTED),
        (Fault(Where.PAGE, Kind.NEXT, times=99, location="http://10.0.0.1/api/v1/feed/x"), FeedProblem.LEAVES_HOST),
        (Fault(Where.PAGE, Kind.NEXT, times=99, location="//evil.example/api/v1/feed/x"), FeedProblem.LEAVES_HOST),
        (Fault(Where.PAGE, Kind.NEXT, times=99, location="/internal/secrets"), FeedProblem.LEAVES_HOST),
    ],
    ids=lambda value: value.value if isinstance(value, FeedProblem) else f"{value.where.name}-{value.kind.name}",
)
def test_what_lasts_is_told_by_name_with_what_to_do(world: World, fault: Fault, problem: FeedProblem) -> None:
    world.strike(fault)
    result = world.poll()
    assert isinstance(result.problem, FeedError)
    assert (result.problem.problem, result.problem.exit_code, result.at_tip) == (problem, 2, False)
    assert result.problem.hint
    assert world.feed.token not in str(result.problem)
    # When it is over the rest is read.
    world.feed.script.clear()
    assert world.poll().problem is None
    assert world.titles() == ALL


@pytest.mark.parametrize(
    ("fault", "problem"),
    [
        (Fault(Where.DETAIL, Kind.ENDLESS, times=99), "too_large"),
        (Fault(Where.DETAIL, Kind.BOMB, times=99), "too_large"),
        (Fault(Where.DETAIL, Kind.CUT, times=99), "cut_off"),
        (Fault(Where.DETAIL, Kind.STATUS, times=99, status=403), "refused"),
        (Fault(Where.DETAIL, Kind.STATUS, times=99, status=500), "server_error"),
        (Fault(Where.DETAIL, Kind.REDIRECT, times=99, status=302, location="http://10.0.0.1/"), "redirected_elsewhere"),
        (Fault(Where.DETAIL, Kind.SLOW, times=99, seconds=0.6), "timeout"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.kind.name,
)
def test_details_that_fail_wait_and_stop_nothing(world: World, fault: Fault, problem: str) -> None:
    world.strike(fault)
    result = world.poll(read_seconds=0.3 if problem == "timeout" else 2.0, tries=2)
    assert (result.problem, result.at_tip, result.pending) == (None, True, 5)
    assert set(world.pending().values()) == {(1, problem)}
    assert world.titles() == {}
    world.feed.script.clear()
    world.later = timedelta(minutes=5)
    assert world.poll().counts == IngestCounts(5, stored=5)
    assert (world.titles(), world.pending()) == (ALL, {})


def test_pauses_grow_are_drawn_by_lot_and_respect_what_the_feed_asks_within_a_cap(world: World) -> None:
    world.strike(Fault(Where.PAGE, Kind.STATUS, times=3))
    world.poll()
    assert [low <= wait <= 2 * low for low, wait in zip((0.5, 1, 2), world.waited, strict=True)] == [True] * 3
    world.waited.clear()
    world.strike(Fault(Where.PAGE, Kind.STATUS, status=429, retry_after="7"))
    world.poll()
    assert 6 < max(world.waited) <= 7
    world.waited.clear()
    world.strike(Fault(Where.PAGE, Kind.STATUS, status=503, retry_after="86400"))
    world.poll()
    assert max(world.waited) <= world.limits.longest_pause_seconds


def test_a_redirect_on_the_same_host_is_followed(world: World) -> None:
    world.strike(Fault(Where.PAGE, Kind.REDIRECT, status=302, location="/api/v1/feed"))
    assert world.poll().problem is None
    assert world.titles() == ALL


def test_an_expired_token_is_renewed_once_for_all(world: World) -> None:
    world.poll()
    world.feed.expire()
    world.feed.log.add([active(number, number, title="Ny") for number in range(10, 20)])
    assert world.poll().counts.stored == 10
    assert world.feed.asked["TOKEN"] == 2


def test_a_false_304_is_believed_only_so_many_times(world: World) -> None:
    world.poll()
    world.strike(Fault(Where.PAGE, Kind.FALSE_304, times=99))
    world.feed.log.add([inactive(1, 50)])
    for _ in range(world.limits.trusted_304):
        assert world.poll().counts == IngestCounts()
        assert "1" in world.titles()
    result = world.poll()
    assert result.counts.removed == 1
    assert "1" not in world.titles()
    assert "If-None-Match" not in world.feed.headers[-1]


def test_an_etag_that_stayed_while_the_page_changed_is_noted(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobbmatch.measuring.played_feed.server.etag", lambda page: f'"{page["id"]}"')
    world.poll()
    world.feed.log.add([inactive(1, 50)])
    results = [world.poll() for _ in range(world.limits.trusted_304 + 1)]
    assert [one.counts.removed for one in results] == [0] * world.limits.trusted_304 + [1]
    assert results[-1].counts.notes == {"false_304": 1}
    assert world.poll().counts == IngestCounts()


def test_a_page_that_points_at_itself_at_the_tip_is_the_tip(play: Play) -> None:
    world = play(active(1, 1))
    world.strike(Fault(Where.PAGE, Kind.SELF))
    result = world.poll()
    assert (result.problem, result.at_tip) == (None, True)
    assert result.counts.notes == {"page_points_at_itself": 1}
    assert world.cursor().tip_at is not None


def test_a_page_that_points_at_itself_before_the_tip_is_an_alarm(world: World) -> None:
    world.strike(Fault(Where.PAGE, Kind.SELF))
    result = world.poll()
    assert isinstance(result.problem, FeedError)
    assert (result.problem.problem, result.at_tip) == (FeedProblem.LOOP, False)
    assert result.counts.stored == 3
    assert world.cursor().tip_at is None
    assert world.poll().problem is None
    assert world.titles() == ALL


def test_pages_that_lead_back_end_the_walk(world: World) -> None:
    first = "/api/v1/feed/00000000-0000-4000-8000-000000000001"
    world.strike(Fault(Where.PAGE, Kind.NEXT, times=1, location=first, only="000000000002"))
    result = world.poll()
    assert isinstance(result.problem, FeedError)
    assert result.problem.problem is FeedProblem.LOOP
    assert world.poll().problem is None
    assert world.titles() == ALL


def test_a_page_that_is_gone_begins_again_a_day_before_the_last_event(world: World) -> None:
    world.poll()
    world.feed.log.add([inactive(1, 50)])
    world.strike(Fault(Where.PAGE, Kind.STATUS, status=410))
    result = world.poll()
    assert (result.problem, result.at_tip) == (None, True)
    assert result.counts.notes == {"page_gone": 1}
    assert any("If-Modified-Since" in one for one in world.feed.headers[-4:])
    assert "1" not in world.titles()


def test_the_pages_before_one_that_cannot_be_had_stand_with_their_ads(world: World) -> None:
    world.strike(Fault(Where.PAGE, Kind.HTML, times=4, only="000000000002"))
    result = world.poll()
    assert isinstance(result.problem, FeedError)
    assert result.counts.stored == 3
    assert world.cursor().page.endswith("000000000002")
    world.poll()
    assert world.titles() == ALL


def test_a_detail_older_than_its_event_is_asked_for_again_and_then_taken(play: Play) -> None:
    world = play(active(1, 1))
    world.strike(Fault(Where.DETAIL, Kind.OLDER, times=99))
    for tries in range(1, 5):
        assert world.poll().counts == IngestCounts(1, pending=1)
        assert world.pending() == {"1": (tries, "stale_detail")}
        world.later += timedelta(hours=2)
    result = world.poll()
    assert result.counts == IngestCounts(1, stored=1, notes={"detail_older_than_item": 1})
    assert world.poll().counts == IngestCounts()


def test_a_detail_of_another_ad_is_put_aside(play: Play) -> None:
    world = play(active(1, 1), active(2, 2))
    second = world.feed.log.detail(ad_id(2))

    def detail(uuid: str) -> object:
        del uuid
        return second

    world.feed.log.detail = detail  # type: ignore[method-assign,assignment]
    result = world.poll()
    assert result.counts == IngestCounts(2, stored=1, quarantined=1, by_rule={"uuid_mismatch": 1})
    assert set(world.titles()) == {"2"}


def test_entries_in_any_order_end_as_the_last_events_say(play: Play) -> None:
    late = [inactive(1, 30), active(1, 20, title="B"), active(1, 10), active(2, 40, title="Sist"), active(2, 5)]
    world = play(*late, page_size=2)
    world.poll()
    assert world.titles() == {"2": "Sist"}
