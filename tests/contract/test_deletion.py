"""A person is deleted by those who may, by her name and nobody else's; then she is not there for anybody."""

import logging
from typing import Any

import pytest

from tests.contract.requests_table import ABOUT_PERSONS
from tests.contract.world import GUARDED, OTHER, PLAIN, World

ABSENT = "finnes-ikke"
NAME = "Tvilling"
TYPED = "MARKORNAVN"


def delete(world: World, user: str | None, person: str = GUARDED, body: Any = None) -> Any:
    """Ask for a deletion."""
    return world.client(user).post(f"/api/v1/persons/{person}/deletion", json=body or {"name": NAME})


@pytest.mark.parametrize("user", ["mona", "a", "b", "dag", "nils", None])
def test_only_who_follows_her_and_holds_the_grant_may(world: World, user: str | None) -> None:
    answer = delete(world, user)
    assert answer.status_code == (401 if user is None else 404)
    if user is not None:
        assert answer.content == delete(world, user, ABSENT).content
    assert GUARDED in world.services.register.list_ids()


def test_the_page_is_told_who_may(world: World) -> None:
    actions = {
        user: world.client(user).get(f"/api/v1/persons/{GUARDED}").json()["actions"] for user in ("kari", "mona", "b")
    }
    assert {user for user, may in actions.items() if "delete_person" in may} == {"kari"}


@pytest.mark.parametrize("body", [{"name": TYPED}, {"name": ""}, {"name": TYPED * 99}, {TYPED: 1}, {"id": GUARDED}])
def test_another_name_deletes_nothing_and_is_repeated_nowhere(
    world: World, body: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("httpx").setLevel(logging.WARNING)
        answer = delete(world, "kari", body=body)
    assert answer.status_code == 422
    assert TYPED not in answer.text + caplog.text
    assert NAME not in answer.text + caplog.text
    assert GUARDED in world.services.register.list_ids()
    assert world.looks(GUARDED)[0] == ("kari", "delete_person", True, "allowed")


def test_who_is_deleted_looks_like_one_who_never_was_and_the_other_is_as_before(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    for read in ABOUT_PERSONS:
        assert client.get(read.of(GUARDED)).status_code == 200
    before = client.get(f"/api/v1/persons/{PLAIN}/placements").json()

    answer = delete(fresh_world, "kari")

    assert answer.status_code == 200
    assert set(answer.json()) == {"settled"}
    for read in ABOUT_PERSONS:
        gone, absent = client.get(read.of(GUARDED)), client.get(read.of(ABSENT))
        assert (gone.status_code, gone.content) == (404, absent.content), read.operation
    assert [line["id"] for line in client.get("/api/v1/persons").json()["persons"]] == [PLAIN]
    assert client.get(f"/api/v1/persons/{PLAIN}/placements").json() == before
    assert fresh_world.client("b").get("/api/v1/persons").json() == {"persons": [], "actions": []}
    assert client.get("/api/v1/alarms").status_code == 200
    again = delete(fresh_world, "kari")
    assert (again.status_code, again.content) == (404, delete(fresh_world, "kari", OTHER).content)


def test_the_trail_stays_and_says_that_and_by_whom(fresh_world: World) -> None:
    looked = fresh_world.client("kari").get(f"/api/v1/persons/{GUARDED}/frames")
    assert looked.status_code == 200
    delete(fresh_world, "kari")
    trail = fresh_world.looks(GUARDED)
    assert trail[:2] == [("kari", "delete_person", True, "deleted"), ("kari", "delete_person", True, "allowed")]
    assert ("kari", "read_exclusions", True, "allowed") in trail


def test_a_list_shown_just_before_is_not_stored_after_her(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    assert client.get(f"/api/v1/persons/{GUARDED}/matches").status_code == 200
    delete(fresh_world, "kari")
    recorder = fresh_world.services.recorder
    assert recorder is not None
    recorder.drain()
    assert set(fresh_world.services.deletion.naming(GUARDED)) == {"audit_event", "deleted_person"}


def test_a_deletion_from_elsewhere_on_the_net_is_refused(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    answer = client.post(
        f"/api/v1/persons/{GUARDED}/deletion", json={"name": NAME}, headers={"Origin": "https://ond.example"}
    )
    assert answer.status_code == 403
    assert GUARDED in fresh_world.services.register.list_ids()
