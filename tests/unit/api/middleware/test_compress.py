"""Answers about persons are never packed; big ones about nobody are."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from jobbmatch.api.middleware.compress import Compress


def answer(request: Request) -> PlainTextResponse:
    return PlainTextResponse("x" * (10 if request.url.path.endswith("/small") else 5000))


@pytest.mark.parametrize(
    ("path", "packed"),
    [
        ("/api/v1/vacancies", True),
        ("/assets/a.js", True),
        ("/api/v1/vacancies/small", False),
        ("/api/v1/persons", False),
        ("/api/v1/persons/elv/matches", False),
        ("/api/v1/session", False),
        ("/metrics", False),
    ],
)
def test_what_is_packed(path: str, packed: bool) -> None:
    client = TestClient(Compress(Starlette(routes=[Route("/{path:path}", answer)])))
    headers = client.get(path, headers={"Accept-Encoding": "gzip"}).headers
    assert ("content-encoding" in headers) is packed
