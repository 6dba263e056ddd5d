import hashlib
import io
import tracemalloc
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.ingestion.lines import read_lines
from jobbmatch.ingestion.raw_entry import KEPT_BYTES
from jobbmatch.ingestion.rules import QuarantineRule

LIMIT = 20


@given(st.lists(st.binary(max_size=60).map(lambda line: line.replace(b"\n", b"x")), max_size=12), st.booleans())
def test_every_line_that_is_not_blank_comes_once(lines: list[bytes], ends: bool) -> None:
    data = b"\n".join(lines) + (b"\n" if ends else b"")
    entries = list(read_lines(io.BytesIO(data), "f", LIMIT))
    expected = [(number, line) for number, line in enumerate(data.split(b"\n"), 1)]
    if expected and expected[0][1].startswith(b"\xef\xbb\xbf") and len(expected[0][1]) <= LIMIT:
        expected[0] = (1, expected[0][1][3:])
    expected = [(number, line) for number, line in expected if line.strip() or len(line) > LIMIT]
    assert [entry.position for entry in entries] == [number for number, _ in expected]
    for entry, (_, line) in zip(entries, expected, strict=True):
        if len(line) > LIMIT:
            assert entry.broken is QuarantineRule.LINE_TOO_LONG
        else:
            assert entry.broken is None
            assert entry.data == line.strip()


def test_a_line_that_is_too_long_comes_with_its_size_and_hash() -> None:
    line = b"a" * 50
    (long, short) = read_lines(io.BytesIO(line + b"\nb\n"), "f", LIMIT)
    assert (long.position, long.broken, long.size) == (1, QuarantineRule.LINE_TOO_LONG, 51)
    assert long.digest == hashlib.sha256(line + b"\n").hexdigest()
    assert line.startswith(long.data)
    assert (short.position, short.data) == (2, b"b")


class _Endless(io.RawIOBase):
    """So many bytes without a line break."""

    def __init__(self, size: int) -> None:
        self.left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the type it is given is private
        number = min(len(buffer), self.left)
        buffer[:number] = b"a" * number
        self.left -= number
        return number


def _read(size: int) -> Iterator[int]:
    for entry in read_lines(io.BufferedReader(_Endless(size)), "f", 1 << 20):
        assert len(entry.data) == KEPT_BYTES
        yield entry.size


def test_a_line_of_two_hundred_megabytes_takes_little_memory() -> None:
    size = 200 << 20
    tracemalloc.start()
    try:
        assert list(_read(size)) == [size]
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()
