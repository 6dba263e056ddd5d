"""Compresses big answers, but none about a person: the size of a packed answer can give away what stands in it."""

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

NEVER_PACKED = ("/api/v1/persons", "/api/v1/session", "/metrics", "/internal/")
SMALLEST_BYTES = 1000


class Compress:
    """Packs what concerns nobody in particular."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand around an app."""
        self.plain = app
        self.packed = GZipMiddleware(app, minimum_size=SMALLEST_BYTES, compresslevel=6)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, packed or plain."""
        personal = scope["type"] != "http" or scope["path"].startswith(NEVER_PACKED)
        await (self.plain if personal else self.packed)(scope, receive, send)
