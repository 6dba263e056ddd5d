"""Who works with whom, beyond what the book of users says: whoever makes a person works with her.

The store keeps it, in the table that goes with a person when she is deleted. It is read at every request, so that what
is given or taken away holds at once and on every server.
"""

from dataclasses import replace

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.persistence.session import Store
from jobbmatch.security.login import UserBook


def with_assignments(users: UserBook, store: Store) -> UserBook:
    """Give the same users with the persons whom the store says that they work with.

    Args:
        users: The users who can log in.
        store: Keeps who works with whom; it must stay open as long as the book is used.
    """

    def persons_of(user: UserId) -> list[PersonId]:
        with store.reading() as unit:
            return [grant.person for grant in unit.grants.of_user(user)]

    def users_of(person: PersonId) -> list[UserId]:
        with store.reading() as unit:
            return [grant.user for grant in unit.grants.of_person(person)]

    return replace(users, persons_of=persons_of, users_of=users_of)
