"""Outcomes through the API: who may say what, what is not found, and lists stored behind the answer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from jobbmatch.api.app import create_app
from jobbmatch.domain.ids import PersonId
from jobbmatch.features.stored_list import StoredList
from jobbmatch.persistence.repositories.shown import ShownRepository
from tests.contract.world import GUARDED, MARKERS, PLAIN, World, market

SHARED, OPEN, NIGHTLY = market()[0].id, market()[1].id, market()[8].id
ABSENT = "00000000-0000-4000-8000-ffffffffffff"
TODAY = datetime.now(UTC).date().isoformat()


def path(person: PersonId = GUARDED) -> str:
    return f"/api/v1/persons/{person}/outcomes"


def say(world: World, kind: str, vacancy: str = OPEN, user: str = "kari", **more: Any) -> Any:
    return world.client(user).post(path(), json={"vacancy_id": vacancy, "kind": kind, **more})


def listed(world: World, user: str = "kari") -> dict[str, Any]:
    answer = world.client(user).get(path())
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def kinds(world: World) -> list[tuple[str, str]]:
    return [(one["vacancy_id"], one["kind"]) for one in listed(world)["outcomes"]]


def test_said_listed_and_taken_back(fresh_world: World) -> None:
    answer = say(fresh_world, "no", reason="way")
    assert answer.status_code == 200, answer.text
    assert answer.json() == {
        "vacancy_id": OPEN,
        "kind": "no",
        "day": answer.json()["day"],
        "reason": "way",
        "source": "screen",
        "by": "Kari Eksempel",
        "can_undo": True,
    }
    assert kinds(fresh_world) == [(SHARED, "shared"), (OPEN, "no")]
    client = fresh_world.client("kari")
    assert client.delete(f"{path()}/{OPEN}/no").status_code == 204
    assert client.delete(f"{path()}/{OPEN}/no").status_code == 404
    assert client.delete(f"{path()}/{SHARED}/shared").status_code == 404, "placements tell that"
    assert kinds(fresh_world) == [(SHARED, "shared")]


@pytest.mark.parametrize("vacancy", [NIGHTLY, ABSENT])
def test_what_may_not_be_shown_is_like_what_is_not_there(fresh_world: World, vacancy: str) -> None:
    answer, absent = say(fresh_world, "yes", vacancy), say(fresh_world, "yes", ABSENT)
    assert answer.status_code == absent.status_code == 404
    assert answer.json() == absent.json()


def test_a_job_that_began_here_is_known_and_held_when_its_time_has_come(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    placed = client.post(f"/api/v1/persons/{GUARDED}/placements", json={"vacancy_id": SHARED, "stage": "running"})
    assert placed.status_code == 200, placed.text
    found = listed(fresh_world)
    assert (SHARED, "hired") in kinds(fresh_world)
    assert [(one["vacancy_id"], one["kind"]) for one in found["held_from"]] == [
        (SHARED, kind) for kind in ("held_3", "held_6", "held_12")
    ]
    assert say(fresh_world, "held_3", SHARED).status_code == 422
    assert listed(fresh_world, "b")["held_from"] == []


def test_the_person_says_what_is_for_her_and_no_more(fresh_world: World) -> None:
    assert say(fresh_world, "yes", user="b").status_code == 200
    refused = say(fresh_world, "hired", user="b")
    assert refused.status_code == 422
    may = listed(fresh_world, "b")["may_say"]
    assert "yes" in may
    assert "hired" not in may
    assert not set(may) & {"shown", "shared"}
    assert "hired" in listed(fresh_world)["may_say"]


@pytest.mark.parametrize("body", [{"kind": "shown"}, {"kind": "no", "reason": "han"}, {"kind": "no", "text": "fritt"}])
def test_choices_alone_can_be_said(fresh_world: World, body: dict[str, str]) -> None:
    answer = fresh_world.client("kari").post(path(), json={"vacancy_id": OPEN, **body})
    assert answer.status_code == 422
    assert "fritt" not in answer.text


@pytest.mark.parametrize("user", ["nils", "dag"])
def test_others_see_and_say_nothing(fresh_world: World, user: str) -> None:
    client = fresh_world.client(user)
    assert client.get(path()).status_code == 404
    assert say(fresh_world, "yes", user=user).status_code == 404
    assert client.delete(f"{path()}/{SHARED}/shared").status_code == 404


def test_each_change_is_on_record(fresh_world: World) -> None:
    say(fresh_world, "applied")
    assert fresh_world.looks(GUARDED)[0] == ("kari", "write_outcomes", True, "allowed")
    entries = fresh_world.client("kari").get(f"/api/v1/persons/{GUARDED}/access-log").json()["entries"]
    assert any(one["text"] == "førte hva det ble av en stilling" for one in entries)


@pytest.fixture
def today(fresh_world: World) -> Iterator[World]:
    """A world in which it is the day for which its market was made."""
    services = replace(fresh_world.services, clock=lambda: datetime(2027, 3, 1, 12, tzinfo=UTC))
    yield World(create_app(services), services)


def stored(world: World) -> list[tuple[str, StoredList]]:
    recorder = world.services.recorder
    assert recorder is not None
    recorder.drain()
    home = world.services.register._store
    vault = world.services.register._vault
    with home.reading() as unit:
        rows = list(unit.shown.after())
    return [
        (row.person, StoredList.from_bytes(vault.open(row.rows, ShownRepository.place(row.id)), row.columns))
        for row in rows
    ]


def test_a_list_of_today_is_stored_and_one_for_another_day_is_not(today: World) -> None:
    client = today.client("kari")
    ids = [one["vacancy"]["id"] for one in client.get(f"/api/v1/persons/{GUARDED}/matches").json()["matches"]]
    client.get(f"/api/v1/persons/{GUARDED}/matches?as_of=2027-03-02&top=3")
    ((who, item),) = stored(today)
    assert [place.vacancy for place in item.places] == ids
    assert who != GUARDED


def test_no_stored_list_holds_anything_of_exclusions_or_what_is_withheld(today: World) -> None:
    client = today.client("kari")
    for person in (PLAIN, GUARDED):
        client.get(f"/api/v1/persons/{person}/matches?top=100")
    (_, plain), (_, guarded) = stored(today)
    answer = client.get(f"/api/v1/persons/{GUARDED}/withheld").json()
    withheld = {one["vacancy"]["id"] for one in answer["vacancies"]}
    assert withheld
    assert not withheld & {place.vacancy for place in guarded.places}
    raw = guarded.to_bytes()
    for marker in (*MARKERS, "night", GUARDED):
        assert marker.lower().encode() not in raw.lower(), marker
    # Who differ in exclusions alone differ in nothing but which vacancies stand there.
    values = {place.vacancy: row.tobytes() for place, row in zip(plain.places, plain.values, strict=True)}
    for place, row in zip(guarded.places, guarded.values, strict=True):
        assert values[place.vacancy] == row.tobytes()


def test_a_list_leaves_also_when_it_cannot_be_stored(today: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("disk")

    monkeypatch.setattr("jobbmatch.persistence.repositories.shown.ShownRepository.add", fails)
    answer = today.client("kari").get(f"/api/v1/persons/{GUARDED}/matches")
    assert answer.status_code == 200
    assert today.services.recorder is not None
    today.services.recorder.drain()
    registry = today.services.metrics.registry
    assert registry.get_sample_value("jobbmatch_lists_not_stored_total") == 1
