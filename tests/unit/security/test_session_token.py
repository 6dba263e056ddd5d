"""Tokens: short-lived, unforgeable, renewable up to a limit, and dead after logging out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import UserId
from jobbmatch.security.session_token import LIFETIME, LONGEST, Session, SessionSigner, _decode

KEY = bytes(range(32))
START = datetime(2027, 3, 1, 12, tzinfo=UTC)
KARI = UserId("kari")


class Hands:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def session_at_start(signer: SessionSigner, token: str) -> Session:
    session = signer.read(token)
    assert session is not None
    return session


def test_a_token_says_who_and_ends_on_time() -> None:
    clock = Hands()
    signer = SessionSigner(KEY, clock)
    token = signer.begin(KARI)
    assert session_at_start(signer, token).user == KARI
    clock.now = START + LIFETIME - timedelta(seconds=1)
    assert signer.read(token) is not None
    clock.now = START + LIFETIME
    assert signer.read(token) is None


def test_a_token_from_the_future_is_refused() -> None:
    clock = Hands()
    signer = SessionSigner(KEY, clock)
    token = signer.begin(KARI)
    clock.now = START - timedelta(minutes=1)
    assert signer.read(token) is None


def test_use_renews_up_to_the_longest() -> None:
    clock = Hands()
    signer = SessionSigner(KEY, clock)
    token = signer.begin(KARI)
    assert signer.renewed(session_at_start(signer, token)) is None
    while clock.now - START < LONGEST - LIFETIME:
        clock.now += LIFETIME * 2 / 3
        token = signer.renewed(session_at_start(signer, token)) or token
    assert session_at_start(signer, token).ends <= START + LONGEST
    clock.now = START + LONGEST
    assert signer.read(token) is None


def test_logging_out_ends_every_token_of_the_login_and_no_other() -> None:
    clock = Hands()
    signer = SessionSigner(KEY, clock)
    first, second = signer.begin(KARI), signer.begin(KARI)
    session = session_at_start(signer, first)
    clock.now += LIFETIME * 2 / 3
    renewed = signer.renewed(session)
    signer.end(session)
    assert signer.read(first) is None
    assert signer.read(renewed) is None
    assert signer.read(second) is not None


def test_another_key_makes_and_reads_other_tokens() -> None:
    token = SessionSigner(KEY, Hands()).begin(KARI)
    assert SessionSigner(bytes(32), Hands()).read(token) is None


@given(st.data())
def test_a_changed_token_is_refused(data: st.DataObject) -> None:
    signer = SessionSigner(KEY, Hands())
    token = signer.begin(KARI)
    place = data.draw(st.integers(0, len(token) - 1))
    sign = data.draw(st.characters(max_codepoint=127).filter(lambda c: c != token[place]))
    changed = token[:place] + sign + token[place + 1 :]
    try:
        same = [_decode(part) for part in changed.split(".")] == [_decode(part) for part in token.split(".")]
    except ValueError:
        same = False
    # Base64 has spare bits at its end: what decodes to the same bytes is the same token.
    assert same or signer.read(changed) is None


@given(st.text(max_size=1200))
def test_any_text_is_refused_without_an_error(text: str) -> None:
    assert SessionSigner(KEY, Hands()).read(text) is None


@pytest.mark.parametrize("token", [None, "", ".", "a.b", "å.ø", "=.=", "e30.e30"])
def test_what_is_no_token_is_refused(token: str | None) -> None:
    assert SessionSigner(KEY, Hands()).read(token) is None
