"""Lines of a stream, in bounded memory however long a line is."""

import hashlib
from collections.abc import Iterator
from typing import IO

from jobbmatch.ingestion.raw_entry import KEPT_BYTES, MAX_ENTRY_BYTES, RawEntry, whole
from jobbmatch.ingestion.rules import QuarantineRule

BOM = b"\xef\xbb\xbf"
"""Mark that some programs put before UTF-8."""


def read_lines(stream: IO[bytes], source: str, limit: int = MAX_ENTRY_BYTES) -> Iterator[RawEntry]:
    """Give each line that is not blank; one over the limit comes cut off, with its whole size and hash."""
    position = 0
    while line := stream.readline(limit + 1):
        position += 1
        if len(line) > limit and not line.endswith(b"\n"):
            yield _too_long(stream, source, position, line, limit)
            continue
        if position == 1:
            line = line.removeprefix(BOM)
        if line := line.strip():
            yield whole(source, position, line)


def _too_long(stream: IO[bytes], source: str, position: int, start: bytes, limit: int) -> RawEntry:
    """Read past the rest of the line, piece by piece."""
    kept, size, digest = start[:KEPT_BYTES], len(start), hashlib.sha256(start)
    del start
    while piece := stream.readline(limit):
        size += len(piece)
        digest.update(piece)
        if piece.endswith(b"\n"):
            break
    detail = f"{size} byte, grensen er {limit}."
    return RawEntry(source, position, kept, size, QuarantineRule.LINE_TOO_LONG, detail, digest.hexdigest())
