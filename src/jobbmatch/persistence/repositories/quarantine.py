"""Entries that broke a rule, kept with the rule's name so that somebody can mend the source."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from jobbmatch.domain.ids import VacancyId
from jobbmatch.persistence.batches import batches
from jobbmatch.persistence.quarantined import EMPTIED, EMPTY, ad_of, packed, unpacked
from jobbmatch.persistence.tables import quarantine, tombstone


@dataclass(frozen=True, slots=True)
class QuarantinedEntry:
    """One entry that was not taken in.

    Attributes:
        rule: Name of the rule that it broke.
        message: What was wrong, for a human.
        source: Name of the file.
        position: Line number, or number in the list, from 1.
        size: Bytes of the whole entry.
        entry: The entry as it came, perhaps cut off at the end; nothing when it was emptied.
        digest: SHA-256 of the whole entry, hexadecimal.
        seen: When it first came.
        about: The ad that it is about, where the caller knows; else it is looked for in the entry.
    """

    rule: str
    message: str
    source: str
    position: int
    size: int
    entry: bytes
    digest: str
    seen: datetime
    about: VacancyId | None = None


class QuarantineRepository:
    """Entries in quarantine; the same entry with the same rule stands there once."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def add(self, entries: Sequence[QuarantinedEntry]) -> int:
        """Keep those that are not there yet, and tell how many that were; of ads that are gone no words are kept."""
        unique = {(_fingerprint(entry), entry.rule): entry for entry in reversed(entries)}
        fingerprints = [fingerprint for fingerprint, _ in unique]
        for batch in batches(fingerprints):
            statement = select(quarantine.c.fingerprint, quarantine.c.rule).where(quarantine.c.fingerprint.in_(batch))
            for row in self._connection.execute(statement):
                unique.pop((row.fingerprint, row.rule), None)
        if unique:
            rows = [_values(fingerprint, entry) for (fingerprint, _), entry in unique.items()]
            gone = self._gone({row["vacancy_id"] for row in rows if row["vacancy_id"]})
            emptied = [row | EMPTIED if row["vacancy_id"] in gone else row for row in rows]
            self._connection.execute(insert(quarantine), emptied)
        return len(unique)

    def count_to_empty(self, before: datetime) -> int:
        """Count the entries that came before a moment and have not been emptied."""
        statement = select(func.count()).select_from(quarantine).where(_full_since(before))
        return self._connection.execute(statement).scalar_one()

    def empty(self, before: datetime) -> int:
        """Empty the entries that came before a moment, and tell how many that were; what they broke stays known."""
        return self._connection.execute(update(quarantine).where(_full_since(before)).values(**EMPTIED)).rowcount

    def _gone(self, ids: set[object]) -> set[object]:
        found: set[object] = set()
        for batch in batches(ids):
            found.update(self._connection.scalars(select(tombstone.c.id).where(tombstone.c.id.in_(batch))))
        return found

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
                entry=unpacked(row.entry),
                digest=row.fingerprint,
                seen=row.first_seen,
                about=None if row.vacancy_id is None else VacancyId(row.vacancy_id),
            )
            for row in self._connection.execute(statement)
        ]


def _full_since(before: datetime) -> ColumnElement[bool]:
    return (quarantine.c.first_seen < before) & (quarantine.c.entry != EMPTY)


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
        "entry": packed(entry.entry),
        "first_seen": entry.seen,
        "vacancy_id": entry.about or ad_of(entry.entry),
    }
