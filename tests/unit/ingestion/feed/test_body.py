import gzip
from collections.abc import Iterator

import pytest

from jobbmatch.ingestion.feed.body import read_body
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem

TEXT = b'{"a": 1}' * 100


def in_time() -> bool:
    return True


def pieces(data: bytes, size: int = 7) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


def problem(data: list[bytes], encoding: str, limit: int = 10_000) -> FeedProblem:
    with pytest.raises(FeedError) as caught:
        read_body(data, encoding, limit, in_time)
    return caught.value.problem


@pytest.mark.parametrize("encoding", ["", "identity"])
def test_plain(encoding: str) -> None:
    assert read_body(pieces(TEXT), encoding, len(TEXT), in_time) == TEXT


def test_packed() -> None:
    assert read_body(pieces(gzip.compress(TEXT)), "gzip", len(TEXT), in_time) == TEXT


def test_too_large_plain_or_unpacked() -> None:
    assert problem(pieces(TEXT), "", len(TEXT) - 1) is FeedProblem.TOO_LARGE
    assert problem(pieces(gzip.compress(TEXT)), "gzip", len(TEXT) - 1) is FeedProblem.TOO_LARGE
    assert problem([gzip.compress(b" " * 50_000_000)], "gzip") is FeedProblem.TOO_LARGE


def test_an_endless_body_is_read_no_further_than_the_limit() -> None:
    given = 0

    def endless() -> Iterator[bytes]:
        nonlocal given
        while True:
            given += 1
            yield b" " * 1000

    with pytest.raises(FeedError):
        read_body(endless(), "", 10_000, in_time)
    assert given == 11


def test_cut_off_or_not_packed_as_said() -> None:
    assert problem(pieces(gzip.compress(TEXT)[:-12]), "gzip") is FeedProblem.CUT_OFF
    assert problem([b"no gzip at all"], "gzip") is FeedProblem.CUT_OFF
    assert problem([b"x"], "br") is FeedProblem.NOT_JSON


def test_time_runs_out_between_pieces() -> None:
    left = iter([True, True, False])
    with pytest.raises(FeedError) as caught:
        read_body(pieces(TEXT), "", 10_000, lambda: next(left))
    assert caught.value.problem is FeedProblem.TIMEOUT
