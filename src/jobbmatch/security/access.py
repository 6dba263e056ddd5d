"""Who may do what with whom: one rule a function, asked in order, first refusal wins; a rule that fails refuses.

A refusal carries a coded reason for the audit line. The reason never reaches the one who asked: what concerns a
person looks like 'not found'.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.user import Action, Role, User


class AccessCode(StrEnum):
    """Why a request was permitted or refused."""

    ALLOWED = "allowed"
    NOT_LOGGED_IN = "not_logged_in"
    ROLE_MAY_NOT = "role_may_not"
    NO_PERSON_NAMED = "no_person_named"
    NOT_ASSIGNED = "not_assigned"
    NO_GRANT = "no_grant"
    RULE_FAILED = "rule_failed"


@dataclass(frozen=True, slots=True)
class AccessDecision:
    """What was decided, and the coded reason."""

    permitted: bool
    code: AccessCode


Rule = Callable[[User | None, Action, PersonId | None], AccessCode | None]
"""Gives the reason of a refusal, or None when the rule has nothing against it."""

OPEN_TO_ALL = frozenset({Action.LOG_IN, Action.LOG_OUT})

ABOUT_A_PERSON = frozenset(
    {
        Action.READ_PERSON,
        Action.WRITE_PERSON,
        Action.DELETE_PERSON,
        Action.READ_MATCHES,
        Action.READ_EXCLUSIONS,
        Action.WRITE_EXCLUSIONS,
        Action.READ_WITHHELD,
        Action.ANSWER_CHECK,
        Action.BRING_AD,
        Action.READ_ACCESS_LOG,
        Action.READ_PLACEMENTS,
        Action.WRITE_PLACEMENTS,
        Action.READ_OUTCOMES,
        Action.WRITE_OUTCOMES,
        Action.SEE_ALARM,
    }
)

NEEDS_GRANT = frozenset(
    {
        Action.READ_EXCLUSIONS,
        Action.WRITE_EXCLUSIONS,
        Action.READ_WITHHELD,
        Action.ANSWER_CHECK,
        # Her exclusions go with her, and with them the watch over what is running.
        Action.DELETE_PERSON,
    }
)

_WITH_PERSONS = ABOUT_A_PERSON | {
    Action.READ_OWN_USER,
    Action.LIST_PERSONS,
    Action.ADD_PERSON,
    Action.READ_VACANCIES,
    Action.READ_MARKET,
    Action.READ_ALARMS,
}

_FOR_STAFF = frozenset({Action.ADD_PERSON, Action.WRITE_PLACEMENTS, Action.READ_ALARMS, Action.SEE_ALARM})

ALLOWED_TO: Mapping[Role, frozenset[Action]] = {
    Role.COUNSELLOR: _WITH_PERSONS,
    Role.JOB_SPECIALIST: _WITH_PERSONS,
    # The person changes her frames together with someone who holds the grant, never alone: whoever forces access to
    # her account must not be able to open them, nor an ad by answering for it. The whole market, which no filter has
    # seen, is not for her either.
    # She says herself what is for her and what is not; about jobs those who follow her do (`plans/outcomes`).
    # She sees what is shared with her; an alarm is for those who can do something about it.
    # Nor does she delete herself alone, for the same reason: she asks, and somebody with the grant does it.
    Role.PERSON: _WITH_PERSONS
    - {Action.WRITE_EXCLUSIONS, Action.ANSWER_CHECK, Action.READ_VACANCIES, Action.DELETE_PERSON}
    - _FOR_STAFF,
    Role.DATA_SCIENTIST: frozenset({Action.READ_OWN_USER, Action.READ_MARKET}),
}


def must_be_logged_in(user: User | None, action: Action, person: PersonId | None) -> AccessCode | None:
    """Refuse everything but logging in and out when nobody is logged in."""
    del person
    return AccessCode.NOT_LOGGED_IN if user is None and action not in OPEN_TO_ALL else None


def role_must_allow(user: User | None, action: Action, person: PersonId | None) -> AccessCode | None:
    """Refuse what the user's role never does; a role that is not in the table does nothing."""
    del person
    if user is None or action in OPEN_TO_ALL:
        return None
    return None if action in ALLOWED_TO.get(user.role, frozenset()) else AccessCode.ROLE_MAY_NOT


def person_must_be_named(user: User | None, action: Action, person: PersonId | None) -> AccessCode | None:
    """Refuse an action about a person that names none: it would otherwise slip past the next rule."""
    del user
    return AccessCode.NO_PERSON_NAMED if action in ABOUT_A_PERSON and not person else None


def person_must_be_assigned(user: User | None, action: Action, person: PersonId | None) -> AccessCode | None:
    """Refuse persons whom the user does not work with (or is not)."""
    del action
    if person is None:
        return None
    return None if user is not None and person in user.persons else AccessCode.NOT_ASSIGNED


def exclusions_need_the_grant(user: User | None, action: Action, person: PersonId | None) -> AccessCode | None:
    """Refuse what shows exclusions to everybody without the named grant."""
    del person
    if action not in NEEDS_GRANT:
        return None
    return None if user is not None and user.sees_exclusions else AccessCode.NO_GRANT


RULES: Sequence[Rule] = (
    must_be_logged_in,
    role_must_allow,
    person_must_be_named,
    person_must_be_assigned,
    exclusions_need_the_grant,
)


def decide(user: User | None, action: Action, person: PersonId | None, rules: Sequence[Rule] = RULES) -> AccessDecision:
    """Decide whether a user may do something with a person.

    Args:
        user: Who asks; None when nobody is logged in.
        action: What is asked for.
        person: About whom; None when about nobody in particular.
        rules: The rules, in order.

    Returns:
        The first refusal, or that it is allowed. A rule that raises refuses.
    """
    for rule in rules:
        try:
            refusal = rule(user, action, person)
        except Exception:  # noqa: BLE001 - whatever goes wrong in a rule, the answer is no
            refusal = AccessCode.RULE_FAILED
        if refusal is not None:
            return AccessDecision(permitted=False, code=refusal)
    return AccessDecision(permitted=True, code=AccessCode.ALLOWED)


def permitted_actions(user: User, person: PersonId) -> tuple[Action, ...]:
    """Give what a user may do with a person now, so that no page has to decide it."""
    return tuple(action for action in Action if action in ABOUT_A_PERSON and decide(user, action, person).permitted)


def actions_about_nobody(user: User, *actions: Action) -> tuple[Action, ...]:
    """Give which of these a user may do that concern no person yet."""
    return tuple(action for action in actions if decide(user, action, None).permitted)
