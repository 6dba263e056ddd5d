"""Exclusions in their own compartment: an id and a sealed record.

Whoever adds a person adds a row here too, also when nothing is excluded, so that the rows themselves tell nothing.
"""

from sqlalchemy import Connection

from jobbmatch.domain.ids import PersonId
from jobbmatch.persistence.sealed_rows import SealedTable
from jobbmatch.persistence.tables import safety_profile
from jobbmatch.security.encryption import place_of


class SafetyProfilesRepository(SealedTable):
    """Persons' exclusions, sealed."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        super().__init__(connection, safety_profile, safety_profile.c.person_id, safety_profile.c.exclusions)

    @staticmethod
    def place(person_id: PersonId) -> str:
        """Name the place that exclusions are sealed for."""
        return place_of("safety_profile", "exclusions", person_id)
