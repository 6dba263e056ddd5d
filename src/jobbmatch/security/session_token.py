"""Signed, short-lived session tokens: who is logged in, since when and until when, under an HMAC-SHA256.

The token holds ids and times only. It is signed, not sealed: nothing in it is secret, and nothing in it can be changed.
"""

import base64
import binascii
import hashlib
import hmac
import json
import secrets
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from jobbmatch.domain.ids import UserId
from jobbmatch.security.audit import Clock

LIFETIME = timedelta(minutes=30)
"""How long a token lasts without use; use renews it."""
LONGEST = timedelta(hours=10)
"""How long one login lasts however much it is used."""
MAX_TOKEN_LENGTH = 1000
KEY_PURPOSE = b"jobbmatch session token v1"


@dataclass(frozen=True, slots=True)
class Session:
    """A login.

    Attributes:
        user: Who.
        id: Random id of the login; the same in all tokens renewed from it.
        began: When the login was made.
        ends: When this token stops working.
    """

    user: UserId
    id: str
    began: datetime
    ends: datetime


class SessionSigner:
    """Makes, reads, renews and ends tokens."""

    def __init__(self, master_key: bytes, clock: Clock) -> None:
        """Derive the signing key, so that the master key itself signs nothing."""
        self._key = HKDF(algorithm=SHA256(), length=32, salt=None, info=KEY_PURPOSE).derive(master_key)
        self._clock = clock
        self._ended: dict[str, datetime] = {}
        self._lock = threading.Lock()

    def begin(self, user: UserId) -> str:
        """Give a token for a new login."""
        now = self._clock()
        return self._sign(Session(user, secrets.token_urlsafe(16), now, now + LIFETIME))

    def read(self, token: str | None) -> Session | None:
        """Give the session of a token; None when it is forged, malformed, out of time or ended."""
        session = self._verified(token)
        if session is None:
            return None
        now = self._clock()
        in_time = session.began <= now < session.ends and now < session.began + LONGEST
        return session if in_time and session.id not in self._ended else None

    def renewed(self, session: Session) -> str | None:
        """Give a token that lasts longer once half of the time has gone; None when it is not needed."""
        now = self._clock()
        if session.ends - now > LIFETIME / 2:
            return None
        ends = min(now + LIFETIME, session.began + LONGEST)
        return self._sign(Session(session.user, session.id, session.began, ends)) if ends > session.ends else None

    def end(self, session: Session) -> None:
        """End a login: no token of it works any longer."""
        now = self._clock()
        with self._lock:
            self._ended = {known: until for known, until in self._ended.items() if until > now}
            self._ended[session.id] = session.began + LONGEST

    def _sign(self, session: Session) -> str:
        payload = json.dumps(
            {"u": session.user, "i": session.id, "b": session.began.timestamp(), "e": session.ends.timestamp()},
            separators=(",", ":"),
        ).encode()
        return f"{_encode(payload)}.{_encode(self._mac(payload))}"

    def _verified(self, token: str | None) -> Session | None:
        if not token or len(token) > MAX_TOKEN_LENGTH or not token.isascii():
            return None
        first, dot, second = token.partition(".")
        try:
            payload, mac = _decode(first), _decode(second)
        except (binascii.Error, ValueError):
            return None
        if not dot or not hmac.compare_digest(mac, self._mac(payload)):
            return None
        # Only what this signer made gets here, so the form is known.
        content = json.loads(payload)
        return Session(
            UserId(content["u"]),
            content["i"],
            datetime.fromtimestamp(content["b"], tz=UTC),
            datetime.fromtimestamp(content["e"], tz=UTC),
        )

    def _mac(self, payload: bytes) -> bytes:
        return hmac.new(self._key, payload, hashlib.sha256).digest()


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _decode(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
