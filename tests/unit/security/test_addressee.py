"""Who is told: one who may see why, and if there is none, all who work with the person, never the person herself."""

from jobbmatch.domain.ids import UserId
from jobbmatch.domain.user import Role, User
from jobbmatch.security.addressee import is_told, may_be_responsible, named_human
from jobbmatch.security.login import UserBook
from tests.factories.placements import HERSELF, KARI, MONA, PERSON, users

ANNA = UserId("anna")
TWO = users(User(ANNA, "Anna Eksempel", Role.JOB_SPECIALIST, frozenset({PERSON}), sees_exclusions=True))
NONE = UserBook.of([user for user in users().users.values() if user.id != KARI])


def told(book: UserBook, wanted: UserId | None) -> set[str]:
    return {user.id for user in book.users.values() if is_told(book, user, PERSON, wanted)}


def test_the_responsible_is_told_when_she_may_see_why() -> None:
    assert named_human(TWO, PERSON, KARI) == KARI
    assert told(TWO, KARI) == {KARI}


def test_else_the_first_who_may() -> None:
    for wanted in (MONA, HERSELF, UserId("sluttet"), None):
        assert named_human(TWO, PERSON, wanted) == ANNA
        assert told(TWO, wanted) == {ANNA}


def test_and_when_nobody_may_all_who_work_with_her() -> None:
    assert named_human(NONE, PERSON, MONA) is None
    assert told(NONE, MONA) == {MONA}, "not herself, though she may see her own frames"


def test_who_can_be_responsible() -> None:
    able = [user for user in TWO.users if may_be_responsible(TWO, user, PERSON)]
    assert sorted(able) == [ANNA, KARI, MONA]
