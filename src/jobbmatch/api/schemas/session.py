"""Login and user."""

from datetime import datetime
from typing import Annotated

from pydantic import StringConstraints

from jobbmatch.api.schemas.base import Given, Taken
from jobbmatch.domain.user import Role, User


class LoginForm(Taken):
    """Who wants to log in. There is no password: the users are invented, and it works on this machine only."""

    user_id: Annotated[str, StringConstraints(min_length=1, max_length=64)]


class DemoUser(Given):
    """An invented user to choose on the login page."""

    id: str
    name: str
    role: Role


class DemoUsers(Given):
    """All invented users."""

    users: list[DemoUser]


class CurrentUser(Given):
    """The user who is logged in."""

    id: str
    name: str
    role: Role
    sees_exclusions: bool
    """Whether the user holds the grant for the frames of those persons."""
    ends: datetime
    """When the login stops working unless it is used before."""

    @classmethod
    def of(cls, user: User, ends: datetime) -> "CurrentUser":
        """Describe a user."""
        return cls(id=user.id, name=user.name, role=user.role, sees_exclusions=user.sees_exclusions, ends=ends)
