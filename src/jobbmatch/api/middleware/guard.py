"""Turns away what does not come from this machine, and changes that our own pages did not send."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from jobbmatch.api.errors import ForeignOriginError, NotThisMachineError
from jobbmatch.api.problems import problem_response
from jobbmatch.errors import JobbmatchError
from jobbmatch.security.loopback import comes_from_here
from jobbmatch.security.origin import is_same_origin


class Guard:
    """Stands before everything else, since the users who log in are invented."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand around an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through or answer with a problem."""
        refusal = _refusal(scope) if scope["type"] == "http" else None
        if refusal is not None:
            await problem_response(refusal)(scope, receive, send)
        elif scope["type"] == "websocket":
            # There are none here; a browser would let any page open one.
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self.app(scope, receive, send)


def _refusal(scope: Scope) -> JobbmatchError | None:
    headers = Headers(scope=scope)
    client = scope["client"][0] if scope.get("client") else None
    if not comes_from_here(client, headers.getlist("host"), headers.keys()):
        return NotThisMachineError(
            "Innloggingen med oppdiktede brukere virker bare på maskinen der tjeneren går.",
            hint="Åpne http://127.0.0.1 med porten som tjeneren skrev ut, på samme maskin.",
        )
    if not is_same_origin(
        method=scope["method"],
        scheme=scope["scheme"],
        host=headers.get("host"),
        origin=headers.get("origin"),
        fetch_site=headers.get("sec-fetch-site"),
    ):
        return ForeignOriginError(
            "Endringer tas bare imot fra jobbmatch sine egne sider.",
            hint="Fra egne programmer: send Origin-hodet med adressen til tjeneren.",
        )
    return None
