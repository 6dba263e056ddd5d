"""Occupations and skills over the API."""

import pytest

from tests.contract.world import World

TAXONOMY = "/api/v1/taxonomy"


def test_suggestions_for_an_occupation(world: World) -> None:
    found = world.client("dag").get(f"{TAXONOMY}/occupations", params={"q": "truckf", "limit": 1}).json()
    assert [one["code"] for one in found["occupations"]] == ["8344"]


def test_suggestions_for_a_skill(world: World) -> None:
    found = world.client("b").get(f"{TAXONOMY}/skills", params={"q": "truckførerbevis t4"}).json()
    assert found["skills"][0] == {"id": "truck_t4", "name": "Truckførerbevis T4", "kind": "certificate"}


def test_nothing_typed_gives_nothing(world: World) -> None:
    assert world.client("dag").get(f"{TAXONOMY}/occupations").json() == {"occupations": []}
    assert world.client("dag").get(f"{TAXONOMY}/skills").json() == {"skills": []}


def test_one_occupation_and_one_that_is_none(world: World) -> None:
    client = world.client("dag")
    assert client.get(f"{TAXONOMY}/occupations/8344").json()["name"] == "Truckførere"
    assert client.get(f"{TAXONOMY}/occupations/0000").status_code == 404


@pytest.mark.parametrize("path", ["occupations?q=k", "skills?q=k", "occupations/8344"])
def test_who_has_not_logged_in_sees_nothing(world: World, path: str) -> None:
    assert world.client().get(f"{TAXONOMY}/{path}").status_code == 401
