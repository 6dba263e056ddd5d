"""Logging in and out."""

from dataclasses import replace

from jobbmatch.api.app import create_app
from jobbmatch.api.deps.cookie import COOKIE
from jobbmatch.security.audit import now_utc
from jobbmatch.security.session_token import LIFETIME, SessionSigner
from tests.contract.world import World

SESSION = "/api/v1/session"


def test_the_login_page_lists_the_invented_users_and_nothing_of_their_persons(world: World) -> None:
    users = world.client().get("/api/v1/demo-users").json()["users"]
    assert {"id": "kari", "name": "Kari Eksempel", "role": "counsellor"} in users
    assert "tvilling" not in str(users)


def test_who_logs_in_is_who_she_says(world: World) -> None:
    me = world.client("mona").get(SESSION).json()
    assert (me["id"], me["role"], me["sees_exclusions"]) == ("mona", "counsellor", False)


def test_an_unknown_user_is_refused_and_gets_no_cookie(world: World) -> None:
    client = world.client()
    answer = client.post(SESSION, json={"user_id": "ukjent"})
    assert (answer.status_code, answer.json()["code"]) == (401, "not-logged-in")
    assert not client.cookies


def test_logging_out_kills_the_token_itself(world: World) -> None:
    client = world.client("kari")
    token = client.cookies[COOKIE]
    assert client.delete(SESSION).status_code == 204
    assert not client.cookies
    stolen = world.client()
    stolen.cookies.set(COOKIE, token)
    assert stolen.get(SESSION).status_code == 401


def test_logging_out_twice_does_no_harm(world: World) -> None:
    assert world.client().delete(SESSION).status_code == 204


def test_logging_in_as_another_ends_the_login_before(world: World) -> None:
    client = world.client("kari")
    token = client.cookies[COOKIE]
    client.post(SESSION, json={"user_id": "dag"})
    assert client.get(SESSION).json()["id"] == "dag"
    old = world.client()
    old.cookies.set(COOKIE, token)
    assert old.get(SESSION).status_code == 401


def test_a_login_ends_by_itself(world: World) -> None:
    now = [now_utc()]
    services = replace(world.services, sessions=SessionSigner(bytes(32), lambda: now[0]))
    client = World(create_app(services), services).client("kari")
    assert client.get(SESSION).status_code == 200
    now[0] += LIFETIME
    assert client.get(SESSION).status_code == 401


def test_a_forged_token_is_no_login(world: World) -> None:
    client = world.client()
    client.cookies.set(COOKIE, SessionSigner(bytes(32), now_utc).begin(next(iter(world.services.users.users))))
    assert client.get(SESSION).status_code == 401
