"""The watch of a server: threads that judge and tell, and measures without a word about anybody."""

import threading

import pytest

from jobbmatch.api.metrics import Metrics
from jobbmatch.api.watching import Watching
from jobbmatch.domain.facet import FacetValue
from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.session import Store
from jobbmatch.serving.webhook import Hook, WebhookCaller
from tests.factories.market import facets, vacancy
from tests.factories.placements import PERSON, Office
from tests.unit.serving.test_webhook import receiving

DAY = vacancy(1)
NIGHTLY = vacancy(1, facets=facets(night=FacetValue.YES), content_hash="nytt")


@pytest.fixture
def office(sqlite_store: Store) -> Office:
    opened = Office.open(sqlite_store)
    opened.add_person()
    opened.put(DAY)
    opened.share(DAY)
    return opened


def value(metrics: Metrics, name: str) -> float | None:
    return metrics.registry.get_sample_value(f"jobbmatch_{name}")


def test_what_another_process_changed_is_judged_and_told_without_anybody_asking(office: Office) -> None:
    metrics, told, before = Metrics(), threading.Event(), set(threading.enumerate())
    with receiving(200) as receiver:
        calls = WebhookCaller(office.store, Hook(receiver.url))
        watching = Watching(office.watch, office.book, metrics, calls)
        office.put(NIGHTLY)
        with watching.running(0.02):
            for _ in range(250):
                if receiver.got and value(metrics, "alarms_open"):
                    break
                told.wait(0.02)
    assert len(receiver.got) == 1
    assert office.kinds() == ["danger"]
    assert [value(metrics, name) for name in ("alarms_total", "alarms_open", "rejudge_waiting")] == [1, 1, 0]
    left = {thread.name for thread in set(threading.enumerate()) - before}
    assert not left & {"watch", "webhook"}, "its threads ended with it"


def test_a_failure_is_logged_by_its_kind_and_the_rest_goes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def down(*_: object, **__: object) -> object:
        raise NotReadyError("MARKØR")

    watching = Watching(office.watch, office.book, Metrics(), WebhookCaller(office.store, Hook("https://x.example")))
    monkeypatch.setattr(type(office.watch), "drain", down)
    monkeypatch.setattr(WebhookCaller, "call_due", down)
    watching.judge_again(person=PERSON)
    watching.call()
    assert len(caplog.records) == 2
    assert "MARKØR" not in caplog.text
    assert PERSON not in caplog.text


def test_calls_that_were_not_taken_are_counted(office: Office) -> None:
    metrics = Metrics()
    office.put(NIGHTLY)
    with receiving(500) as receiver:
        watching = Watching(office.watch, office.book, metrics, WebhookCaller(office.store, Hook(receiver.url)))
        watching.judge_again()
        watching.call()
    assert value(metrics, "webhook_failures_total") == 1
    Watching(office.watch, office.book, metrics).call()
