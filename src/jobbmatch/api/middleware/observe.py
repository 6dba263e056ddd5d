"""Measures and logs every request by its route template, and turns what nobody caught into an error of ours."""

import logging
import time
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from jobbmatch.api.metrics import Metrics
from jobbmatch.api.problems import problem_response
from jobbmatch.errors import JobbmatchError

logger = logging.getLogger(__name__)

NO_ROUTE = "none"
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Observe:
    """Counts, times and logs. Ids, queries and bodies are never looked at."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        """Stand around an app."""
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through; answer for it when it fails."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 0

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        except Exception as error:  # noqa: BLE001 - the last place before the client: whatever it is, no content leaves
            self._log_failure(scope, error)
            if not status:
                await problem_response(JobbmatchError(""))(scope, receive, send_and_note)
        finally:
            self._note(scope, status or int(HTTPStatus.INTERNAL_SERVER_ERROR), time.perf_counter() - started)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        method = scope["method"] if scope["method"] in METHODS else "OTHER"
        route = route_template(scope)
        self.metrics.requests.labels(method, route, str(status)).inc()
        self.metrics.seconds.labels(method, route).observe(seconds)
        fields = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
        logger.info("answered", extra={"fields": fields})

    @staticmethod
    def _log_failure(scope: Scope, error: Exception) -> None:
        """Log the kind of error and where it arose: its message may hold what must not stand in a log."""
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace is not None else ""
        fields = {"error": type(error).__name__, "at": place, "route": route_template(scope)}
        logger.error("request failed", extra={"fields": fields})


def route_template(scope: Scope) -> str:
    """Give the template of the route that took a request, such as `/api/v1/persons/{person_id}`."""
    route = scope.get("route")
    path = getattr(route, "path_format", None) or getattr(route, "path", None)
    return path if isinstance(path, str) else NO_ROUTE
