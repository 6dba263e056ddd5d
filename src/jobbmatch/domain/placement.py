"""A vacancy on its way to a person: shared, planned, or the job started; and the alarm when it turned worse."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from jobbmatch.domain.ids import PersonId, UserId, VacancyId

AlarmNumber = NewType("AlarmNumber", int)


class Stage(StrEnum):
    """How far a vacancy has come with a person."""

    SHARED = "shared"
    PLANNED = "planned"
    RUNNING = "running"
    """The job has started."""
    ENDED = "ended"


class Judgement(StrEnum):
    """What filter and check made of a vacancy for a person, from mild to grave. Reasons are never kept."""

    PASS = "pass"  # noqa: S105 - a judgement, not a password
    UNKNOWN = "unknown"
    """Withheld only because something is unknown."""
    DANGER = "danger"

    def is_worse_than(self, other: "Judgement") -> bool:
        """Whether this one is graver.

        >>> Judgement.DANGER.is_worse_than(Judgement.UNKNOWN), Judgement.PASS.is_worse_than(Judgement.PASS)
        (True, False)
        """
        order = list(Judgement)
        return order.index(self) > order.index(other)


class AlarmKind(StrEnum):
    """What an alarm is about."""

    DANGER = "danger"
    UNKNOWN = "unknown"
    GONE = "gone"
    """The vacancy is no longer open; no danger."""


class Done(StrEnum):
    """What a human did about an alarm: a coded word, so that no reason can stand there."""

    TALKED = "talked"
    """Talked with the person."""
    ENDED = "ended"
    """Took the vacancy out."""
    SETTLED = "settled"
    """Found out that it is all right."""
    PASSED_ON = "passed_on"
    """Somebody else takes it from here."""


@dataclass(frozen=True, slots=True)
class Step:
    """That a placement came to a stage."""

    stage: Stage
    by: UserId
    at: datetime


@dataclass(frozen=True, slots=True)
class Placement:
    """A vacancy that is shared with a person, planned or running; at most one for each pair.

    Attributes:
        person: Whose.
        vacancy: Which ad.
        stage: How far it has come.
        responsible: The human who is told first when it turns worse.
        since: When it came to this stage.
        steps: All stages it has come to, oldest first.
    """

    person: PersonId
    vacancy: VacancyId
    stage: Stage
    responsible: UserId
    since: datetime
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Alarm:
    """That something shared, planned or running must be looked at again. It never says why.

    Attributes:
        number: Running number.
        person: Whose.
        vacancy: Which ad.
        kind: What it is about; for those who may see exclusions.
        raised_at: When.
        to_user: The named human; None for everybody who works with the person.
    """

    number: AlarmNumber
    person: PersonId
    vacancy: VacancyId
    kind: AlarmKind
    raised_at: datetime
    to_user: UserId | None
