"""What the two tables of sealed records share: reading a row, and a write that fails when somebody else was first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, RowMapping, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import ConflictError, NotFoundError
from jobbmatch.persistence.touched import note_person
from jobbmatch.security.encryption import Sealed

_RELOAD = "Last siden på nytt, se hva som er endret, og gjør endringen om igjen."


@dataclass(frozen=True, slots=True)
class SealedRow:
    """A sealed record of one person.

    Attributes:
        person: Whose it is.
        sealed: The record; opens only with the place named by its table, column and person.
        version: 1 when new; grows by one at every change.
        updated_at: When it was last changed.
        updated_by: By whom.
    """

    person: PersonId
    sealed: Sealed
    version: int
    updated_at: datetime
    updated_by: UserId


class SealedTable:
    """Sealed records by person in one table."""

    def __init__(self, connection: Connection, table: Table, key: Column[str], data: Column[bytes]) -> None:
        """Work on the table whose key and sealed column are given."""
        self._connection = connection
        self._table = table
        self._key = key
        self._data = data

    def get(self, person: PersonId) -> SealedRow | None:
        """Give the record of one person."""
        row = self._connection.execute(select(self._table).where(self._key == person)).mappings().one_or_none()
        return None if row is None else self._read(row)

    def all(self) -> list[SealedRow]:
        """Give all records in the order of the ids."""
        return [self._read(row) for row in self._connection.execute(select(self._table).order_by(self._key)).mappings()]

    def add(self, person: PersonId, sealed: Sealed, *, by: UserId, at: datetime) -> SealedRow:
        """Keep a new record as version 1.

        Raises:
            ConflictError: There is one already.
            NotFoundError: The record belongs to a person who is not there.
        """
        taken = ConflictError("Det finnes allerede en slik person.", hint="Velg en annen id.")
        if self.get(person) is not None:
            raise taken
        new = SealedRow(person, sealed, 1, at, by)
        try:
            # PostgreSQL gives a whole transaction up for one refused row, unless the row has a part of its own.
            with self._connection.begin_nested():
                self._connection.execute(insert(self._table).values({self._key.name: person, **self._values(new)}))
        except IntegrityError:
            # The driver's own words hold the id.
            raise (NotFoundError("Personen finnes ikke.") if self._table.foreign_keys else taken) from None
        return new

    def save(self, person: PersonId, sealed: Sealed, *, version: int, by: UserId, at: datetime) -> SealedRow:
        """Change a record that the caller has seen in that version. What is shared with her is to be judged again.

        Raises:
            ConflictError: Somebody else has changed it since.
            NotFoundError: There is none.
        """
        new = SealedRow(person, sealed, version + 1, at, by)
        statement = update(self._table).where(self._key == person, self._table.c.version == version)
        if self._connection.execute(statement.values(self._values(new))).rowcount == 1:
            note_person(self._connection, person)
            return new
        if self.get(person) is None:
            raise NotFoundError("Personen finnes ikke.")
        raise ConflictError("Opplysningene er endret av noen andre i mellomtiden.", hint=_RELOAD)

    def _values(self, row: SealedRow) -> Mapping[str, object]:
        return {
            self._data.name: row.sealed.data,
            "key_id": row.sealed.key_id,
            "version": row.version,
            "updated_at": row.updated_at,
            "updated_by": row.updated_by,
        }

    def _read(self, row: RowMapping) -> SealedRow:
        return SealedRow(
            person=PersonId(row[self._key.name]),
            sealed=Sealed(row["key_id"], row[self._data.name]),
            version=row["version"],
            updated_at=row["updated_at"],
            updated_by=UserId(row["updated_by"]),
        )
