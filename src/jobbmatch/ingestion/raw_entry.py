"""An entry as it was found in a file, before anybody has judged it."""

import hashlib
from dataclasses import dataclass

from jobbmatch.ingestion.rules import QuarantineRule

MAX_ENTRY_BYTES = 8 * 1024 * 1024
"""Longest entry that is read; the longest real ads are about 50 kB."""
KEPT_BYTES = 64 * 1024
"""How much of an entry is kept in quarantine."""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry.

    Attributes:
        source: Name of the file, relative to the folder that was given.
        position: Line number, or number in the list, from 1.
        data: The bytes, whole unless it was too long.
        size: Bytes of the whole entry.
        broken: Rule that was broken already in reading.
        detail: What more is known about that.
        sha256: Hash of the whole entry when ``data`` is cut off; empty when it is whole.
        note: Something odd that did not keep the entry from being read.
    """

    source: str
    position: int
    data: bytes
    size: int
    broken: QuarantineRule | None = None
    detail: str = ""
    sha256: str = ""
    note: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of the whole entry, hexadecimal."""
        return self.sha256 or hashlib.sha256(self.data).hexdigest()


def whole(source: str, position: int, data: bytes) -> RawEntry:
    """Make an entry of bytes that were read whole."""
    return RawEntry(source, position, data, len(data))
