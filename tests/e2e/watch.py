"""Watches what a page asks for and complains about."""

from playwright.sync_api import ConsoleMessage, Page, Request

NOT_LOGGED_IN_YET = "/api/v1/session"
"""Asking who is logged in is answered with 401 before anybody is; the browser writes that down."""


class Watch:
    """Keeps the requests of a page that go elsewhere, and what its console calls errors."""

    def __init__(self, page: Page, address: str) -> None:
        """Start watching."""
        self.address = address
        self.requests = 0
        self.foreign: list[str] = []
        self.errors: list[str] = []
        page.context.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _request(self, request: Request) -> None:
        self.requests += 1
        if not request.url.startswith((f"{self.address}/", "data:", "blob:")):
            self.foreign.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        if not message.location.get("url", "").endswith(NOT_LOGGED_IN_YET):
            self.errors.append(message.text)
