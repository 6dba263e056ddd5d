"""Probes and measures."""

from dataclasses import replace
from datetime import UTC, datetime

from jobbmatch.api.app import create_app
from jobbmatch.api.feed_state import FeedState
from jobbmatch.serving.rankers import RankerAlarm, Trouble
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


def test_a_feed_that_is_behind_is_a_detail_and_a_measure(world: World) -> None:
    assert world.client().get("/internal/ready").json()["feed"] == {"ok": True, "detail": "ingen feed"}
    assert "jobbmatch_feed" not in world.client().get("/metrics").text
    services = replace(world.services, feed=lambda: FeedState(True, datetime(2027, 3, 1, tzinfo=UTC), 1200.0, 3))
    client = World(create_app(services), services).client()
    answer = client.get("/internal/ready")
    assert (answer.status_code, answer.json()["ready"], answer.json()["feed"]["ok"]) == (200, True, False)
    assert "3 annonser venter" in answer.json()["feed"]["detail"]
    text = client.get("/metrics").text
    assert "jobbmatch_feed_behind 1.0" in text
    assert "jobbmatch_feed_age_seconds 1200.0" in text


def test_a_ranker_that_cannot_be_taken_is_a_detail_and_a_measure(world: World) -> None:
    assert "jobbmatch_ranker_alarm 0.0" in world.client().get("/metrics").text
    alarm = RankerAlarm(Trouble.UNREADABLE, "7", datetime(2027, 3, 1, tzinfo=UTC))
    services = replace(world.services, ranker_alarm=lambda: alarm)
    client = World(create_app(services), services).client()
    answer = client.get("/internal/ready")
    assert (answer.status_code, answer.json()["ready"], answer.json()["ranker"]["ok"]) == (200, True, False)
    assert answer.json()["ranker"]["detail"] == (
        "baseline 0; registrert versjon 7 tas ikke i bruk: unreadable, siden 2027-03-01T00:00:00+00:00"
    )
    assert "jobbmatch_ranker_alarm 1.0" in client.get("/metrics").text
