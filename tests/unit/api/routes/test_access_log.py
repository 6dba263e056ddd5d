"""Who has looked: only as many as asked for, and about this person only."""

from tests.contract.world import GUARDED, PLAIN, World


def test_the_newest_stand_first_up_to_the_limit(world: World) -> None:
    client = world.client("kari")
    client.get(f"/api/v1/persons/{PLAIN}/frames")
    log = client.get(f"/api/v1/persons/{PLAIN}/access-log?limit=2").json()
    assert [entry["action"] for entry in log["entries"]] == ["read_access_log", "read_exclusions"]
    assert log["entries"][1]["role"] == "counsellor"


def test_looks_at_others_are_not_there(world: World) -> None:
    world.client("b").get(f"/api/v1/persons/{GUARDED}")
    entries = world.client("a").get(f"/api/v1/persons/{PLAIN}/access-log").json()["entries"]
    assert "B Eksempel" not in {entry["user"] for entry in entries}
