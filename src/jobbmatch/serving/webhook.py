"""Tells another system that an alarm was raised: its number and the time, never about whom, what or why.

What is to be told stands in the table of alarms, so that nothing is lost when the other end or this program is down. It
is tried until it is taken, with growing pauses, and given up after a day. The other end may be told twice of the same
number, when this program dies between telling and noting it.
"""

import hashlib
import hmac
import json
import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import httpx

from jobbmatch.errors import InputError
from jobbmatch.persistence.repositories.alarms import DELIVERED, GIVEN_UP, Call
from jobbmatch.persistence.session import Store
from jobbmatch.security.audit import Clock, now_utc
from jobbmatch.security.loopback import is_loopback

logger = logging.getLogger(__name__)

EVENT: Final = "review_needed"
SIGNATURE: Final = "X-Jobbmatch-Signature"
BATCH = 50
FIRST_PAUSE = timedelta(seconds=10)
LONGEST_PAUSE = timedelta(hours=1)
LONGEST = timedelta(hours=24)
TIMEOUT = httpx.Timeout(5.0)


@dataclass(frozen=True, slots=True)
class Hook:
    """Where to tell it.

    Attributes:
        url: Address: https, or http on this machine.
        secret: Signs what is sent; empty for none.
    """

    url: str
    secret: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Refuse an address over which the message could be read or changed on its way.

        Raises:
            InputError: It is no such address.
        """
        try:
            parsed = httpx.URL(self.url)
        except httpx.InvalidURL:
            parsed = httpx.URL("")
        is_here = parsed.scheme == "http" and is_loopback(parsed.host)
        if not parsed.host or not (parsed.scheme == "https" or is_here):
            raise InputError(
                "Adressen til varslingen kan ikke brukes.",
                hint="JOBBMATCH_WEBHOOK_URL må begynne med https://, eller være http:// på denne maskinen.",
            )


@dataclass(frozen=True, slots=True)
class Called:
    """What came of telling: how many were taken, were not, and were given up."""

    delivered: int = 0
    failed: int = 0
    given_up: int = 0

    def __add__(self, other: "Called") -> "Called":
        """Count together."""
        return Called(self.delivered + other.delivered, self.failed + other.failed, self.given_up + other.given_up)


class WebhookCaller:
    """Tells what is due."""

    def __init__(self, store: Store, hook: Hook, clock: Clock = now_utc, timeout: httpx.Timeout = TIMEOUT) -> None:
        """Tell this address of the alarms of a store."""
        self._store = store
        self._hook = hook
        self._clock = clock
        self._timeout = timeout

    def call_due(self) -> Called:
        """Tell of each alarm that is due now.

        Raises:
            NotReadyError: The store cannot be read or written.
        """
        with self._store.reading() as unit:
            due = unit.alarms.calls(self._clock(), BATCH)
        # No proxy of the environment, and no redirect: what is said goes to the address that was set, or nowhere.
        with httpx.Client(timeout=self._timeout, follow_redirects=False, trust_env=False) as client:
            return sum((self._call(client, call) for call in due), Called())

    def _call(self, client: httpx.Client, call: Call) -> Called:
        now = self._clock()
        if now - call.raised_at > LONGEST:
            self._end(call, GIVEN_UP)
            logger.error("the webhook never took an alarm; it was given up")
            return Called(given_up=1)
        with self._store.transaction() as unit:
            if not unit.alarms.begin_call(call, now + pause(call.tries)):
                return Called()
        if not self._is_taken(client, call.number, call.raised_at):
            return Called(failed=1)
        self._end(call, DELIVERED)
        return Called(delivered=1)

    def _end(self, call: Call, state: str) -> None:
        with self._store.transaction() as unit:
            unit.alarms.end_call(call.number, state)

    def _is_taken(self, client: httpx.Client, number: int, raised_at: datetime) -> bool:
        body = message(number, raised_at)
        headers = {"Content-Type": "application/json"}
        if self._hook.secret:
            headers[SIGNATURE] = signature(self._hook.secret, body)
        try:
            # The answer's body is never read: only its status counts.
            with client.stream("POST", self._hook.url, content=body, headers=headers) as answer:
                if answer.is_success:
                    return True
                logger.warning("the webhook did not take an alarm", extra={"fields": {"status": answer.status_code}})
        except httpx.HTTPError as error:
            logger.warning("the webhook cannot be reached", extra={"fields": {"error": type(error).__name__}})
        return False


def message(number: int, raised_at: datetime) -> bytes:
    """Write what is sent.

    >>> from datetime import UTC
    >>> message(7, datetime(2027, 3, 1, 12, tzinfo=UTC))
    b'{"event": "review_needed", "alarm": 7, "at": "2027-03-01T12:00:00+00:00"}'
    """
    return json.dumps({"event": EVENT, "alarm": number, "at": raised_at.isoformat()}).encode()


def signature(secret: str, body: bytes) -> str:
    """Sign a body.

    >>> signature("a", b"b")[:20]
    'sha256=08de329931e29'
    """
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def pause(tries: int) -> timedelta:
    """Give how long to wait after so many tries.

    >>> [str(pause(tries)) for tries in (0, 1, 2, 20)]
    ['0:00:10', '0:00:20', '0:00:40', '1:00:00']
    """
    doubled: int = 1 << min(tries, 12)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)
