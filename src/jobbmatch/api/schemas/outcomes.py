"""What came of a person's vacancies: ids, days and choices, and no vacancy."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from jobbmatch.api.schemas.base import Given, Taken
from jobbmatch.domain.outcome import BY_HERSELF, TOLD_ELSEWHERE, Outcome, OutcomeKind, OutcomeSource, Refusal
from jobbmatch.domain.user import Role, User
from jobbmatch.plans.outcomes import Due
from jobbmatch.security.login import UserBook

Id = Annotated[str, StringConstraints(min_length=1, max_length=64)]
Sayable = Literal[
    "opened", "saved", "yes", "no", "applied", "interview", "hired", "lost", "held_3", "held_6", "held_12"
]


class OutcomeForm(Taken):
    """That something came of a vacancy. What is shown and shared is told by lists and placements."""

    vacancy_id: Id
    kind: Sayable
    reason: Refusal | None = None
    """Why it is not for the person: a choice, with a no alone."""
    day: date | None = None
    """When; today when it is not given."""


class OutcomeView(Given):
    """That something came of a vacancy."""

    vacancy_id: str
    kind: OutcomeKind
    day: date
    reason: Refusal | None
    source: OutcomeSource
    by: str
    """Name of who said so; empty when a file did."""
    can_undo: bool
    """Whether you may take it back: what placements tell is changed there."""

    @classmethod
    def of(cls, outcome: Outcome, users: UserBook, reader: User) -> "OutcomeView":
        """Describe an outcome to a user."""
        told = outcome.source is OutcomeSource.PLACEMENT
        return cls(
            vacancy_id=outcome.vacancy,
            kind=outcome.kind,
            day=outcome.day,
            reason=outcome.refusal,
            source=outcome.source,
            by=users.name_of(outcome.by) if outcome.by else "",
            can_undo=not told and outcome.kind in sayable_by(reader),
        )


class HeldFrom(Given):
    """The first day on which it can be true that a job is still held after so many months."""

    vacancy_id: str
    kind: OutcomeKind
    day: date


class OutcomeList(Given):
    """All that came of a person's vacancies, oldest first."""

    person_id: str
    outcomes: list[OutcomeView]
    may_say: list[OutcomeKind]
    """What you may record, so that no page decides it."""
    held_from: list[HeldFrom]
    """Of vacancies that became jobs: from when on it can be said that the person still has it."""

    @classmethod
    def of(
        cls, person_id: str, outcomes: Sequence[Outcome], users: UserBook, reader: User, due: Sequence[Due]
    ) -> "OutcomeList":
        """Describe what came of them to a user."""
        may = sayable_by(reader)
        return cls(
            person_id=person_id,
            outcomes=[OutcomeView.of(one, users, reader) for one in outcomes],
            may_say=[kind for kind in OutcomeKind if kind in may],
            held_from=[HeldFrom(vacancy_id=one.vacancy, kind=one.kind, day=one.day) for one in due if one.kind in may],
        )


def sayable_by(user: User) -> frozenset[OutcomeKind]:
    """Give what a user may say of a person whose outcomes he or she may write."""
    return BY_HERSELF if user.role is Role.PERSON else frozenset(OutcomeKind) - TOLD_ELSEWHERE
