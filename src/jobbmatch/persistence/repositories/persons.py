"""Persons: an id and a sealed form."""

from sqlalchemy import Connection, delete

from jobbmatch.domain.ids import PersonId
from jobbmatch.persistence.sealed_rows import SealedTable
from jobbmatch.persistence.tables import person
from jobbmatch.security.encryption import place_of


class PersonsRepository(SealedTable):
    """Persons' forms, sealed."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        super().__init__(connection, person, person.c.id, person.c.form)

    @staticmethod
    def place(person_id: PersonId) -> str:
        """Name the place that a form is sealed for."""
        return place_of("person", "form", person_id)

    def remove(self, person_id: PersonId) -> bool:
        """Delete a person with her exclusions and who works with her; tell whether there was one."""
        return self._connection.execute(delete(person).where(person.c.id == person_id)).rowcount == 1
