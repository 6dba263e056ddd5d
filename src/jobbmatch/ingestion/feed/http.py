"""Asking the feed: time limits, tries with growing pauses, the token, and nothing beyond the one host.

One client for all threads. Redirects are followed by hand, on the same host only: so no public host can lead us to a
private one, and the token goes nowhere else.
"""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import TypeVar

import httpx

from jobbmatch import __version__
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.body import read_body
from jobbmatch.ingestion.feed.limits import FeedLimits
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem
from jobbmatch.ingestion.feed.token import TokenKeeper

T = TypeVar("T")
Pause = Callable[[float], None]
"""Waits that many seconds, or raises :class:`~jobbmatch.ingestion.feed.problems.StoppedError`."""

_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 3
_TOKEN_BYTES = 64 * 1024
_SILENT = (404, 410, 304)
"""Statuses that are answers and no errors."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the feed answered.

    Attributes:
        status: 200, 304, 404 or 410; all others are errors.
        body: The body, unpacked; empty unless the status is 200.
        etag: ``ETag``; empty when there is none.
    """

    status: int
    body: bytes = field(default=b"", repr=False)
    etag: str = ""

    @property
    def gone(self) -> bool:
        """Whether there is no such thing, or no more."""
        return self.status in (404, 410)


class FeedHttp:
    """Asks one feed."""

    def __init__(
        self,
        address: FeedAddress,
        limits: FeedLimits,
        *,
        token: str = "",
        pause: Pause = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        chance: random.Random | None = None,
    ) -> None:
        """Open nothing yet.

        Args:
            address: The feed.
            limits: How long, how much, how often.
            token: A token of one's own; empty for the public one.
            pause: Waits between tries.
            clock: Seconds that only grow.
            chance: Draws the pauses.
        """
        self._address = address
        self._limits = limits
        self._pause = pause
        self._clock = clock
        self._chance = chance or random.Random()
        self._resume_at = 0.0
        self._tokens = TokenKeeper(token, self._public_token)
        timeout = httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds, pool=limits.whole_seconds)
        size = limits.details_at_once + 2
        self._client = httpx.Client(
            base_url=address.origin,
            timeout=timeout,
            limits=httpx.Limits(max_connections=size, max_keepalive_connections=size),
            # Plain http stays plain here, so its certificates need not be loaded, which takes a quarter of a second.
            verify=address.is_encrypted,
            headers={"User-Agent": f"jobbmatch/{__version__}", "Accept-Encoding": "gzip"},
            # A proxy for the world outside knows nothing of this machine.
            trust_env=not address.is_this_machine,
        )

    def get(
        self,
        path: str,
        read: Callable[[Answer], T],
        *,
        limit: int,
        headers: Mapping[str, str] | None = None,
        accept: str = "application/json",
    ) -> T:
        """Ask until there is an answer that can be read.

        Args:
            path: Path and question.
            read: Reads an answer; what it raises as a problem that may pass is a reason to ask again.
            limit: Most bytes.
            headers: Headers beside the ordinary ones.
            accept: What kind of answer.

        Raises:
            FeedError: It did not work, also after the last try.
        """
        for number in range(1, self._limits.tries + 1):
            try:
                return read(self._authorised(path, limit, {"Accept": accept, **(headers or {})}))
            except FeedError as error:
                if not error.problem.may_pass or number == self._limits.tries:
                    raise
                self._wait(number, error)
        raise FeedError(FeedProblem.UNREACHABLE)

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def __enter__(self) -> "FeedHttp":
        """Use as a context manager."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def _wait(self, number: int, error: FeedError) -> None:
        """Wait before the next try; what the feed asks for counts for all threads."""
        longest = self._limits.longest_pause_seconds
        seconds = min(self._limits.first_pause_seconds * 2 ** (number - 1), longest)
        seconds *= self._chance.uniform(0.5, 1.0)
        if error.retry_after is not None:
            seconds = max(seconds, min(error.retry_after, longest))
            self._resume_at = max(self._resume_at, self._clock() + seconds)
        self._pause(seconds)

    def _authorised(self, path: str, limit: int, headers: Mapping[str, str]) -> Answer:
        left = self._resume_at - self._clock()
        if left > 0:
            self._pause(left)
        token = self._tokens.current()
        answer = self._ask(path, limit, {**headers, "Authorization": f"Bearer {token}"})
        if answer is None and self._tokens.refused(token):
            answer = self._ask(path, limit, {**headers, "Authorization": f"Bearer {self._tokens.current()}"})
        if answer is None:
            raise FeedError(FeedProblem.TOKEN_REFUSED)
        return answer

    def _public_token(self) -> str:
        answer = self._ask(self._address.token, _TOKEN_BYTES, {"Accept": "text/plain, */*"})
        if answer is None or answer.gone:
            raise FeedError(FeedProblem.TOKEN_REFUSED, "Den åpne nøkkelen er ikke til å få.")
        return answer.body.decode("utf-8", "replace")

    def _ask(self, path: str, limit: int, headers: Mapping[str, str]) -> Answer | None:
        """Ask once; None when the token was refused."""
        for _ in range(_MOST_REDIRECTS + 1):
            try:
                found = self._once(path, limit, headers)
            except httpx.TimeoutException as error:
                raise FeedError(FeedProblem.TIMEOUT) from error
            except (httpx.RemoteProtocolError, httpx.ReadError) as error:
                raise FeedError(FeedProblem.CUT_OFF) from error
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                raise FeedError(FeedProblem.UNREACHABLE, f"({type(error).__name__})") from error
            if not isinstance(found, _Elsewhere):
                return found
            path = self._address.redirected(path, found.location)
        raise FeedError(FeedProblem.REDIRECTED, "Den sender i ring.")

    def _once(self, path: str, limit: int, headers: Mapping[str, str]) -> "Answer | _Elsewhere | None":
        ends = self._clock() + self._limits.whole_seconds
        with self._client.stream("GET", path, headers=dict(headers)) as response:
            status = response.status_code
            if status in _REDIRECTS:
                return _Elsewhere(response.headers.get("Location", ""))
            if status == httpx.codes.UNAUTHORIZED:
                return None
            if status in _SILENT:
                return Answer(status)
            if status != httpx.codes.OK:
                raise _refusal(response)
            encoding = response.headers.get("Content-Encoding", "")
            body = read_body(response.iter_raw(), encoding, limit, lambda: self._clock() < ends)
            return Answer(status, body, response.headers.get("ETag", "")[:200])


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    location: str


def _refusal(response: httpx.Response) -> FeedError:
    status = response.status_code
    after = retry_after(response.headers.get("Retry-After", ""))
    if status == httpx.codes.TOO_MANY_REQUESTS:
        return FeedError(FeedProblem.TOO_MANY_REQUESTS, retry_after=after)
    if status == httpx.codes.REQUEST_TIMEOUT or status >= httpx.codes.INTERNAL_SERVER_ERROR:
        return FeedError(FeedProblem.SERVER_ERROR, f"(HTTP {status})", retry_after=after)
    return FeedError(FeedProblem.REFUSED, f"(HTTP {status})")


def retry_after(value: str) -> float | None:
    """Read ``Retry-After``: seconds, or a moment; None when it is neither.

    >>> retry_after("7"), retry_after("snart")
    (7.0, None)
    """
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        return max(parsedate_to_datetime(text).timestamp() - time.time(), 0.0)
    except (TypeError, ValueError, OverflowError):
        return None
