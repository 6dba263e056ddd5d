"""An answer tells nothing by its shape: two persons who differ only in their exclusions give answers of one form."""

from typing import Any

import pytest

from tests.contract.requests_table import ABOUT_PERSONS, DAY, Read
from tests.contract.world import FRAMES, GUARDED, MARKERS, PLAIN, World

ORDINARY = [read for read in ABOUT_PERSONS if not read.needs_grant and read.operation != "readAccessLog"]


def shape(value: Any) -> Any:
    """Names and kinds, without values; a list is the set of the shapes in it."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return sorted({repr(shape(inner)) for inner in value})
    return "null" if value is None else "value"


@pytest.mark.parametrize("read", ORDINARY, ids=lambda read: read.operation)
@pytest.mark.parametrize("user", ["kari", "mona"])
def test_form_status_and_headers_are_the_same(world: World, read: Read, user: str) -> None:
    client = world.client(user)
    plain, guarded = client.get(read.of(PLAIN)), client.get(read.of(GUARDED))
    assert plain.status_code == guarded.status_code == 200
    assert shape(plain.json()) == shape(guarded.json())
    unlike = {"content-length"}
    assert {n: v for n, v in plain.headers.items() if n not in unlike} == {
        n: v for n, v in guarded.headers.items() if n not in unlike
    }


def test_everything_but_the_list_itself_is_the_same(world: World) -> None:
    client = world.client("mona")
    plain, guarded = (client.get(f"/api/v1/persons/{p}/matches?{DAY}").json() for p in (PLAIN, GUARDED))
    assert len(plain["matches"]) == len(guarded["matches"]) == 20
    assert [m["rank"] for m in plain["matches"]] == [m["rank"] for m in guarded["matches"]]
    assert plain["matches"] != guarded["matches"], "the exclusions must have changed the list"
    for answer in (plain, guarded):
        del answer["matches"], answer["person_id"]
    assert plain == guarded


@pytest.mark.parametrize("read", ORDINARY, ids=lambda read: read.operation)
def test_nothing_of_the_exclusions_stands_in_an_ordinary_answer(world: World, read: Read) -> None:
    text = world.client("mona").get(read.of(GUARDED)).text
    assert not [marker for marker in MARKERS if marker in text]
    assert not [word for word in ("safety", "exclusion", "withheld", "outside_frame", "zone") if word in _values(text)]


def _values(text: str) -> str:
    # Names of actions are the same for both; a user with the grant may know that there is a room.
    return text.replace("read_exclusions", "").replace("write_exclusions", "").replace("read_withheld", "")


def test_a_withheld_vacancy_looks_like_one_that_does_not_exist(world: World) -> None:
    kari, mona = world.client("kari"), world.client("mona")
    withheld = kari.get(f"/api/v1/persons/{GUARDED}/withheld?{DAY}").json()["vacancies"]
    assert withheld
    absent = mona.get(f"/api/v1/persons/{GUARDED}/vacancies/00000000-0000-4000-8000-ffffffffffff?{DAY}")
    for item in withheld:
        hidden = mona.get(f"/api/v1/persons/{GUARDED}/vacancies/{item['vacancy']['id']}?{DAY}")
        assert hidden.status_code == absent.status_code == 404
        assert hidden.content == absent.content


def test_the_frames_come_back_as_they_were_saved(world: World) -> None:
    frames = world.client("kari").get(f"/api/v1/persons/{GUARDED}/frames").json()["frames"]
    assert frames["employers"][0]["name"] == FRAMES["employers"][0]["name"]
    assert frames["zones"][0]["radius_km"] == 5


def test_a_drawn_area_comes_back_corner_by_corner_and_one_whose_edges_cross_is_refused(fresh_world: World) -> None:
    kari, path = fresh_world.client("kari"), f"/api/v1/persons/{GUARDED}/frames"
    corners = [[60.1, 10.1], [60.1, 10.4], [60.3, 10.4], [60.3, 10.1]]
    crossing = [corners[0], corners[2], corners[1], corners[3]]
    answer = kari.put(path, json={"zones": [{"kind": "polygon", "corners": crossing}]}, headers={"If-Match": '"1"'})
    assert answer.status_code == 422
    (problem,) = answer.json()["errors"]
    assert problem["where"] == "body.zones.0.polygon"
    assert "kanter som krysser hverandre" in problem["what"]
    saved = kari.put(path, json={"zones": [{"kind": "polygon", "corners": corners}]}, headers={"If-Match": '"1"'})
    assert saved.status_code == 200
    assert kari.get(path).json()["frames"]["zones"][0]["corners"] == corners
