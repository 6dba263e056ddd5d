"""Vacancies that are open now, with the entry they came from, and the tombstones of those that are gone."""

import gc
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.persistence.batches import batches
from jobbmatch.persistence.quarantined import forget_words_of
from jobbmatch.persistence.tables import tombstone, vacancy
from jobbmatch.persistence.touched import made_from, note_gone, note_vacancies
from jobbmatch.persistence.vacancy_codec import decode_vacancy


@dataclass(frozen=True, slots=True)
class VacancyRow:
    """One vacancy as it is written.

    Attributes:
        id: The feed's uuid.
        changed: Time of the event that gave it.
        content_hash: Hash of the entry's content.
        reader_version: Version of the readers that derived it.
        expires: When it stops being shown.
        raw: The entry's content, packed by the caller.
        derived: The vacancy, encoded (:func:`~jobbmatch.persistence.vacancy_codec.encode_vacancy`).
    """

    id: VacancyId
    changed: datetime
    content_hash: str
    reader_version: str
    expires: datetime | None
    raw: bytes
    derived: bytes


@dataclass(frozen=True, slots=True)
class KnownAd:
    """What the store holds about an id.

    Attributes:
        changed: Time of the event that stands.
        content_hash: Hash of the content; empty when the ad is gone and only its tombstone is left.
    """

    changed: datetime
    content_hash: str = ""

    @property
    def gone(self) -> bool:
        """Whether only the tombstone is left."""
        return not self.content_hash


@dataclass(frozen=True, slots=True)
class RawVacancy:
    """The kept entry of a vacancy."""

    id: VacancyId
    changed: datetime
    raw: bytes


