"""Every answer is armoured; everything under the API is never kept, whatever the route says."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from jobbmatch.api.middleware.headers import SECURITY_HEADERS, Headers


def answer(request: Request) -> PlainTextResponse:
    return PlainTextResponse("x", headers={"Cache-Control": "public, max-age=9", "X-Frame-Options": "ALLOW"})


@pytest.mark.parametrize(("path", "kept"), [("/api/v1/x", "no-store"), ("/assets/x", "public, max-age=9")])
def test_headers_win_over_the_route(path: str, kept: str) -> None:
    headers = TestClient(Headers(Starlette(routes=[Route("/{path:path}", answer)]))).get(path).headers
    assert headers["cache-control"] == kept
    for name, value in SECURITY_HEADERS.items():
        assert headers.get_list(name) == [value]
