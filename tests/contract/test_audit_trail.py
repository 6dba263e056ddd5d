"""Every look at a person, and every refusal, is on record; what cannot be recorded is not shown."""

from dataclasses import replace

import pytest

from jobbmatch.api.app import create_app
from jobbmatch.domain.user import AuditEvent
from tests.contract.requests_table import ABOUT_PERSONS, EMPTY_FRAMES, Read
from tests.contract.world import GUARDED, OTHER, World


@pytest.mark.parametrize("read", ABOUT_PERSONS, ids=lambda read: read.operation)
def test_each_look_is_one_event(world: World, read: Read) -> None:
    client = world.client("kari")
    before = len(world.looks(GUARDED))
    assert client.get(read.of(GUARDED)).status_code == 200
    looks = world.looks(GUARDED)
    assert len(looks) == before + 1
    assert looks[0] == ("kari", read.action, True, "allowed")


@pytest.mark.parametrize("read", ABOUT_PERSONS, ids=lambda read: read.operation)
@pytest.mark.parametrize(
    ("user", "person", "detail"),
    [("kari", OTHER, "not_assigned"), ("dag", GUARDED, "role_may_not"), (None, GUARDED, "not_logged_in")],
)
def test_each_refusal_is_one_event(world: World, read: Read, user: str | None, person: str, detail: str) -> None:
    client = world.client(user)
    client.get(read.of(person))
    assert world.looks(person)[0] == (user or "", read.action, False, detail)  # type: ignore[arg-type] # an id


def test_a_missing_grant_is_on_record(world: World) -> None:
    world.client("mona").get(f"/api/v1/persons/{GUARDED}/frames")
    assert world.looks(GUARDED)[0] == ("mona", "read_exclusions", False, "no_grant")


def test_a_change_is_on_record(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    client.put(f"/api/v1/persons/{GUARDED}/frames", json=EMPTY_FRAMES, headers={"If-Match": '"1"'})
    assert fresh_world.looks(GUARDED)[0] == ("kari", "write_exclusions", True, "allowed")


def test_the_log_shows_who_looked_newest_first_and_refusals_too(world: World) -> None:
    world.client("mona").get(f"/api/v1/persons/{GUARDED}")
    world.client("nils").get(f"/api/v1/persons/{GUARDED}/matches")
    entries = world.client("b").get(f"/api/v1/persons/{GUARDED}/access-log").json()["entries"]
    assert [(e["user"], e["text"], e["permitted"]) for e in entries[:3]] == [
        ("B Eksempel", "så loggen", True),
        ("Nils Eksempel", "så treff", False),
        ("Mona Eksempel", "åpnet siden", True),
    ]
    assert not any(word in str(entries).lower() for word in ("vold", "sikkerhet", "exclusion_", "safety"))


def test_what_cannot_be_recorded_is_not_shown(world: World) -> None:
    class Full:
        def add(self, event: AuditEvent) -> None:
            raise OSError("disken er full")

    client = world.client("kari")
    client.app = create_app(replace(world.services, audit=Full()))
    broken = World(client.app, replace(world.services, audit=Full())).client()
    broken.cookies = client.cookies
    for read in ABOUT_PERSONS:
        answer = broken.get(read.of(GUARDED))
        assert answer.status_code == 500
        assert answer.json()["code"] == "internal"
        assert "disken" not in answer.text
