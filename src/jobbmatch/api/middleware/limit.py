"""Takes in the whole body before anybody looks at it, and stops where it grows too large."""

from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from jobbmatch.api.errors import TooLargeError
from jobbmatch.api.problems import problem_response

MAX_BODY_BYTES: Final = 1_000_000
_STILL_READ: Final = 8
"""So many times the limit is read and thrown away, so that who sends too much is told, and not only cut off."""


class Limit:
    """Lets through bodies up to the limit, however they are sent; a length that is announced is not believed."""

    def __init__(self, app: ASGIApp, max_bytes: int = MAX_BODY_BYTES) -> None:
        """Stand around an app."""
        self.app = app
        self.max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through with its body at hand, or answer that it is too large."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        if announced.isdigit() and int(announced) > self.max_bytes * _STILL_READ:
            await _too_large(self.max_bytes, scope, receive, send)
            return
        body, size, more = bytearray(), 0, True
        while more:
            message = await receive()
            if message["type"] != "http.request":
                # The client went away before it had sent everything: there is nobody to answer.
                return
            size += len(message.get("body", b""))
            if size <= self.max_bytes:
                body += message.get("body", b"")
            more = message.get("more_body", False) and size <= self.max_bytes * _STILL_READ
        if size > self.max_bytes:
            await _too_large(self.max_bytes, scope, receive, send)
            return
        await self.app(scope, _replay(bytes(body), receive), send)


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def replayed() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed


async def _too_large(limit: int, scope: Scope, receive: Receive, send: Send) -> None:
    error = TooLargeError(f"Grensen er {limit} byte.", hint="Send mindre om gangen.")
    # What may still be on its way is not read, so the connection cannot be used again.
    await problem_response(error, headers={"Connection": "close"})(scope, receive, send)
