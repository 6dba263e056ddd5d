"""The worklist and a person's form: who stands there, versions, and exclusions left alone."""

from typing import Any

from jobbmatch.plans.person_form import home_name
from tests.contract.world import GUARDED, OTHER, PLAIN, World

GUARDED_PATH = f"/api/v1/persons/{GUARDED}"


def form(world: World) -> dict[str, Any]:
    read: dict[str, Any] = world.client("kari").get(GUARDED_PATH).json()["form"]
    return read


def test_the_list_has_your_persons_and_no_others(world: World) -> None:
    lines = world.client("kari").get("/api/v1/persons").json()["persons"]
    assert [line["id"] for line in lines] == [PLAIN, GUARDED]
    assert lines[0]["wishes"] == ["lagermedarbeider"]
    assert lines[0]["next_step"] is None
    assert [line["id"] for line in world.client("nils").get("/api/v1/persons").json()["persons"]] == [OTHER]


def test_the_server_says_which_actions_are_allowed(world: World) -> None:
    def actions(user: str) -> set[str]:
        return set(world.client(user).get(GUARDED_PATH).json()["actions"])

    assert "write_exclusions" in actions("kari")
    assert not {"read_exclusions", "write_exclusions", "read_withheld"} & actions("mona")
    assert actions("mona") - actions("b") == {"write_placements", "see_alarm"}, "what is for those who help her"
    assert actions("b") < actions("mona")


def test_one_person_has_form_version_and_coarse_home(world: World) -> None:
    answer = world.client("kari").get(GUARDED_PATH)
    person = answer.json()
    assert answer.headers["etag"] == f'"{person["version"]}"'
    assert "safety" not in person["form"]
    assert person["updated_by"] == "Kari Eksempel"
    assert person["home_name"] == home_name(world.services.register.get(GUARDED).form)


def test_saving_makes_a_new_version_and_leaves_the_exclusions(fresh_world: World) -> None:
    before = fresh_world.services.register.safety(GUARDED).form
    answer = fresh_world.client("mona").put(
        GUARDED_PATH, json={**form(fresh_world), "alias": "Ny"}, headers={"If-Match": '"1"'}
    )
    assert answer.status_code == 200, answer.text
    assert (answer.json()["alias"], answer.json()["version"], answer.headers["etag"]) == ("Ny", 2, '"2"')
    assert answer.json()["updated_by"] == "Mona Eksempel"
    assert fresh_world.services.register.safety(GUARDED).form == before
    assert not before.to_profile().is_empty


def test_a_stale_version_is_a_conflict_and_saves_nothing(fresh_world: World) -> None:
    client, read = fresh_world.client("kari"), form(fresh_world)
    assert client.put(GUARDED_PATH, json={**read, "alias": "Først"}, headers={"If-Match": '"1"'}).status_code == 200
    late = client.put(GUARDED_PATH, json={**read, "alias": "Sist"}, headers={"If-Match": '"1"'})
    assert (late.status_code, late.json()["code"]) == (409, "conflict")
    assert client.get(GUARDED_PATH).json()["alias"] == "Først"


def test_a_change_without_a_version_is_refused(world: World) -> None:
    answer = world.client("kari").put(GUARDED_PATH, json=form(world))
    assert (answer.status_code, answer.json()["code"]) == (428, "version-required")


def test_exclusions_do_not_come_in_by_this_door(world: World) -> None:
    body = {**form(world), "safety": {"facets": []}}
    answer = world.client("kari").put(GUARDED_PATH, json=body, headers={"If-Match": '"1"'})
    assert answer.status_code == 422
    assert world.services.register.get(GUARDED).version == 1


def test_an_id_cannot_be_changed(world: World) -> None:
    body = {**form(world), "id": str(OTHER)}
    answer = world.client("kari").put(GUARDED_PATH, json=body, headers={"If-Match": '"1"'})
    assert answer.status_code == 422
    assert world.services.register.get(OTHER).form.alias == "Annen"


def test_a_home_that_does_not_exist_is_refused_without_repeating_it(world: World) -> None:
    body = {**form(world), "home": {"postal_code": "0009"}}
    answer = world.client("kari").put(GUARDED_PATH, json=body, headers={"If-Match": '"1"'})
    assert answer.status_code == 422
    assert "home" in answer.json()["hint"]
    assert "0009" not in answer.text
