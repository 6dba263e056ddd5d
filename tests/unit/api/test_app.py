"""The app as a whole: what it serves to nobody in particular, and what it does not have."""

from dataclasses import replace

from jobbmatch.api.app import create_app
from jobbmatch.api.metrics import Metrics
from tests.contract.world import World


def test_there_are_no_pages_that_load_code_from_elsewhere(world: World) -> None:
    client = world.client()
    for path in ("/docs", "/redoc"):
        assert "cdn" not in client.get(path).text


def test_two_apps_measure_apart(world: World) -> None:
    first, second = (replace(world.services, metrics=Metrics()) for _ in range(2))
    World(create_app(first), first).client().get("/internal/live")
    labels = {"method": "GET", "route": "/internal/live", "status": "200"}
    assert first.metrics.registry.get_sample_value("jobbmatch_http_requests_total", labels) == 1
    create_app(second)
    assert second.metrics.registry.get_sample_value("jobbmatch_http_requests_total", labels) is None


def test_an_address_with_a_slash_too_many_is_not_moved(world: World) -> None:
    assert world.client("kari").get("/api/v1/market/", follow_redirects=False).status_code == 404
