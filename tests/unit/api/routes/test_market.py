"""How fresh the market is."""

from tests.contract.world import World, market


def test_size_and_newest_change(world: World) -> None:
    state = world.client("dag").get("/api/v1/market").json()
    assert state["size"] == len(market())
    assert state["newest_change"] == "2027-02-01T00:39:00Z"
    assert state["version"] == world.services.engine.market.version
    assert state["ranker"]["name"] == "baseline"
