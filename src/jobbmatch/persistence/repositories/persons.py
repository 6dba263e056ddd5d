"""Persons: an id and a sealed form. Of one who was deleted the id is kept, and it is never given to anybody again."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import ConflictError
from jobbmatch.persistence.sealed_rows import SealedRow, SealedTable
from jobbmatch.persistence.tables import deleted_person, person
from jobbmatch.security.encryption import Sealed, place_of


class PersonsRepository(SealedTable):
    """Persons' forms, sealed."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        super().__init__(connection, person, person.c.id, person.c.form)

    @staticmethod
    def place(person_id: PersonId) -> str:
        """Name the place that a form is sealed for."""
        return place_of("person", "form", person_id)

    def add(self, person: PersonId, sealed: Sealed, *, by: UserId, at: datetime) -> SealedRow:
        """Keep a new person as version 1.

        Raises:
            ConflictError: There is one already, or there was one who was deleted.
        """
        if self.was_deleted(person):
            raise ConflictError(
                "Personen er slettet og blir ikke lagt inn igjen.",
                hint="Vil personen tilbake, begynn på nytt med en ny id.",
            )
        return super().add(person, sealed, by=by, at=at)

    def remove(self, person_id: PersonId) -> bool:
        """Delete a person with all that hangs on her row by its foreign key; tell whether there was one.

        No mark is left: see :mod:`jobbmatch.persistence.erasing` for a deletion that is to stay one.
        """
        return self._connection.execute(delete(person).where(person.c.id == person_id)).rowcount == 1

    def mark_deleted(self, person_id: PersonId, at: datetime) -> None:
        """Note that this id is not to be given again."""
        self._connection.execute(insert(deleted_person).values(id=person_id, at=at))

    def was_deleted(self, person_id: PersonId) -> bool:
        """Whether there was a person of that id who was deleted."""
        found = self._connection.execute(select(deleted_person.c.id).where(deleted_person.c.id == person_id))
        return found.one_or_none() is not None

    def deleted(self) -> list[tuple[PersonId, datetime]]:
        """Give who was deleted and when, oldest first."""
        rows = self._connection.execute(select(deleted_person).order_by(deleted_person.c.at, deleted_person.c.id))
        return [(PersonId(row.id), row.at) for row in rows]

    def count_deleted(self) -> int:
        """Count those who were deleted."""
        return self._connection.execute(select(func.count()).select_from(deleted_person)).scalar_one()
