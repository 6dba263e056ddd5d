"""What came of vacancies: one row a person, vacancy and kind; the reason of a no is sealed."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.outcome import Outcome, OutcomeKind, OutcomeSource
from jobbmatch.domain.placement import Stage
from jobbmatch.errors import NotFoundError
from jobbmatch.persistence.tables import outcome, placement_step
from jobbmatch.security.encryption import Sealed, place_of


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome as it stands in the store.

    Attributes:
        number: Running number.
        outcome: The outcome, without the reason.
        reason: The coded reason, sealed; opens to nothing where there is none.
    """

    number: int
    outcome: Outcome
    reason: Sealed


@dataclass(frozen=True, slots=True)
class StageRow:
    """That a placement came to a stage."""

    person: PersonId
    vacancy: VacancyId
    stage: Stage
    by: UserId
    at: datetime


class OutcomesRepository:
    """Outcomes that were recorded; what placements tell is read from these."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    @staticmethod
    def place(person: PersonId, vacancy: VacancyId, kind: OutcomeKind) -> str:
        """Name the place that a reason is sealed for."""
        return place_of("outcome", "reason", f"{person}|{vacancy}|{kind.value}")

    def add(self, new: Outcome, reason: Sealed) -> bool:
        """Keep an outcome; tell whether it was new. One of the same kind that is there already stays as it is.

        Raises:
            NotFoundError: There is no such person.
        """
        if self.get(new.person, new.vacancy, new.kind) is not None:
            return False
        values = {
            "person_id": new.person,
            "vacancy_id": new.vacancy,
            "kind": new.kind.value,
            "day": new.day.isoformat(),
            "reason": reason.data,
            "key_id": reason.key_id,
            "source": new.source.value,
            "by_user": new.by,
            "at": new.at,
        }
        try:
            with self._connection.begin_nested():
                self._connection.execute(insert(outcome).values(**values))
        except IntegrityError:
            # One writer at a time: what is missing can only be the person. The driver's own words hold the id.
            raise NotFoundError("Personen finnes ikke.") from None
        return True

    def remove(self, person: PersonId, vacancy: VacancyId, kind: OutcomeKind) -> bool:
        """Delete an outcome; tell whether there was one."""
        return self._connection.execute(delete(outcome).where(*_of(person, vacancy, kind))).rowcount == 1

    def get(self, person: PersonId, vacancy: VacancyId, kind: OutcomeKind) -> OutcomeRow | None:
        """Give one."""
        row = self._connection.execute(select(outcome).where(*_of(person, vacancy, kind))).one_or_none()
        return None if row is None else _row(row)

    def of_person(self, person: PersonId, vacancy: VacancyId | None = None) -> list[OutcomeRow]:
        """Give a person's, in the order in which they were recorded; of one vacancy, or of all."""
        which = [outcome.c.person_id == person]
        which += [outcome.c.vacancy_id == vacancy] if vacancy is not None else []
        statement = select(outcome).where(*which).order_by(outcome.c.number)
        return [_row(row) for row in self._connection.execute(statement)]

    def all(self) -> list[OutcomeRow]:
        """Give all, in the order in which they were recorded."""
        return [_row(row) for row in self._connection.execute(select(outcome).order_by(outcome.c.number))]

    def stages(self, person: PersonId | None = None, vacancy: VacancyId | None = None) -> list[StageRow]:
        """Give the stages that placements came to, in the order in which they did; of one pair, person, or of all."""
        which = [placement_step.c.person_id == person] if person is not None else []
        which += [placement_step.c.vacancy_id == vacancy] if vacancy is not None else []
        rows = self._connection.execute(select(placement_step).where(*which).order_by(placement_step.c.number))
        return [
            StageRow(PersonId(r.person_id), VacancyId(r.vacancy_id), Stage(r.stage), UserId(r.by_user), r.at)
            for r in rows
        ]

    def state(self) -> Hashable:
        """Give something that differs whenever an outcome or a stage was added or taken away."""
        counts = [
            select(func.count(column), func.max(column)) for column in (outcome.c.number, placement_step.c.number)
        ]
        return tuple(tuple(self._connection.execute(statement).one()) for statement in counts)


def _of(person: PersonId, vacancy: VacancyId, kind: OutcomeKind) -> tuple[Any, ...]:
    return outcome.c.person_id == person, outcome.c.vacancy_id == vacancy, outcome.c.kind == kind.value


def _row(row: Row[Any]) -> OutcomeRow:
    found = Outcome(
        person=PersonId(row.person_id),
        vacancy=VacancyId(row.vacancy_id),
        kind=OutcomeKind(row.kind),
        day=date.fromisoformat(row.day),
        source=OutcomeSource(row.source),
        by=UserId(row.by_user),
        at=row.at,
    )
    return OutcomeRow(row.number, found, Sealed(row.key_id, row.reason))
