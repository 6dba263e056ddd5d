"""All routes of an app, also those of included routers, and what each depends on."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from jobbmatch.api.deps.access import Access
from jobbmatch.api.paths import PREFIX

WITHOUT_ACCESS = {
    "/internal/live": "a probe asks whether the process answers",
    "/internal/ready": "a probe asks whether requests can be served",
    "/metrics": "a collector asks; labels hold route templates and statuses only",
    f"{PREFIX}/openapi.json": "the published description, the same for everybody",
    "/{path:path}": "the files of the web pages, the same for everybody",
}
"""The only routes without access, and why."""


def walk(routes: list[BaseRoute], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Give path and route of everything that answers, however deep it is included."""
    for route in routes:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            context = route.include_context  # type: ignore[attr-defined] # FastAPI's holder of an included router
            yield from walk(inner.routes, prefix + context.prefix)
        elif getattr(route, "routes", None) is not None:
            raise AssertionError(f"a kind of route that this test does not see into: {route!r}")
        else:
            yield prefix + getattr(route, "path", f"?{route!r}"), route


def access_of(dependant: Dependant) -> list[Access]:
    """Give every Access that a route depends on, in the order in which they are asked."""
    found = [dependant.call] if isinstance(dependant.call, Access) else []
    for sub in dependant.dependencies:
        found += access_of(sub)
    return found


def guarded_routes(app: FastAPI) -> list[tuple[str, APIRoute]]:
    """Give the routes that must have access."""
    return [(path, route) for path, route in walk(app.routes) if path not in WITHOUT_ACCESS]
