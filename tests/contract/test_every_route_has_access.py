"""Every route goes through the one door; the few that do not are named with a reason."""

from collections.abc import Callable
from typing import Annotated

import pytest
from fastapi import APIRouter, Depends, FastAPI
from fastapi.routing import APIRoute

from jobbmatch.api.deps.access import PERSON_PARAMETER, Access, Caller
from jobbmatch.api.paths import PREFIX
from jobbmatch.domain.user import Action
from jobbmatch.security.access import ABOUT_A_PERSON
from tests.contract.routes import WITHOUT_ACCESS, access_of, guarded_routes, walk
from tests.contract.world import World


def faults(path: str, route: object) -> list[str]:
    """What is wrong with a route; empty when nothing is."""
    if not isinstance(route, APIRoute):
        return [f"{path}: is no route of the API"]
    found = access_of(route.dependant)
    if len(found) != 1:
        return [f"{path}: {len(found)} Access dependencies"]
    direct = [sub.call for sub in route.dependant.dependencies]
    wrong = [] if direct[0] is found[0] else [f"{path}: Access is not asked first"]
    if (found[0].action in ABOUT_A_PERSON) != (f"{{{PERSON_PARAMETER}}}" in path):
        wrong.append(f"{path}: the action {found[0].action} does not fit the path")
    return wrong


def test_every_route_asks_for_access_once_and_first(world: World) -> None:
    routes = guarded_routes(world.app)
    assert len(routes) >= 17
    assert [fault for path, route in routes for fault in faults(path, route)] == []


def test_the_exceptions_are_exactly_the_named_ones(world: World) -> None:
    paths = {path for path, _ in walk(world.app.routes)}
    assert set(WITHOUT_ACCESS) <= paths
    assert {path for path in paths if not path.startswith(PREFIX)} == {
        path for path in WITHOUT_ACCESS if not path.startswith(PREFIX)
    }


def test_nothing_in_the_description_escapes_the_walk(world: World) -> None:
    walked = {
        (method.lower(), path) for path, route in walk(world.app.routes) for method in getattr(route, "methods", ())
    }
    described = {(method, path) for path, item in world.app.openapi()["paths"].items() for method in item}
    assert described <= walked


def test_every_action_has_a_route(world: World) -> None:
    used = {access.action for _, route in guarded_routes(world.app) for access in access_of(route.dependant)}
    assert used == set(Action)


@pytest.mark.parametrize("fault", ["none", "none_in_a_router", "twice", "late", "no_person"])
def test_the_check_finds_a_route_that_slips_by(fault: str) -> None:
    app, router = FastAPI(openapi_url=None, docs_url=None, redoc_url=None), APIRouter()
    one, two = Access(Action.READ_MARKET), Access(Action.READ_MARKET)
    person = Access(Action.READ_PERSON)

    def bare() -> None: ...
    def twice(a: Annotated[Caller, Depends(one)], b: Annotated[Caller, Depends(two)]) -> None: ...
    def late(a: Annotated[None, Depends(bare)], b: Annotated[Caller, Depends(one)]) -> None: ...
    def no_person(a: Annotated[Caller, Depends(person)]) -> None: ...

    handlers: dict[str, Callable[..., None]] = {
        "none": bare,
        "none_in_a_router": bare,
        "twice": twice,
        "late": late,
        "no_person": no_person,
    }
    (router if fault == "none_in_a_router" else app).add_api_route("/x", handlers[fault])
    app.include_router(router, prefix="/y")
    routes = guarded_routes(app)
    assert len(routes) == 1
    assert faults(*routes[0])
