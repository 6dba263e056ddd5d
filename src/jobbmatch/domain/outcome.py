"""What came of a vacancy that a person was shown, from the list it stood in to the job that is held."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NewType

from jobbmatch.domain.ids import PersonId, UserId, VacancyId

PersonKey = NewType("PersonKey", str)
"""Stands for a person in stored lists and in training; without the key that made it nobody can tell whom."""


class OutcomeKind(StrEnum):
    """What can come of it, from little to much."""

    SHOWN = "shown"
    """It stood in a list; told by the stored list alone."""
    OPENED = "opened"
    SAVED = "saved"
    SHARED = "shared"
    """Shared with the person; told by placements alone."""
    YES = "yes"
    """She is interested."""
    NO = "no"
    """It is not for her."""
    APPLIED = "applied"
    INTERVIEW = "interview"
    HIRED = "hired"
    """She got the job; a placement that is running says the same."""
    LOST = "lost"
    """The job ended; the end of a placement that was running says the same."""
    HELD_3 = "held_3"
    """She still holds it after three months."""
    HELD_6 = "held_6"
    HELD_12 = "held_12"


class Refusal(StrEnum):
    """Why it is not for her: a choice, since free text can give away what must not be told.

    Neither employer nor place is among them: who stays away from those has frames for it, sealed apart.
    """

    WORK = "work"
    """Not such work."""
    WAY = "way"
    """Too long a way."""
    HOURS = "hours"
    DEMANDS = "demands"
    """Asks for what she does not have."""
    STRAIN = "strain"
    """Too heavy, or too much."""
    PAY = "pay"
    OTHER = "other"


class OutcomeSource(StrEnum):
    """Where it is known from."""

    SCREEN = "screen"
    """Somebody said so here, on a page or through the API."""
    FILE = "file"
    PLACEMENT = "placement"
    """Follows from what was shared, planned or set running."""


TOLD_ELSEWHERE: Final = frozenset({OutcomeKind.SHOWN, OutcomeKind.SHARED})
"""Never recorded by themselves: lists and placements tell them, and there is one truth."""
BY_HERSELF: Final = frozenset(
    {OutcomeKind.OPENED, OutcomeKind.SAVED, OutcomeKind.YES, OutcomeKind.NO, OutcomeKind.APPLIED, OutcomeKind.INTERVIEW}
)
"""What a person may say herself; about jobs those who follow her do."""
HELD: Final = {OutcomeKind.HELD_3: 3, OutcomeKind.HELD_6: 6, OutcomeKind.HELD_12: 12}
"""Months that each of these stands for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """That something came of a vacancy for a person; at most one of a kind for each pair.

    Attributes:
        person: Whose.
        vacancy: Which.
        kind: What.
        day: When it happened.
        source: Where it is known from.
        by: Who said so; empty for a file.
        at: When it was recorded; orders what happened on one day.
        refusal: Why not, for a no; None when she did not say.
    """

    person: PersonId
    vacancy: VacancyId
    kind: OutcomeKind
    day: date
    source: OutcomeSource
    by: UserId
    at: datetime
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """An outcome without the person's id, as training and the ranker may know it.

    Attributes:
        person: What stands for the person.
        vacancy: Which.
        kind: What.
        day: When it happened.
        refusal: Why not, for the columns of answers alone; None when she did not say, and wherever it is not needed.
    """

    person: PersonKey
    vacancy: VacancyId
    kind: OutcomeKind
    day: date
    refusal: Refusal | None = None
