"""The login with invented users, for demonstration and development: on this machine and nowhere else."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class UserBook:
    """The users who can log in, by id."""

    users: Mapping[UserId, User]

    @classmethod
    def of(cls, users: Iterable[User]) -> "UserBook":
        """Put a book together."""
        return cls({user.id: user for user in users})

    def get(self, user_id: UserId) -> User | None:
        """Give a user, or None."""
        return self.users.get(user_id)

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
