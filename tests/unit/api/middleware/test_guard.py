"""The guard stands before the app: what it turns away never gets there."""

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect

from jobbmatch.api.middleware.guard import Guard


class App:
    """Counts who gets through."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.seen.append(scope["type"])
        if scope["type"] == "http":
            await PlainTextResponse(Request(scope).method)(scope, receive, send)


def test_what_comes_from_here_gets_through() -> None:
    app = App()
    client = TestClient(Guard(app), base_url="http://127.0.0.1", client=("127.0.0.1", 1))
    assert client.get("/").text == "GET"
    assert client.post("/", headers={"Origin": "http://127.0.0.1"}).text == "POST"
    assert app.seen == ["http", "http"]


@pytest.mark.parametrize(
    ("client", "base", "method", "headers", "code"),
    [
        ("10.1.1.1", "http://127.0.0.1", "GET", {}, "not-this-machine"),
        ("127.0.0.1", "http://evil.example", "GET", {}, "not-this-machine"),
        ("127.0.0.1", "http://127.0.0.1", "POST", {}, "foreign-origin"),
        ("127.0.0.1", "http://127.0.0.1", "DELETE", {"Origin": "http://evil.example"}, "foreign-origin"),
    ],
)
def test_the_rest_never_gets_there(client: str, base: str, method: str, headers: dict[str, str], code: str) -> None:
    app = App()
    answer = TestClient(Guard(app), base_url=base, client=(client, 1)).request(method, "/", headers=headers)
    assert answer.status_code == 403
    assert answer.json()["code"] == code
    assert app.seen == []


def test_sockets_do_not_get_round_it() -> None:
    app = App()
    client = TestClient(Guard(app), base_url="http://127.0.0.1", client=("127.0.0.1", 1))
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/"):
        pass
    assert "websocket" not in app.seen
