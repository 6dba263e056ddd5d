"""The door itself: record first, then the answer; renewing; what cannot be an id."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fastapi import Request, Response
from starlette.types import Scope

from jobbmatch.api.deps.access import NOT_AN_ID, Access, Caller
from jobbmatch.api.deps.cookie import COOKIE
from jobbmatch.api.services import Services
from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action
from jobbmatch.errors import AccessDeniedError, NotFoundError, NotPermittedError
from jobbmatch.security.audit import now_utc
from jobbmatch.security.session_token import LIFETIME, SessionSigner
from tests.contract.world import OTHER, PLAIN, World


def request(token: str | None, person: str | None) -> Request:
    cookie = [(b"cookie", f"{COOKIE}={token}".encode())] if token else []
    scope: Scope = {"type": "http", "headers": cookie, "path_params": {} if person is None else {"person_id": person}}
    return Request(scope)


def ask(services: Services, user: str | None, action: Action, person: str | None = None) -> Caller:
    token = services.sessions.begin(UserId(user)) if user else None
    return Access(action)(request(token, person), Response(), services)


def test_who_may_is_let_in(world: World) -> None:
    caller = ask(world.services, "kari", Action.READ_PERSON, PLAIN)
    assert caller.must_user().id == "kari"
    assert caller.person == PLAIN


def test_each_refusal_has_its_error(world: World) -> None:
    with pytest.raises(AccessDeniedError):
        ask(world.services, None, Action.READ_PERSON, PLAIN)
    with pytest.raises(NotFoundError):
        ask(world.services, "kari", Action.READ_PERSON, OTHER)
    with pytest.raises(NotFoundError):
        ask(world.services, "kari", Action.READ_PERSON, None)
    with pytest.raises(NotPermittedError):
        ask(world.services, "dag", Action.LIST_PERSONS)


def test_a_user_who_has_been_removed_is_not_logged_in(world: World) -> None:
    with pytest.raises(AccessDeniedError):
        ask(world.services, "sluttet", Action.READ_OWN_USER)


@pytest.mark.parametrize("given", ["Tvilling", "a b", "-a", "å", "x" * 65, "a\n", ""])
def test_what_cannot_be_an_id_is_not_kept(world: World, given: str) -> None:
    before = len(world.looks(NOT_AN_ID))
    with pytest.raises(NotFoundError):
        ask(world.services, "kari", Action.READ_PERSON, given)
    assert len(world.looks(NOT_AN_ID)) == before + 1
    assert world.looks(PersonId(given)) == []


def test_without_a_user_there_is_none_to_give() -> None:
    with pytest.raises(AccessDeniedError):
        Caller(None, None, None).must_user()


def test_use_renews_the_cookie_once_half_of_its_time_has_gone(world: World) -> None:
    start = now_utc()
    now = [start]
    services = replace(world.services, sessions=SessionSigner(bytes(32), lambda: now[0]))
    token = services.sessions.begin(UserId("kari"))
    for passed, renewed in ((timedelta(0), False), (LIFETIME * 0.6, True)):
        now[0] = start + passed
        response = Response()
        Access(Action.READ_OWN_USER)(request(token, None), response, services)
        assert ("set-cookie" in response.headers) is renewed
