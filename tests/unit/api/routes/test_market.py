"""How fresh the market is."""

from datetime import UTC, datetime

from tests.contract.world import World, market


def test_size_and_newest_change(world: World) -> None:
    newest = datetime(2027, 2, 1, 0, 39, tzinfo=UTC)
    before = datetime.now(tz=UTC)
    state = world.client("dag").get("/api/v1/market").json()
    assert state["size"] == len(market())
    assert min(newest, before) <= datetime.fromisoformat(state["newest_change"]) <= min(newest, datetime.now(tz=UTC))
    assert state["version"] == world.services.engine.market.version
    assert state["ranker"]["name"] == "baseline"
