"""The login with invented users, for demonstration and development: on this machine and nowhere else."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Role, User
from jobbmatch.errors import InputError
from jobbmatch.security.loopback import is_loopback

USERS_FILE = Path(__file__).parent / "data" / "demo_users.json"
INVENTED = "Eksempel"
"""Every invented user's name holds this word, so that nobody takes one for real."""


def _no_persons(user: UserId) -> Collection[PersonId]:
    del user
    return ()


def _no_users(person: PersonId) -> Collection[UserId]:
    del person
    return ()


@dataclass(frozen=True, slots=True)
class UserBook:
    """The users who can log in, by id.

    Attributes:
        users: The users, each with the persons whom the book itself names.
        persons_of: Gives whom a user works with besides; asked anew each time.
        users_of: Gives who works with a person besides.
    """

    users: Mapping[UserId, User]
    persons_of: Callable[[UserId], Collection[PersonId]] = _no_persons
    users_of: Callable[[PersonId], Collection[UserId]] = _no_users

    @classmethod
    def of(cls, users: Iterable[User]) -> "UserBook":
        """Put a book together."""
        return cls({user.id: user for user in users})

    def get(self, user_id: UserId) -> User | None:
        """Give a user with the persons whom the book names, or None."""
        return self.users.get(user_id)

    def acting(self, user_id: UserId) -> User | None:
        """Give a user with everybody he or she works with, or None: for deciding what is permitted."""
        user = self.users.get(user_id)
        return None if user is None else replace(user, persons=user.persons | frozenset(self.persons_of(user_id)))

    def working_with(self, person: PersonId) -> list[User]:
        """Give everybody who works with a person, or is that person."""
        besides = frozenset(self.users_of(person))
        found = (user for user in self.users.values() if person in user.persons or user.id in besides)
        return [replace(user, persons=user.persons | {person}) for user in found]

    def name_of(self, user_id: UserId) -> str:
        """Give the name to show for an id; the id itself when the user is gone, empty when nobody was logged in."""
        user = self.users.get(user_id)
        return user.name if user is not None else user_id


@cache
def demo_users() -> UserBook:
    """Read the invented users that come with the program."""
    return read_users(USERS_FILE)


def read_users(path: Path) -> UserBook:
    """Read users from a JSON file.

    Raises:
        InputError: Ids are repeated, a name does not say that it is invented, or a role and its persons do not fit.
    """
    users = [_user(row) for row in json.loads(path.read_text(encoding="utf-8"))["users"]]
    if len({user.id for user in users}) != len(users):
        raise InputError("To brukere har samme id.", hint=f"Rett {path.name}.")
    for user in users:
        _must_fit(user, path)
    return UserBook.of(users)


def require_loopback(host: str) -> None:
    """Refuse to serve the demo login on anything but this machine.

    Raises:
        InputError: The address is not loopback.
    """
    if not is_loopback(host):
        raise InputError(
            "Innloggingen med oppdiktede brukere virker bare på denne maskinen, så tjeneren starter ikke på en annen "
            "adresse.",
            hint="Bruk --host 127.0.0.1.",
        )


def _user(row: Mapping[str, Any]) -> User:
    return User(
        id=UserId(row["id"]),
        name=row["name"],
        role=Role(row["role"]),
        persons=frozenset(PersonId(person) for person in row.get("persons", ())),
        sees_exclusions=row.get("sees_exclusions", False),
    )


def _must_fit(user: User, path: Path) -> None:
    if INVENTED not in user.name:
        raise InputError(f"Navnet til brukeren {user.id} sier ikke at den er oppdiktet.", hint=f"Rett {path.name}.")
    if user.role is Role.PERSON and len(user.persons) != 1:
        raise InputError(f"Brukeren {user.id} skal være én person.", hint=f"Rett {path.name}.")
    if user.role is Role.DATA_SCIENTIST and (user.persons or user.sees_exclusions):
        raise InputError(f"Brukeren {user.id} skal ikke se noen personer.", hint=f"Rett {path.name}.")