class VacanciesRepository:
    """Vacancies and tombstones; an id is never in both."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def count(self) -> int:
        """Count the open vacancies."""
        return self._connection.execute(select(func.count()).select_from(vacancy)).scalar_one()

    def get(self, vacancy_id: VacancyId) -> Vacancy | None:
        """Give one vacancy."""
        return next(iter(self.get_many([vacancy_id])), None)

    def with_source(self, vacancy_id: VacancyId) -> tuple[Vacancy, str] | None:
        """Give one vacancy and the name of the row it was made from."""
        row = self._connection.execute(_DERIVED.where(vacancy.c.id == vacancy_id)).one_or_none()
        return None if row is None else (_vacancy(row), made_from(row.derived))

    def get_many(self, ids: Collection[VacancyId]) -> list[Vacancy]:
        """Give those that are there, in the order of the ids asked for."""
        found: dict[str, Vacancy] = {}
        for batch in batches(dict.fromkeys(ids)):
            rows = self._connection.execute(_DERIVED.where(vacancy.c.id.in_(batch)))
            found.update((row.id, _vacancy(row)) for row in rows)
        return [found[wanted] for wanted in dict.fromkeys(ids) if wanted in found]

    def all(self) -> Iterator[Vacancy]:
        """Give every open vacancy in the order of the ids, without holding all of the table in memory."""
        rows = self._connection.execution_options(yield_per=1000).execute(_DERIVED.order_by(vacancy.c.id))
        return map(_vacancy, rows)

    def load(self) -> list[Vacancy]:
        """Give every open vacancy at once, in the order of the ids.

        The garbage collector rests meanwhile: all of this stays, and looking through it again and again as it grows
        takes as long as reading it.
        """
        collecting = gc.isenabled()
        gc.disable()
        try:
            return list(self.all())
        finally:
            if collecting:
                gc.enable()

    def known(self, ids: Collection[VacancyId]) -> dict[VacancyId, KnownAd]:
        """Tell what the store holds about these ids; an id that was never seen is left out."""
        found: dict[VacancyId, KnownAd] = {}
        for batch in batches(ids):
            gone = select(tombstone.c.id, tombstone.c.changed).where(tombstone.c.id.in_(batch))
            found.update((VacancyId(row.id), KnownAd(row.changed)) for row in self._connection.execute(gone))
            there = select(vacancy.c.id, vacancy.c.changed, vacancy.c.content_hash).where(vacancy.c.id.in_(batch))
            found.update(
                (VacancyId(row.id), KnownAd(row.changed, row.content_hash)) for row in self._connection.execute(there)
            )
        return found

    def put(self, rows: Sequence[VacancyRow]) -> None:
        """Write vacancies, new or changed; their tombstones go. What is shared of them is noted to be judged again."""
        ids = [row.id for row in rows]
        note_vacancies(self._connection, ids)
        self._delete(ids)
        if rows:
            self._connection.execute(
                insert(vacancy),
                [
                    {
                        "id": row.id,
                        "changed": row.changed,
                        "content_hash": row.content_hash,
                        "reader_version": row.reader_version,
                        "expires": row.expires,
                        "raw": row.raw,
                        "derived": row.derived,
                    }
                    for row in rows
                ],
            )

    def touch(self, events: Iterable[tuple[VacancyId, datetime]]) -> None:
        """Move the time of vacancies whose content a later event left as it was."""
        rows = [{"which": id_, "moment": changed} for id_, changed in events]
        if rows:
            statement = update(vacancy).where(vacancy.c.id == bindparam("which"))
            self._connection.execute(statement.values(changed=bindparam("moment")), rows)

    def remove(self, events: Sequence[tuple[VacancyId, datetime]]) -> None:
        """Remove vacancies at once; a tombstone with the time of the event keeps older ones from coming back.

        What is shared of them is noted to be judged again. Their words go from the quarantine too.
        """
        ids = [id_ for id_, _ in events]
        note_gone(self._connection, ids)
        self._delete(ids)
        forget_words_of(self._connection, ids)
        if events:
            self._connection.execute(insert(tombstone), [{"id": id_, "changed": changed} for id_, changed in events])

    def count_stale(self, reader_version: str) -> int:
        """Count the vacancies that another version of the readers derived."""
        statement = select(func.count()).select_from(vacancy).where(vacancy.c.reader_version != reader_version)
        return self._connection.execute(statement).scalar_one()

    def stale(self, reader_version: str, limit: int, after: str = "") -> list[RawVacancy]:
        """Give kept entries that another version of the readers derived, by id, beginning after an id."""
        statement = (
            select(vacancy.c.id, vacancy.c.changed, vacancy.c.raw)
            .where(vacancy.c.reader_version != reader_version, vacancy.c.id > after)
            .order_by(vacancy.c.id)
            .limit(limit)
        )
        return [RawVacancy(VacancyId(row.id), row.changed, row.raw) for row in self._connection.execute(statement)]

    def count_expired(self, before: datetime) -> int:
        """Count the vacancies that expired before a moment; one that says nothing of expiry never does."""
        statement = select(func.count()).select_from(vacancy).where(vacancy.c.expires < before)
        return self._connection.execute(statement).scalar_one()

    def expired(self, before: datetime, limit: int) -> list[tuple[VacancyId, datetime]]:
        """Give some that expired before a moment, with the times of their events."""
        columns = select(vacancy.c.id, vacancy.c.changed).where(vacancy.c.expires < before)
        rows = self._connection.execute(columns.order_by(vacancy.c.expires, vacancy.c.id).limit(limit))
        return [(VacancyId(row.id), row.changed) for row in rows]

    def count_tombstones(self, before: datetime) -> int:
        """Count the tombstones of events before a moment."""
        statement = select(func.count()).select_from(tombstone).where(tombstone.c.changed < before)
        return self._connection.execute(statement).scalar_one()

    def forget_tombstones(self, before: datetime) -> int:
        """Delete the tombstones of events before a moment, and tell how many that were."""
        return self._connection.execute(delete(tombstone).where(tombstone.c.changed < before)).rowcount

    def _delete(self, ids: Sequence[VacancyId]) -> None:
        for batch in batches(ids):
            self._connection.execute(delete(vacancy).where(vacancy.c.id.in_(batch)))
            self._connection.execute(delete(tombstone).where(tombstone.c.id.in_(batch)))


_DERIVED = select(vacancy.c.id, vacancy.c.changed, vacancy.c.derived)


def _vacancy(row: Row[Any, Any, Any]) -> Vacancy:
    decoded = decode_vacancy(row.derived)
    # A later event that left the content as it was moved only the column.
    return decoded if decoded.changed == row.changed else replace(decoded, changed=row.changed)
