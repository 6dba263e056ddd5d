"""Reading an answer's body piece by piece, unpacked, never more than the limit and never longer than the time."""

import zlib
from collections.abc import Callable, Iterable

from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem

_GZIP = 16 + zlib.MAX_WBITS


def read_body(pieces: Iterable[bytes], encoding: str, limit: int, in_time: Callable[[], bool]) -> bytes:
    """Read a body.

    Args:
        pieces: The bytes as they come over the wire.
        encoding: ``Content-Encoding``; only gzip is asked for.
        limit: Most bytes, packed and unpacked alike.
        in_time: Whether there is time left; asked at every piece.

    Raises:
        FeedError: It is too large, too slow, cut off, or packed in another way.
    """
    if encoding.strip().lower() in ("", "identity"):
        return _joined(pieces, limit, in_time)
    if encoding.strip().lower() not in ("gzip", "x-gzip"):
        raise FeedError(FeedProblem.NOT_JSON, "Det er pakket på en måte vi ikke ba om.")
    return _joined(_unpacked(pieces, limit), limit, in_time)


def _joined(pieces: Iterable[bytes], limit: int, in_time: Callable[[], bool]) -> bytes:
    body = bytearray()
    for piece in pieces:
        if not in_time():
            raise FeedError(FeedProblem.TIMEOUT)
        body += piece
        if len(body) > limit:
            raise FeedError(FeedProblem.TOO_LARGE, f"Grensen er {limit} byte.")
    return bytes(body)


def _unpacked(pieces: Iterable[bytes], limit: int) -> Iterable[bytes]:
    unpacker = zlib.decompressobj(_GZIP)
    for piece in pieces:
        try:
            # A small piece can unpack to a thousand times its size: one byte over the limit is enough to know.
            yield unpacker.decompress(piece, limit + 1)
        except zlib.error as error:
            raise FeedError(FeedProblem.CUT_OFF) from error
        if unpacker.unconsumed_tail:
            raise FeedError(FeedProblem.TOO_LARGE, f"Grensen er {limit} byte.")
    if not unpacker.eof:
        raise FeedError(FeedProblem.CUT_OFF)
