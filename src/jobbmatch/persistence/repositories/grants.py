"""Who works with whom, and who of them may see exclusions."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.persistence.tables import user_person


@dataclass(frozen=True, slots=True)
class Grant:
    """That a user works with a person (or is that person)."""

    user: UserId
    person: PersonId
    sees_exclusions: bool = False


class GrantsRepository:
    """Grants; a user has at most one for a person."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def put(self, grant: Grant) -> None:
        """Give a grant, in place of the one that was there."""
        self.remove(grant.user, grant.person)
        values = {"user_id": grant.user, "person_id": grant.person, "sees_exclusions": grant.sees_exclusions}
        self._connection.execute(insert(user_person).values(**values))

    def remove(self, user: UserId, person: PersonId) -> bool:
        """Take a grant away; tell whether there was one."""
        where = (user_person.c.user_id == user) & (user_person.c.person_id == person)
        return self._connection.execute(delete(user_person).where(where)).rowcount == 1

    def of_user(self, user: UserId) -> list[Grant]:
        """Give the grants of a user, by person."""
        statement = select(user_person).where(user_person.c.user_id == user).order_by(user_person.c.person_id)
        return [
            Grant(UserId(row.user_id), PersonId(row.person_id), row.sees_exclusions)
            for row in self._connection.execute(statement)
        ]

    def of_person(self, person: PersonId) -> list[Grant]:
        """Give the grants that concern a person, by user."""
        statement = select(user_person).where(user_person.c.person_id == person).order_by(user_person.c.user_id)
        return [
            Grant(UserId(row.user_id), PersonId(row.person_id), row.sees_exclusions)
            for row in self._connection.execute(statement)
        ]
