"""Sharing, planning, running, ending: always through the gate, and silent in one form."""

from dataclasses import replace
from typing import Any

import pytest

from jobbmatch.api.schemas.placements import NOT_SHOWN
from jobbmatch.domain.facet import Facet, FacetReading, FacetValue
from jobbmatch.domain.ids import PersonId, VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import Settings
from tests.contract.test_shape import shape
from tests.contract.world import GUARDED, PLAIN, World, market, put_ads
from tests.unit.api.routes.test_checks import form, of_night, post, read

SHARED = market()[0].id
SAFE = market()[1].id
ABSENT = "00000000-0000-4000-8000-ffffffffffff"


def path(person: PersonId = GUARDED) -> str:
    return f"/api/v1/persons/{person}/placements"


def listed(world: World, user: str, person: PersonId = GUARDED) -> list[dict[str, Any]]:
    answer = world.client(user).get(path(person))
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["placements"]
    return found


def move(world: World, vacancy: str, stage: str = "shared", user: str = "kari", **more: str) -> Any:
    return world.client(user).post(path(), json={"vacancy_id": vacancy, "stage": stage, **more})


def nightly(ad: VacancyId) -> Vacancy:
    found = next(vacancy for vacancy in market() if vacancy.id == ad)
    return replace(found, facets={Facet.NIGHT: FacetReading(FacetValue.YES)}, content_hash="nytt")


def home(world: World) -> Settings:
    """The settings of the world's home, for another process that writes in its store."""
    store = world.services.register._store
    return Settings(database_url=str(store.engine.url))


def gone(world: World, ad: VacancyId) -> None:
    with open_store(home(world).store_url) as store, store.transaction() as unit:
        unit.vacancies.remove([(ad, market()[0].changed)])
    world.services.watching.judge_again()


def test_a_vacancy_is_shared_planned_started_and_ended(fresh_world: World) -> None:
    shared = move(fresh_world, SAFE).json()
    assert (shared["stage"], shared["vacancy"]["title"], shared["note"]) == ("shared", "Lagermedarbeider 1", "")
    assert shared["responsible"] == {"id": "kari", "name": "Kari Eksempel"}
    assert move(fresh_world, SAFE, "planned", "jonas").json()["responsible"]["id"] == "kari"
    assert move(fresh_world, SAFE, "running", responsible="jonas").json()["responsible"]["id"] == "jonas"
    row = next(row for row in listed(fresh_world, "b") if row["vacancy_id"] == SAFE)
    assert [(step["stage"], step["by"]) for step in row["steps"]] == [
        ("shared", "Kari Eksempel"),
        ("planned", "Jonas Eksempel"),
        ("running", "Kari Eksempel"),
    ]
    client = fresh_world.client("mona")
    assert [client.delete(f"{path()}/{SAFE}").status_code for _ in range(2)] == [204, 204]
    assert [row["vacancy_id"] for row in listed(fresh_world, "kari")] == [SHARED]
    assert client.delete(f"{path()}/{ABSENT}").status_code == 404


def test_the_same_again_changes_nothing(fresh_world: World) -> None:
    before = listed(fresh_world, "kari")
    assert move(fresh_world, SHARED, user="mona").status_code == 200
    assert listed(fresh_world, "kari") == before


@pytest.mark.parametrize("value", [FacetValue.YES, FacetValue.UNCLEAR])
@pytest.mark.parametrize("user", ["kari", "mona"])
def test_what_is_withheld_is_refused_like_a_missing_vacancy(world: World, value: FacetValue, user: str) -> None:
    withheld, absent = move(world, of_night(value), user=user), move(world, ABSENT, user=user)
    assert withheld.status_code == absent.status_code == 404
    assert withheld.content == absent.content
    assert dict(withheld.headers) == dict(absent.headers)
    assert len(listed(world, "kari")) == 1


def test_the_person_sees_and_does_not_change(world: World) -> None:
    assert len(listed(world, "b")) == 1
    client = world.client("b")
    assert client.post(path(), json={"vacancy_id": SAFE, "stage": "shared"}).status_code == 404
    assert client.delete(f"{path()}/{SHARED}").status_code == 404


def test_a_responsible_who_does_not_work_with_her_and_a_stage_that_is_none_are_refused(world: World) -> None:
    assert move(world, SAFE, responsible="nils").status_code == 422
    assert move(world, SAFE, "ended").status_code == 422


def test_what_turns_dangerous_is_silent_in_one_form_and_told_to_who_may_see(fresh_world: World) -> None:
    put_ads(home(fresh_world), nightly(SHARED))
    for user in ("kari", "mona", "b"):
        (row,) = listed(fresh_world, user)
        assert (row["vacancy"], row["note"]) == (None, NOT_SHOWN)
    (hidden,) = fresh_world.client("kari").get(f"{path()}/withheld").json()["placements"]
    assert (hidden["judgement"], hidden["vacancy"]["title"]) == ("danger", "Lagermedarbeider 0")
    assert [finding["reason"] for finding in hidden["findings"]] == ["night.yes"]
    for user in ("mona", "b"):
        assert fresh_world.client(user).get(f"{path()}/withheld").status_code == 404


def test_withheld_and_gone_look_the_same_to_who_may_not_see(fresh_world: World) -> None:
    put_ads(home(fresh_world), nightly(SHARED))
    withheld = fresh_world.client("mona").get(path()).json()
    gone(fresh_world, SHARED)
    away = fresh_world.client("mona").get(path()).json()
    assert withheld == away
    assert shape(away) == shape(fresh_world.client("b").get(path()).json())


def test_a_job_that_runs_is_shown_when_the_ad_is_gone_without_its_words(fresh_world: World) -> None:
    move(fresh_world, SHARED, "running")
    gone(fresh_world, SHARED)
    (row,) = listed(fresh_world, "b")
    assert row["vacancy"]["employer"] == "Oppdiktet Lager 0 AS"
    assert row["vacancy"]["is_open"] is False
    assert row["vacancy"]["title"] not in ("", "Lagermedarbeider 0")
    assert fresh_world.client("kari").get(f"{path()}/withheld").json()["placements"] == []


def test_an_exclusion_that_is_saved_alarms_in_the_same_request(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    assert client.get("/api/v1/alarms").json() == {"alarms": []}
    frames = {"employers": [{"name": "Oppdiktet Lager 0 AS"}]}
    url = f"/api/v1/persons/{PLAIN}/frames"
    assert client.put(url, json=frames, headers={"If-Match": '"1"'}).status_code == 200
    (alarm,) = client.get("/api/v1/alarms").json()["alarms"]
    assert (alarm["person_id"], alarm["vacancy_id"], alarm["kind"]) == (PLAIN, SHARED, "danger")
    assert listed(fresh_world, "a", PLAIN)[0]["note"] == NOT_SHOWN


def test_an_answer_that_is_taken_back_alarms_in_the_same_request(fresh_world: World) -> None:
    client, ad = fresh_world.client("kari"), of_night(FacetValue.UNCLEAR)
    view = post(client, ad, "answers", form(read(client, ad)))
    assert move(fresh_world, ad, "planned").status_code == 200
    post(client, ad, "withdraw", {"number": view["answers"][0]["number"]})
    assert [alarm["kind"] for alarm in client.get("/api/v1/alarms").json()["alarms"]] == ["unknown"]
