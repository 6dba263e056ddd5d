"""Who is told, that asking keeps no login alive, and that an alarm is seen by the one it is for."""

from dataclasses import replace

import pytest

from jobbmatch.api.app import create_app
from jobbmatch.domain.user import Action
from jobbmatch.security.session_token import LIFETIME, SessionSigner
from tests.contract.world import GUARDED, PLAIN, World, put_ads
from tests.unit.api.routes.test_placements import SHARED, home, nightly

ALARMS = "/api/v1/alarms"


@pytest.fixture
def alarmed(fresh_world: World) -> World:
    put_ads(home(fresh_world), nightly(SHARED))
    fresh_world.services.watching.judge_again()
    return fresh_world


def seen(number: int, person: str = GUARDED) -> str:
    return f"/api/v1/persons/{person}/alarms/{number}/seen"


def test_only_the_named_human_is_told_and_not_why(alarmed: World) -> None:
    (alarm,) = alarmed.client("kari").get(ALARMS).json()["alarms"]
    assert (alarm["person_id"], alarm["kind"]) == (GUARDED, "danger")
    assert alarm.keys() == {"number", "person_id", "vacancy_id", "kind", "raised_at"}
    for user in ("jonas", "mona", "nils"):
        assert alarmed.client(user).get(ALARMS).json() == {"alarms": []}
    for user in ("b", "dag"):
        assert alarmed.client(user).get(ALARMS).status_code == 403


def test_when_nobody_may_see_why_all_are_told_without_the_kind(alarmed: World) -> None:
    users = alarmed.services.users.users
    kept = {name: user for name, user in users.items() if name not in ("kari", "jonas")}
    object.__setattr__(alarmed.services.users, "users", kept)
    (alarm,) = alarmed.client("mona").get(ALARMS).json()["alarms"]
    assert alarm["kind"] is None


def test_it_is_gone_when_somebody_has_seen_to_it(alarmed: World) -> None:
    kari = alarmed.client("kari")
    number = kari.get(ALARMS).json()["alarms"][0]["number"]
    body = {"done": "talked"}
    assert alarmed.client("mona").post(seen(number), json=body).status_code == 404
    assert kari.post(seen(number, PLAIN), json=body).status_code == 404
    assert kari.post(seen(number), json={"done": "fordi det er natt"}).status_code == 422
    assert kari.post(seen(number), json=body).status_code == 204
    assert kari.get(ALARMS).json() == {"alarms": []}
    assert kari.post(seen(number), json=body).status_code == 404
    assert alarmed.looks(GUARDED)[0][:3] == ("kari", Action.SEE_ALARM.value, True)


def test_a_page_that_asks_by_itself_keeps_no_login_alive(fresh_world: World) -> None:
    client, services = fresh_world.client("kari"), fresh_world.services
    later = SessionSigner(b"k" * 32, lambda: services.clock() + LIFETIME * 0.75)
    signer = SessionSigner(b"k" * 32, services.clock)
    token = signer.begin(services.users.users["kari"].id)  # type: ignore[index] # an id
    app = create_app(replace(services, sessions=later))
    client = World(app, services).client()
    client.cookies.set("jobbmatch_session", token, path="/api/v1")
    assert "set-cookie" not in client.get(ALARMS).headers
    assert "set-cookie" in client.get("/api/v1/market").headers
