"""The room of the exclusions: there and back, versions, and what would exclude nothing is refused."""

from jobbmatch.plans.advice import NUMBER_ALONE
from tests.contract.requests_table import EMPTY_FRAMES
from tests.contract.world import FRAMES, GUARDED, PLAIN, World

PATH = f"/api/v1/persons/{GUARDED}/frames"
FIRST = {"If-Match": '"1"'}


def test_what_is_saved_comes_back_and_changes_what_is_withheld(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    withheld = f"/api/v1/persons/{PLAIN}/withheld?as_of=2027-03-01"
    assert client.get(withheld).json()["total"] == 0
    answer = client.put(f"/api/v1/persons/{PLAIN}/frames", json=FRAMES, headers=FIRST)
    assert answer.status_code == 200, answer.text
    assert answer.headers["etag"] == '"2"'
    read = client.get(f"/api/v1/persons/{PLAIN}/frames")
    assert read.json() == answer.json()
    assert read.json()["frames"]["facets"] == [{"facet": "night", "strength": "safety", "review": None}]
    assert client.get(withheld).json()["total"] > 0


def test_a_stale_version_is_a_conflict_and_the_exclusions_stand(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    assert client.put(PATH, json=FRAMES, headers=FIRST).status_code == 200
    late = client.put(PATH, json=EMPTY_FRAMES, headers=FIRST)
    assert (late.status_code, late.json()["code"]) == (409, "conflict")
    assert len(client.get(PATH).json()["frames"]["zones"]) == 1


def test_an_exclusion_of_nothing_is_refused(world: World) -> None:
    body = {"zones": [{"kind": "municipality", "code": "9999"}]}
    answer = world.client("kari").put(PATH, json=body, headers=FIRST)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-input")
    assert "9999" not in answer.text
    assert world.services.register.safety(GUARDED).version == 1


def test_the_answer_prints_nothing_of_itself(world: World) -> None:
    answer = world.client("kari").put(PATH, json={"facets": [{"facet": "night"}], "zones": [{}]}, headers=FIRST)
    assert answer.json()["errors"] == [{"where": "body.zones.0", "what": "mangler feltet 'kind'"}]


def test_a_day_of_review_that_has_come_is_told_until_a_new_one_is_set(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    body = {"facets": [{"facet": "night"}, {"facet": "evening", "review": "2020-01-01"}]}
    due = client.put(PATH, json=body, headers=FIRST).json()
    assert due["review_due"] == [{"part": "facets", "place": 1, "review": "2020-01-01"}]
    assert due["year_passed"] is False
    assert lines(fresh_world, "kari")[GUARDED] is True
    assert set(lines(fresh_world, "mona").values()) == {False}
    body["facets"][1]["review"] = "2999-01-01"
    assert client.put(PATH, json=body, headers={"If-Match": '"2"'}).json()["review_due"] == []
    assert lines(fresh_world, "kari")[GUARDED] is False


def test_advice_stands_with_the_frames(fresh_world: World) -> None:
    body = {"employers": [{"organisation_number": "900000001"}]}
    assert fresh_world.client("kari").put(PATH, json=body, headers=FIRST).json()["advice"] == [NUMBER_ALONE]


def test_the_way_to_work_comes_back_as_saved(fresh_world: World) -> None:
    zone = {"kind": "municipality", "code": "0301", "route": True}
    read = fresh_world.client("kari").put(PATH, json={"zones": [zone]}, headers=FIRST).json()
    assert read["frames"]["zones"] == [{**zone, "strength": "safety", "review": None}]


def lines(world: World, user: str) -> dict[str, bool]:
    persons = world.client(user).get("/api/v1/persons").json()["persons"]
    return {line["id"]: line["frames_to_see"] for line in persons}
