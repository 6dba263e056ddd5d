"""The token that the feed wants: a private one from the settings, or the public one, which rotates.

A token never reaches a log line, an error text or the store.
"""

import base64
import binascii
import json
import re
import threading
import time
from collections.abc import Callable

from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem

_TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]{8,8192}")
_EARLY_SECONDS = 60.0


class TokenKeeper:
    """Holds the token and gets a new one when it is refused or about to run out; safe between threads."""

    def __init__(self, private: str, fetch: Callable[[], str], now: Callable[[], float] = time.time) -> None:
        """Hold a private token, or fetch the public one when it is first needed.

        Args:
            private: Token of one's own; empty for the public one.
            fetch: Gives the text that the feed answers with; its last line is the token.
            now: Seconds since 1970.

        Raises:
            FeedError: The private token has characters that no token has.
        """
        if private and not _TOKEN.fullmatch(private):
            raise FeedError(FeedProblem.TOKEN_REFUSED)
        self._private = private
        self._fetch = fetch
        self._now = now
        self._lock = threading.Lock()
        self._token = private
        self._ends: float | None = None
        self._fetched = 0.0

    def __repr__(self) -> str:
        """Tell nothing of the token."""
        return "TokenKeeper(***)"

    def current(self) -> str:
        """Give the token; a public one that runs out within a minute is renewed first."""
        with self._lock:
            if not self._private and (not self._token or self._runs_out()):
                self._renew()
            return self._token

    def refused(self, token: str) -> bool:
        """Get a new token because this one was refused; tell whether there is another one to try."""
        if self._private:
            return False
        with self._lock:
            # Of several threads that were refused the same token only the first fetches.
            if self._token == token:
                self._renew()
            return True

    def _runs_out(self) -> bool:
        # One that came a moment ago is not fetched again, however old it says that it is.
        fresh = self._now() - self._fetched < _EARLY_SECONDS
        return self._ends is not None and not fresh and self._now() > self._ends - _EARLY_SECONDS

    def _renew(self) -> None:
        self._token = last_line(self._fetch())
        self._ends, self._fetched = end_of(self._token), self._now()


def last_line(text: str) -> str:
    """Find the token in the prose around it.

    >>> last_line("Current public token for Nav Job Vacancy Feed:\\nabc.def.ghi\\n")
    'abc.def.ghi'

    Raises:
        FeedError: The last line is no token.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines or not _TOKEN.fullmatch(lines[-1]):
        raise FeedError(FeedProblem.TOKEN_REFUSED, "Den åpne nøkkelen er ikke til å finne i svaret.")
    return lines[-1]


def end_of(token: str) -> float | None:
    """Give when a token of the usual form (JWT) runs out; None when it does not say."""
    parts = token.split(".")
    try:
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (IndexError, ValueError, binascii.Error):
        return None
    ends = claims.get("exp") if isinstance(claims, dict) else None
    return float(ends) if isinstance(ends, int | float) and not isinstance(ends, bool) else None
