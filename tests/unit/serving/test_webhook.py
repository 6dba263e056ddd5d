"""Against a real server: what is said, that it is signed, and what happens when it is not taken."""

import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from jobbmatch.domain.facet import FacetValue
from jobbmatch.errors import InputError
from jobbmatch.persistence.session import Store
from jobbmatch.security.audit import now_utc
from jobbmatch.serving.webhook import LONGEST, SIGNATURE, Called, Hook, WebhookCaller
from tests.factories.market import facets, vacancy
from tests.factories.placements import PERSON, Office

DAY = vacancy(1)
NIGHTLY = vacancy(1, facets=facets(night=FacetValue.YES), content_hash="nytt")
SOON = httpx.Timeout(0.3)


@dataclass
class Receiver:
    """The other end: answers with these statuses in turn, the last one for ever; 0 lets the caller wait."""

    statuses: list[int]
    port: int = 0
    got: list[tuple[str, bytes, str]] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/varsel"


@contextmanager
def receiving(*statuses: int) -> Iterator[Receiver]:
    receiver = Receiver(list(statuses))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.got.append((self.path, body, self.headers.get(SIGNATURE, "")))
            status = receiver.statuses.pop(0) if len(receiver.statuses) > 1 else receiver.statuses[0]
            if status == 0:
                receiver.release.wait(5)
                status = 200
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", "/et-annet-sted")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.release.set()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def office(sqlite_store: Store) -> Office:
    opened = Office.open(sqlite_store)
    opened.add_person()
    opened.put(DAY)
    opened.share(DAY)
    opened.put(NIGHTLY)
    opened.watch.drain()
    assert len(opened.alarms()) == 1
    return opened


def caller(office: Office, url: str, later: timedelta = timedelta(), secret: str = "") -> WebhookCaller:
    return WebhookCaller(office.store, Hook(url, secret), lambda: now_utc() + later, SOON)


def test_it_says_that_there_is_an_alarm_and_nothing_else(office: Office) -> None:
    with receiving(204) as receiver:
        assert caller(office, receiver.url, secret="hemmelig").call_due() == Called(delivered=1)
        assert caller(office, receiver.url).call_due() == Called(), "once"
    ((path, body, signed),) = receiver.got
    assert path == "/varsel"
    said = json.loads(body)
    assert said.keys() == {"event", "alarm", "at"}
    assert (said["event"], said["alarm"]) == ("review_needed", office.alarms()[0].number)
    assert PERSON.encode() not in body
    assert DAY.id.encode() not in body
    assert signed == "sha256=" + hmac.new(b"hemmelig", body, hashlib.sha256).hexdigest()


def test_without_a_secret_it_is_not_signed(office: Office) -> None:
    with receiving(200) as receiver:
        caller(office, receiver.url).call_due()
    assert receiver.got[0][2] == ""


@pytest.mark.parametrize("status", [500, 404, 302, 0])
def test_what_is_not_taken_is_tried_again_after_a_pause_and_no_redirect_is_followed(
    office: Office, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    with receiving(status, 200) as receiver:
        assert caller(office, receiver.url).call_due() == Called(failed=1)
        assert caller(office, receiver.url).call_due() == Called(), "not yet"
        assert caller(office, receiver.url, timedelta(seconds=11)).call_due() == Called(delivered=1)
    assert [path for path, _, _ in receiver.got] == ["/varsel", "/varsel"]
    assert PERSON not in caplog.text
    assert receiver.url not in caplog.text


def test_a_server_that_is_not_there_is_tried_until_it_is(office: Office) -> None:
    with receiving(200) as gone:
        url = gone.url
    assert caller(office, url).call_due() == Called(failed=1)
    assert caller(office, url, timedelta(seconds=11)).call_due() == Called(failed=1)
    assert caller(office, url, timedelta(seconds=22)).call_due() == Called(), "the pauses grow"


def test_after_a_day_it_is_given_up(office: Office) -> None:
    with receiving(500) as receiver:
        assert caller(office, receiver.url, LONGEST + timedelta(minutes=1)).call_due() == Called(given_up=1)
        assert caller(office, receiver.url, LONGEST + timedelta(minutes=2)).call_due() == Called()
    assert receiver.got == []


def test_two_who_call_at_once_call_once(office: Office) -> None:
    with receiving(200) as receiver:
        threads = [threading.Thread(target=caller(office, receiver.url).call_due) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(receiver.got) == 1


@pytest.mark.parametrize("url", ["https://varsel.example/x", "http://127.0.0.1:1/", "http://localhost:1/x"])
def test_addresses_that_can_be_used(url: str) -> None:
    assert Hook(url).url == url


@pytest.mark.parametrize(
    "url", ["http://varsel.example/", "ftp://127.0.0.1/", "varsel", "https:///sti", "http://10.0.0.1/"]
)
def test_addresses_over_which_it_could_be_read_are_refused(url: str) -> None:
    with pytest.raises(InputError) as refused:
        Hook(url)
    assert url not in str(refused.value)


def test_the_secret_is_not_printed() -> None:
    assert "hemmelig" not in repr(Hook("https://varsel.example", "hemmelig"))
