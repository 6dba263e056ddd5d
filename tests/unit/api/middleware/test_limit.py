"""Bodies up to the limit come through whole; larger ones do not, however they are sent."""

from collections.abc import Iterator

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from jobbmatch.api.middleware.limit import Limit


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    body = await Request(scope, receive).body()
    await PlainTextResponse(body)(scope, receive, send)


def pieces(size: int) -> Iterator[bytes]:
    yield from (b"x" for _ in range(size))


@pytest.mark.parametrize("size", [0, 1, 10])
def test_up_to_the_limit(size: int) -> None:
    client = TestClient(Limit(echo, max_bytes=10))
    assert client.post("/", content=b"x" * size).text == "x" * size
    assert client.post("/", content=pieces(size)).text == "x" * size


def test_over_the_limit() -> None:
    client = TestClient(Limit(echo, max_bytes=10))
    for answer in (client.post("/", content=b"x" * 11), client.post("/", content=pieces(11))):
        assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize(("sent", "read"), [(30, 30), (500, 81)])
def test_who_sends_too_much_is_heard_out_before_the_answer_but_not_for_ever(sent: int, read: int) -> None:
    told: list[Message] = []
    left = list(range(sent))

    async def receive() -> Message:
        left.pop()
        return {"type": "http.request", "body": b"x", "more_body": bool(left)}

    async def send(message: Message) -> None:
        told.append(message)

    scope: Scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    with pytest.raises(StopIteration):
        Limit(echo, max_bytes=10)(scope, receive, send).send(None)
    assert (told[0]["status"], sent - len(left)) == (413, read)


def test_a_length_that_is_announced_too_small_is_not_believed() -> None:
    answer = TestClient(Limit(echo, max_bytes=10)).post("/", content=pieces(11), headers={"Content-Length": "3"})
    assert answer.status_code == 413


def test_a_client_that_goes_away_in_the_middle_never_reaches_the_app() -> None:
    reached: list[str] = []
    messages: Iterator[Message] = iter(
        [{"type": "http.request", "body": b"x", "more_body": True}, {"type": "http.disconnect"}]
    )

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        reached.append("app")

    async def receive() -> Message:
        return next(messages)

    async def send(message: Message) -> None:
        reached.append(message["type"])

    scope: Scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    coroutine = Limit(app, max_bytes=10)(scope, receive, send)
    with pytest.raises(StopIteration):
        coroutine.send(None)
    assert reached == []
