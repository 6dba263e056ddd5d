"""What may be said follows from who one is, and nothing can be said that lists or placements tell."""

from typing import get_args

from jobbmatch.api.schemas.outcomes import Sayable, sayable_by
from jobbmatch.domain.ids import UserId
from jobbmatch.domain.outcome import BY_HERSELF, TOLD_ELSEWHERE, OutcomeKind
from jobbmatch.domain.user import Role, User


def test_the_form_takes_all_that_anybody_may_say() -> None:
    assert set(get_args(Sayable)) == {kind.value for kind in OutcomeKind if kind not in TOLD_ELSEWHERE}


def test_herself_less_than_those_who_follow_her() -> None:
    herself, other = User(UserId("b"), "B", Role.PERSON), User(UserId("k"), "K", Role.COUNSELLOR)
    assert sayable_by(herself) == BY_HERSELF < sayable_by(other)
