"""Probes and measures."""

from dataclasses import replace

from jobbmatch.api.app import create_app
from tests.contract.world import World


def test_live_needs_nothing(world: World) -> None:
    assert world.client().get("/internal/live").json() == {"live": True}


def test_ready_says_what_ranks_as_a_detail(world: World) -> None:
    answer = world.client().get("/internal/ready")
    assert answer.status_code == 200
    assert answer.json()["ready"] is True
    assert answer.json()["ranker"] == {"ok": False, "detail": "baseline 0"}


def test_a_store_that_does_not_answer_is_not_ready_but_alive(world: World) -> None:
    services = replace(world.services, store_answers=lambda: False)
    client = World(create_app(services), services).client()
    answer = client.get("/internal/ready")
    assert answer.status_code == 503
    assert (answer.json()["ready"], answer.json()["store"]["ok"]) == (False, False)
    assert client.get("/internal/live").status_code == 200


def test_measures_have_the_form_of_prometheus(world: World) -> None:
    client = world.client("kari")
    client.get("/api/v1/market")
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert 'jobbmatch_http_requests_total{method="GET",route="/api/v1/market",status="200"}' in answer.text
