"""Everything is measured by template; what nobody caught becomes an error of ours, without its words."""

import logging

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from jobbmatch.api.metrics import Metrics
from jobbmatch.api.middleware.observe import NO_ROUTE, Observe, route_template


def fine(request: Request) -> PlainTextResponse:
    return PlainTextResponse("fint")


class Failing:
    """Fails, before or after it has begun to answer."""

    def __init__(self, *, begun: bool) -> None:
        self.begun = begun

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.begun:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ValueError("MARKOR")


def test_requests_are_counted_by_method_route_and_status() -> None:
    metrics = Metrics()
    client = TestClient(Observe(Starlette(routes=[Route("/{path:path}", fine)]), metrics))
    client.get("/MARKOR")
    client.request("MARKOR", "/x")
    samples = [
        sample.labels
        for family in metrics.registry.collect()
        for sample in family.samples
        if sample.name == "jobbmatch_http_requests_total"
    ]
    assert {label["method"] for label in samples} == {"GET", "OTHER"}
    assert "MARKOR" not in str(samples)


def test_a_failure_becomes_a_problem_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    metrics = Metrics()
    answer = TestClient(Observe(Failing(begun=False), metrics)).get("/x")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert "MARKOR" not in answer.text + caplog.text
    failure = next(vars(r)["fields"] for r in caplog.records if r.levelno == logging.ERROR)
    assert failure["error"] == "ValueError"
    assert failure["at"].startswith(f"{__name__}:")
    labels = {"method": "GET", "route": NO_ROUTE, "status": "500"}
    assert metrics.registry.get_sample_value("jobbmatch_http_requests_total", labels) == 1


def test_an_answer_that_has_begun_is_not_begun_again(caplog: pytest.LogCaptureFixture) -> None:
    TestClient(Observe(Failing(begun=True), Metrics()), raise_server_exceptions=False).get("/x")
    assert any(r.levelno == logging.ERROR for r in caplog.records)


def test_the_template_of_a_request_without_a_route() -> None:
    assert route_template({"type": "http"}) == NO_ROUTE
