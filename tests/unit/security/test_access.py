"""Who may do what with whom: the whole table, and that doubt refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, Role, User
from jobbmatch.security.access import (
    ABOUT_A_PERSON,
    NEEDS_GRANT,
    OPEN_TO_ALL,
    AccessCode,
    actions_about_nobody,
    decide,
    must_be_logged_in,
    permitted_actions,
)

MINE = PersonId("min")
OTHER = PersonId("annen")
STAFF = (Role.COUNSELLOR, Role.JOB_SPECIALIST)


def user(role: Role, *, grant: bool = False) -> User:
    persons = frozenset() if role is Role.DATA_SCIENTIST else frozenset({MINE})
    return User(UserId("u"), "U", role, persons, sees_exclusions=grant)


@pytest.mark.parametrize("action", Action)
def test_nobody_logged_in_may_only_log_in_and_out(action: Action) -> None:
    decision = decide(None, action, MINE if action in ABOUT_A_PERSON else None)
    expected = AccessCode.ALLOWED if action in OPEN_TO_ALL else AccessCode.NOT_LOGGED_IN
    assert decision.code is expected
    assert decision.permitted is (action in OPEN_TO_ALL)


@pytest.mark.parametrize("role", STAFF)
@pytest.mark.parametrize("action", sorted(ABOUT_A_PERSON))
@pytest.mark.parametrize("grant", [True, False])
def test_staff_work_with_their_persons_and_need_the_grant_for_exclusions(
    role: Role, action: Action, grant: bool
) -> None:
    staff = user(role, grant=grant)
    assert decide(staff, action, MINE).permitted is (grant or action not in NEEDS_GRANT)
    assert decide(staff, action, OTHER).code is AccessCode.NOT_ASSIGNED
    assert decide(staff, action, None).code is AccessCode.NO_PERSON_NAMED


@pytest.mark.parametrize(
    ("action", "without", "with_grant"),
    [
        (Action.READ_PERSON, True, True),
        (Action.WRITE_PERSON, True, True),
        (Action.READ_MATCHES, True, True),
        (Action.READ_ACCESS_LOG, True, True),
        (Action.READ_EXCLUSIONS, False, True),
        (Action.READ_WITHHELD, False, True),
        (Action.WRITE_EXCLUSIONS, False, False),
    ],
)
def test_the_person_sees_herself_and_never_changes_her_frames_alone(
    action: Action, without: bool, with_grant: bool
) -> None:
    assert decide(user(Role.PERSON), action, MINE).permitted is without
    assert decide(user(Role.PERSON, grant=True), action, MINE).permitted is with_grant
    assert not decide(user(Role.PERSON, grant=True), action, OTHER).permitted


def test_the_person_does_not_see_the_market_that_no_filter_has_seen() -> None:
    assert decide(user(Role.PERSON), Action.READ_VACANCIES, None).code is AccessCode.ROLE_MAY_NOT


@pytest.mark.parametrize("action", sorted(set(Action) - OPEN_TO_ALL))
def test_data_scientists_see_market_figures_and_no_person(action: Action) -> None:
    scientist = user(Role.DATA_SCIENTIST)
    allowed = {Action.READ_MARKET, Action.READ_OWN_USER}
    person = MINE if action in ABOUT_A_PERSON else None
    assert decide(scientist, action, person).permitted is (action in allowed)


def test_a_data_scientist_with_persons_and_grant_by_mistake_still_sees_none() -> None:
    mistaken = User(UserId("d"), "D", Role.DATA_SCIENTIST, frozenset({MINE}), sees_exclusions=True)
    assert permitted_actions(mistaken, MINE) == ()


def test_a_rule_that_raises_refuses() -> None:
    def broken(asker: User | None, action: Action, person: PersonId | None) -> AccessCode | None:
        raise RuntimeError

    decision = decide(user(Role.COUNSELLOR), Action.READ_PERSON, MINE, rules=(must_be_logged_in, broken))
    assert not decision.permitted
    assert decision.code is AccessCode.RULE_FAILED


def test_permitted_actions_are_what_is_decided_one_by_one() -> None:
    counsellor = user(Role.COUNSELLOR)
    assert set(permitted_actions(counsellor, MINE)) == ABOUT_A_PERSON - NEEDS_GRANT
    assert permitted_actions(counsellor, OTHER) == ()


@given(
    role=st.sampled_from(Role),
    action=st.sampled_from(Action),
    grant=st.booleans(),
    persons=st.frozensets(st.sampled_from([MINE, OTHER])),
    person=st.sampled_from([MINE, OTHER, PersonId("tredje")]),
)
def test_nobody_ever_reaches_a_person_who_is_not_theirs(
    role: Role, action: Action, grant: bool, persons: frozenset[PersonId], person: PersonId
) -> None:
    asker = User(UserId("x"), "X", role, persons, grant)
    if decide(asker, action, person).permitted:
        assert person in persons or action in OPEN_TO_ALL
        assert grant or action not in NEEDS_GRANT


@pytest.mark.parametrize("role", Role)
def test_only_staff_begin_with_a_new_person(role: Role) -> None:
    may = actions_about_nobody(user(role, grant=True), Action.ADD_PERSON)
    assert may == ((Action.ADD_PERSON,) if role in STAFF else ())
