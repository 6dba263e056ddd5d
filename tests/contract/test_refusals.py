"""Who may not, learns nothing: a refusal about a person is the answer for a person who does not exist."""

import pytest

from tests.contract.requests_table import ABOUT_NOBODY, ABOUT_PERSONS, EMPTY_FRAMES, Read
from tests.contract.world import GUARDED, OTHER, PLAIN, World

ABSENT = "finnes-ikke"


@pytest.mark.parametrize("read", ABOUT_PERSONS, ids=lambda read: read.operation)
@pytest.mark.parametrize("user", ["kari", "jonas", "mona", "dag", "a"])
def test_a_person_who_is_not_yours_looks_like_one_who_is_not_there(world: World, read: Read, user: str) -> None:
    client = world.client(user)
    refused, absent = client.get(read.of(OTHER)), client.get(read.of(ABSENT))
    assert refused.status_code == absent.status_code == 404
    assert refused.content == absent.content
    assert dict(refused.headers) == dict(absent.headers)


@pytest.mark.parametrize("read", [read for read in ABOUT_PERSONS if read.needs_grant], ids=lambda read: read.operation)
@pytest.mark.parametrize(("user", "person"), [("mona", GUARDED), ("mona", PLAIN), ("a", PLAIN), ("b", GUARDED)])
def test_without_the_grant_the_frames_are_not_there(world: World, read: Read, user: str, person: str) -> None:
    answer = world.client(user).get(read.of(person))
    assert answer.status_code == 404
    assert answer.content == world.client(user).get(read.of(ABSENT)).content


@pytest.mark.parametrize("read", ABOUT_PERSONS, ids=lambda read: read.operation)
def test_an_assigned_person_that_is_gone_looks_the_same(world: World, read: Read) -> None:
    client = world.client("nils")
    gone, refused = client.get(read.of(ABSENT)), client.get(read.of(PLAIN))
    assert gone.content == refused.content


@pytest.mark.parametrize("read", ABOUT_PERSONS + ABOUT_NOBODY, ids=lambda read: read.operation)
def test_without_a_login_everything_is_401(world: World, read: Read) -> None:
    answer = world.client().get(read.of())
    assert answer.status_code == (200 if read.operation == "listDemoUsers" else 401)


@pytest.mark.parametrize("read", ABOUT_NOBODY, ids=lambda read: read.operation)
def test_the_data_scientist_sees_market_figures_only(world: World, read: Read) -> None:
    answer = world.client("dag").get(read.of())
    taxonomy = {"searchOccupations", "searchSkills", "readOccupation"}
    open_to_her = {"readMarket", "readCurrentUser", "listDemoUsers", *taxonomy}
    assert answer.status_code == (200 if read.operation in open_to_her else 403)


def test_the_person_sees_herself_and_not_the_unfiltered_market(world: World) -> None:
    client = world.client("b")
    assert [line["id"] for line in client.get("/api/v1/persons").json()["persons"]] == [GUARDED]
    assert client.get("/api/v1/vacancies").status_code == 403
    for read in ABOUT_PERSONS:
        assert client.get(read.of(GUARDED)).status_code == (404 if read.needs_grant else 200), read.operation


@pytest.mark.parametrize("user", ["mona", "a", "b", "dag", "nils", None])
def test_frames_are_changed_only_with_the_grant_and_never_by_the_person_alone(world: World, user: str | None) -> None:
    client = world.client(user)
    answer = client.put(f"/api/v1/persons/{GUARDED}/frames", json=EMPTY_FRAMES, headers={"If-Match": '"1"'})
    assert answer.status_code == (401 if user is None else 404)
    assert world.services.register.safety(GUARDED).version == 1


@pytest.mark.parametrize("user", ["nils", "dag", "a", None])
def test_a_refusal_comes_before_anything_is_said_of_what_was_sent(world: World, user: str | None) -> None:
    client = world.client(user)
    path = f"/api/v1/persons/{GUARDED}"
    refused = 401 if user is None else 404
    assert client.put(path, json={"tull": 1}).status_code == refused
    assert client.put(path, json={}, headers={"If-Match": "tull"}).status_code == refused
    assert client.get(f"{path}/matches?top=tusen").status_code == refused


def test_strange_ids_are_refused_and_not_kept(world: World) -> None:
    client = world.client("kari")
    for strange in ("MARKOR%20hemmelig", "x" * 300, "..%2F..%2Fetc", "%00", "tvilling-a%0A"):
        assert client.get(f"/api/v1/persons/{strange}").status_code == 404
