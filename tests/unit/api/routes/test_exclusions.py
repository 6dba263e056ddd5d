"""The room of the exclusions: there and back, versions, and what would exclude nothing is refused."""

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
