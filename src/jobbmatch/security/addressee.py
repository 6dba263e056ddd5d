"""Which human is told when something shared with a person must be looked at again."""

from collections.abc import Sequence

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, Role, User
from jobbmatch.security.access import decide
from jobbmatch.security.login import UserBook


def named_human(users: UserBook, person: PersonId, wanted: UserId | None) -> UserId | None:
    """Give who is told: the one who is wanted, when he or she may see exclusions; else the first who may.

    Args:
        users: Everybody.
        person: Whose vacancy it is.
        wanted: Who is responsible for it.

    Returns:
        None when nobody who works with the person may see her exclusions: then all of them are told.
    """
    able = [user.id for user in _staff(users, person) if decide(user, Action.READ_WITHHELD, person).permitted]
    return wanted if wanted in able else next(iter(able), None)


def is_told(users: UserBook, user: User, person: PersonId, wanted: UserId | None) -> bool:
    """Whether a user is the one who is told, or one of all; asked anew each time, since people change work."""
    named = named_human(users, person, wanted)
    return user.id == named if named is not None else any(user.id == one.id for one in _staff(users, person))


def may_be_responsible(users: UserBook, user_id: UserId, person: PersonId) -> bool:
    """Whether a user works with the person on somebody else's behalf, as counsellors and job specialists do."""
    return any(one.id == user_id for one in _staff(users, person))


def _staff(users: UserBook, person: PersonId) -> Sequence[User]:
    """Give everybody who works with a person, by id; never the person herself."""
    working = (
        user
        for user in users.working_with(person)
        if user.role is not Role.PERSON and decide(user, Action.SEE_ALARM, person).permitted
    )
    return sorted(working, key=lambda user: user.id)
