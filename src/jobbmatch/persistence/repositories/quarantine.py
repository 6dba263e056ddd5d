"""Entries that broke a rule, kept with the rule's name so that somebody can mend the source."""

import hashlib
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from jobbmatch.persistence.batches import batches
from jobbmatch.persistence.tables import quarantine


@dataclass(frozen=True, slots=True)
class QuarantinedEntry:
    """One entry that was not taken in.

    Attributes:
        rule: Name of the rule that it broke.
        message: What was wrong, for a human.
        source: Name of the file.
        position: Line number, or number in the list, from 1.
        size: Bytes of the whole entry.
        entry: The entry as it came, perhaps cut off at the end.
        digest: SHA-256 of the whole entry, hexadecimal.
        seen: When it first came.
    """

    rule: str
    message: str
    source: str
    position: int
    size: int
    entry: bytes
    digest: str
    seen: datetime


class QuarantineRepository:
    """Entries in quarantine; the same entry with the same rule stands there once."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def add(self, entries: Sequence[QuarantinedEntry]) -> int:
        """Keep those that are not there yet, and tell how many that were."""
        unique = {(_fingerprint(entry), entry.rule): entry for entry in reversed(entries)}
        fingerprints = [fingerprint for fingerprint, _ in unique]
        for batch in batches(fingerprints):
            statement = select(quarantine.c.fingerprint, quarantine.c.rule).where(quarantine.c.fingerprint.in_(batch))
            for row in self._connection.execute(statement):
                unique.pop((row.fingerprint, row.rule), None)
        if unique:
            self._connection.execute(
                insert(quarantine), [_values(fingerprint, entry) for (fingerprint, _), entry in unique.items()]
            )
        return len(unique)

    def count_by_rule(self) -> dict[str, int]:
        """Count the entries by rule."""
        statement = select(quarantine.c.rule, func.count()).group_by(quarantine.c.rule).order_by(quarantine.c.rule)
        return dict(Counter({row[0]: row[1] for row in self._connection.execute(statement)}))

    def latest(self, limit: int = 100) -> list[QuarantinedEntry]:
        """Give the entries that came last, newest first."""
        statement = select(quarantine).order_by(quarantine.c.number.desc()).limit(limit)
        return [
            QuarantinedEntry(
                rule=row.rule,
                message=row.message,
                source=row.source,
                position=row.position,
                size=row.size,
                entry=zlib.decompress(row.entry),
                digest=row.fingerprint,
                seen=row.first_seen,
            )
            for row in self._connection.execute(statement)
        ]


def _fingerprint(entry: QuarantinedEntry) -> str:
    return entry.digest or hashlib.sha256(entry.entry).hexdigest()


def _values(fingerprint: str, entry: QuarantinedEntry) -> dict[str, object]:
    return {
        "fingerprint": fingerprint,
        "rule": entry.rule,
        "message": entry.message,
        "source": entry.source,
        "position": entry.position,
        "size": entry.size,
        "entry": zlib.compress(entry.entry, 1),
        "first_seen": entry.seen,
    }
