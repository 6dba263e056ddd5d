"""Who uses the program and what they may do."""

from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.domain.ids import PersonId, UserId


class Role(StrEnum):
    """Roles of users."""

    JOB_SPECIALIST = "job_specialist"
    COUNSELLOR = "counsellor"
    PERSON = "person"
    DATA_SCIENTIST = "data_scientist"


class Action(StrEnum):
    """What a request wants to do; each route names one."""

    LOG_IN = "log_in"
    LOG_OUT = "log_out"
    READ_OWN_USER = "read_own_user"
    LIST_PERSONS = "list_persons"
    READ_PERSON = "read_person"
    ADD_PERSON = "add_person"
    """Begin with a new person."""
    WRITE_PERSON = "write_person"
    DELETE_PERSON = "delete_person"
    """Delete a person with everything that is hers."""
    READ_MATCHES = "read_matches"
    READ_EXCLUSIONS = "read_exclusions"
    WRITE_EXCLUSIONS = "write_exclusions"
    READ_WITHHELD = "read_withheld"
    ANSWER_CHECK = "answer_check"
    """Answer a question about an ad, from a person's list of what must be checked."""
    BRING_AD = "bring_ad"
    """Ask about an ad that the person found herself."""
    READ_ACCESS_LOG = "read_access_log"
    READ_PLACEMENTS = "read_placements"
    """Read what is shared with a person, planned or running."""
    WRITE_PLACEMENTS = "write_placements"
    READ_OUTCOMES = "read_outcomes"
    """Read what came of a person's vacancies."""
    WRITE_OUTCOMES = "write_outcomes"
    READ_ALARMS = "read_alarms"
    """Ask whether something shared, planned or running must be looked at again."""
    SEE_ALARM = "see_alarm"
    """Say that one has seen to it."""
    READ_VACANCIES = "read_vacancies"
    READ_MARKET = "read_market"


@dataclass(frozen=True, slots=True)
class User:
    """A user who has logged in.

    Attributes:
        id: Id.
        name: Name to show.
        role: Role.
        persons: Persons the user works with (or is).
        sees_exclusions: Whether the user holds the grant to see exclusions of those persons.
    """

    id: UserId
    name: str
    role: Role
    persons: frozenset[PersonId] = frozenset()
    sees_exclusions: bool = False


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One look at, or change of, something that is protected.

    Attributes:
        at: ISO time in UTC.
        user: Who asked; empty when nobody was logged in.
        action: What was asked for.
        person: About whom; None when about nobody in particular.
        permitted: Whether it was allowed.
        detail: A coded word (``allowed``, ``not_assigned``, ``gate_disagreement``), never content.
    """

    at: str
    user: UserId
    action: Action
    person: PersonId | None
    permitted: bool
    detail: str
