"""Beginning with a person: by those who work with persons, for whoever makes her, and on record."""

import logging
from typing import Any

import pytest

from jobbmatch.domain.ids import PersonId
from tests.contract.requests_table import ABOUT_PERSONS
from tests.contract.world import World

ALIAS = "MARKORNAVN"


def add(world: World, user: str | None, body: Any = None) -> Any:
    """Ask for a new person."""
    return world.client(user).post("/api/v1/persons", json=body or {"alias": ALIAS})


@pytest.mark.parametrize(("user", "status"), [("dag", 403), ("a", 403), ("b", 403), (None, 401)])
def test_only_those_who_work_with_persons_may(world: World, user: str | None, status: int) -> None:
    before = world.services.register.list_ids()
    assert add(world, user).status_code == status
    assert world.services.register.list_ids() == before


def test_the_page_is_told_who_may(world: World) -> None:
    told = {
        user: world.client(user).get("/api/v1/persons").json()["actions"] for user in ("kari", "jonas", "mona", "b")
    }
    assert told == {"kari": ["add_person"], "jonas": ["add_person"], "mona": ["add_person"], "b": []}


@pytest.mark.parametrize("user", ["kari", "mona"])
def test_who_makes_her_works_with_her_and_nobody_else_does(fresh_world: World, user: str) -> None:
    answer = add(fresh_world, user)
    assert answer.status_code == 200
    view = answer.json()
    assert (view["alias"], view["version"], answer.headers["etag"]) == (ALIAS, 1, '"1"')
    assert view["form"]["wishes"] == {"occupations": [], "interests": [], "not_wanted": []}
    assert ("read_exclusions" in view["actions"]) is (user == "kari")
    who, client = view["id"], fresh_world.client(user)
    for read in ABOUT_PERSONS:
        # The ad of the table may be no match of hers; all else is open to whoever made her.
        if read.operation not in ("readVacancyForPerson", "readCheck"):
            status = 404 if read.needs_grant and user == "mona" else 200
            assert client.get(read.of(who)).status_code == status, read.operation
        for other in ("jonas", "nils", "dag", "a", "b"):
            assert fresh_world.client(other).get(read.of(who)).status_code == 404
    assert who in [line["id"] for line in client.get("/api/v1/persons").json()["persons"]]
    saved = client.put(
        f"/api/v1/persons/{who}", json={**view["form"], "skills": ["truck"]}, headers={"If-Match": '"1"'}
    )
    assert (saved.status_code, saved.json()["form"]["skills"]) == (200, ["truck"])


def test_her_id_says_nothing_and_two_of_one_name_are_two(fresh_world: World) -> None:
    one, other = (add(fresh_world, "kari").json()["id"] for _ in range(2))
    assert one != other
    assert ALIAS.lower() not in one


def test_it_is_on_record_and_her_name_is_not(fresh_world: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("httpx").setLevel(logging.WARNING)
        who = add(fresh_world, "kari").json()["id"]
    assert fresh_world.looks(PersonId(who)) == [("kari", "add_person", True, "allowed")]
    log = fresh_world.client("kari").get(f"/api/v1/persons/{who}/access-log").json()["entries"]
    assert [entry["text"] for entry in log] == ["så loggen", "la inn personen"]
    assert ALIAS not in caplog.text
    assert who not in caplog.text


@pytest.mark.parametrize("body", [{"alias": " "}, {"alias": ALIAS * 99}, {"alias": ALIAS, "id": "selvvalgt"}, [ALIAS]])
def test_what_cannot_be_used_makes_nobody_and_is_not_repeated(
    world: World, body: Any, caplog: pytest.LogCaptureFixture
) -> None:
    before = world.services.register.list_ids()
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("httpx").setLevel(logging.WARNING)
        answer = add(world, "kari", body)
    assert answer.status_code == 422
    assert ALIAS not in answer.text + caplog.text
    assert world.services.register.list_ids() == before


def test_who_is_deleted_again_leaves_the_trail_and_the_mark_alone(fresh_world: World) -> None:
    who = add(fresh_world, "kari").json()["id"]
    client = fresh_world.client("kari")
    assert client.post(f"/api/v1/persons/{who}/deletion", json={"name": ALIAS}).status_code == 200
    assert set(fresh_world.services.deletion.naming(PersonId(who))) == {"audit_event", "deleted_person"}
    assert client.get(f"/api/v1/persons/{who}").status_code == 404


def test_from_elsewhere_on_the_net_nobody_is_made(world: World) -> None:
    before = world.services.register.list_ids()
    answer = world.client("kari").post(
        "/api/v1/persons", json={"alias": ALIAS}, headers={"Origin": "https://ond.example"}
    )
    assert answer.status_code == 403
    assert world.services.register.list_ids() == before
