"""How fresh the market is."""

from dataclasses import replace
from datetime import UTC, datetime

from jobbmatch.api.app import create_app
from jobbmatch.api.feed_state import FeedState
from jobbmatch.serving.rankers import RankerAlarm, Trouble
from tests.contract.world import World, market


def test_size_and_newest_change(world: World) -> None:
    newest = datetime(2027, 2, 1, 0, 39, tzinfo=UTC)
    before = datetime.now(tz=UTC)
    state = world.client("dag").get("/api/v1/market").json()
    assert state["size"] == len(market())
    assert min(newest, before) <= datetime.fromisoformat(state["newest_change"]) <= min(newest, datetime.now(tz=UTC))
    assert state["version"] == world.services.engine.market.version
    assert state["ranker"]["name"] == "baseline"


def test_a_feed_that_is_behind_is_told(world: World) -> None:
    assert world.client("dag").get("/api/v1/market").json()["feed"] is None
    read = datetime(2027, 3, 1, 7, 12, tzinfo=UTC)
    services = replace(world.services, feed=lambda: FeedState(True, read, 1200.0, 3))
    state = World(create_app(services), services).client("dag").get("/api/v1/market").json()
    assert state["feed"] == {"behind": True, "read_at": "2027-03-01T07:12:00Z"}


def test_a_ranker_that_cannot_be_taken_is_told(world: World) -> None:
    assert world.client("dag").get("/api/v1/market").json()["ranker_alarm"] is None
    alarm = RankerAlarm(Trouble.OTHER_COLUMNS, "7", datetime(2027, 3, 1, tzinfo=UTC))
    services = replace(world.services, ranker_alarm=lambda: alarm)
    state = World(create_app(services), services).client("dag").get("/api/v1/market").json()
    assert state["ranker_alarm"] == {"trouble": "other-columns", "version": "7", "since": "2027-03-01T00:00:00Z"}
