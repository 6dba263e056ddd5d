import base64
import json

import pytest

from jobbmatch.ingestion.feed.problems import FeedError
from jobbmatch.ingestion.feed.token import TokenKeeper, end_of, last_line


def jwt(**claims: object) -> str:
    packed = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"aaaa.{packed}.cccc"


class Source:
    """Gives another token each time."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = list(tokens)
        self.fetched = 0

    def __call__(self) -> str:
        self.fetched += 1
        return f"Current public token:\n\n{self.tokens.pop(0)}\n"


def test_the_public_token_is_fetched_once() -> None:
    source = Source("token-number-1")
    keeper = TokenKeeper("", source)
    assert [keeper.current() for _ in range(3)] == ["token-number-1"] * 3
    assert source.fetched == 1


def test_a_refused_token_is_renewed_once_for_all_who_were_refused_it() -> None:
    source = Source("token-number-1", "token-number-2")
    keeper = TokenKeeper("", source)
    old = keeper.current()
    assert keeper.refused(old)
    assert keeper.refused(old)
    assert keeper.current() == "token-number-2"
    assert source.fetched == 2


def test_a_token_is_renewed_before_it_runs_out_but_not_at_every_question() -> None:
    now = 1000.0
    first, second = jwt(exp=2000), jwt(exp=1900)
    source = Source(first, second, jwt(exp=9000))
    keeper = TokenKeeper("", source, lambda: now)
    assert keeper.current() == first
    now = 1950.0
    assert keeper.current() == second
    assert keeper.current() == second
    now = 2011.0
    keeper.current()
    assert source.fetched == 3


def test_a_private_token_is_never_renewed() -> None:
    keeper = TokenKeeper("min-egen-nokkel", Source())
    assert keeper.current() == "min-egen-nokkel"
    assert not keeper.refused("min-egen-nokkel")
    assert "min-egen" not in repr(keeper)


def test_a_private_token_with_odd_characters_is_refused_unseen() -> None:
    with pytest.raises(FeedError) as caught:
        TokenKeeper("hemmelig\r\nX: y", Source())
    assert "hemmelig" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "\n\n", "<html><body>Logg inn</body></html>", "kort"])
def test_prose_without_a_token(text: str) -> None:
    with pytest.raises(FeedError):
        last_line(text)


@pytest.mark.parametrize(
    ("token", "ends"),
    [(jwt(exp=12), 12.0), (jwt(), None), (jwt(exp=True), None), ("plain", None), ("a.%%.c", None), ("a.e30.c", None)],
)
def test_when_a_token_runs_out(token: str, ends: float | None) -> None:
    assert end_of(token) == ends
