"""Alarms: raised, seen by a human, and told to another system by their number. Never changed otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.placement import AlarmNumber, Done
from jobbmatch.persistence.tables import alarm
from jobbmatch.security.encryption import Sealed, place_of

WAITING = "waiting"
DELIVERED = "delivered"
GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class NewAlarm:
    """An alarm as it is raised; its kind is sealed."""

    person: PersonId
    vacancy: VacancyId
    kind: Sealed
    raised_at: datetime
    to_user: UserId | None


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """An alarm that nobody has seen to yet."""

    number: AlarmNumber
    person: PersonId
    vacancy: VacancyId
    kind: Sealed
    raised_at: datetime
    to_user: UserId | None


@dataclass(frozen=True, slots=True)
class Call:
    """An alarm that another system is to be told of: its number and when it was raised, and nothing else.

    Attributes:
        number: Of the alarm.
        raised_at: When.
        tries: How often it was tried.
    """

    number: AlarmNumber
    raised_at: datetime
    tries: int


class AlarmsRepository:
    """Alarms."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    @staticmethod
    def place(person: PersonId, vacancy: VacancyId) -> str:
        """Name the place that the kind of an alarm is sealed for."""
        return place_of("alarm", "kind", f"{person}|{vacancy}")

    def add(self, new: NewAlarm) -> AlarmNumber:
        """Keep an alarm, and give its number."""
        values = {
            "person_id": new.person,
            "vacancy_id": new.vacancy,
            "kind": new.kind.data,
            "key_id": new.kind.key_id,
            "raised_at": new.raised_at,
            "to_user": new.to_user,
            "call_state": WAITING,
            "call_tries": 0,
            "call_next": new.raised_at,
        }
        key = self._connection.execute(insert(alarm).values(**values)).inserted_primary_key
        if key is None:
            raise RuntimeError("the database gave no number")
        return AlarmNumber(int(key[0]))

    def open_of(self, persons: Sequence[PersonId]) -> list[AlarmRow]:
        """Give the alarms about these persons that nobody has seen to, oldest first."""
        which = (alarm.c.person_id.in_(list(persons)), alarm.c.seen_at.is_(None))
        return [_row(row) for row in self._connection.execute(select(alarm).where(*which).order_by(alarm.c.number))]

    def get_open(self, person: PersonId, number: AlarmNumber) -> AlarmRow | None:
        """Give one that nobody has seen to."""
        which = (alarm.c.number == number, alarm.c.person_id == person, alarm.c.seen_at.is_(None))
        row = self._connection.execute(select(alarm).where(*which)).one_or_none()
        return None if row is None else _row(row)

    def see(self, number: AlarmNumber, done: Done, *, by: UserId, at: datetime) -> bool:
        """Note who has seen to an alarm and what was done; tell whether nobody had."""
        values = {"seen_at": at, "seen_by": by, "done": done.value}
        unseen = (alarm.c.number == number, alarm.c.seen_at.is_(None))
        return self._connection.execute(update(alarm).where(*unseen).values(**values)).rowcount == 1

    def count_open(self) -> int:
        """Count the alarms that nobody has seen to."""
        statement = select(func.count()).select_from(alarm).where(alarm.c.seen_at.is_(None))
        return self._connection.execute(statement).scalar_one()

    def count(self) -> int:
        """Count all alarms."""
        return self._connection.execute(select(func.count()).select_from(alarm)).scalar_one()

    def calls(self, now: datetime, limit: int) -> list[Call]:
        """Give the alarms that another system is to be told of by now, oldest first."""
        due = (alarm.c.call_state == WAITING, alarm.c.call_next <= now)
        statement = select(alarm).where(*due).order_by(alarm.c.number).limit(limit)
        return [
            Call(AlarmNumber(row.number), row.raised_at, row.call_tries) for row in self._connection.execute(statement)
        ]

    def begin_call(self, call: Call, next_try: datetime) -> bool:
        """Note that it is tried now and when it is tried next; tell whether nobody else tries it at this moment."""
        mine = (alarm.c.number == call.number, alarm.c.call_tries == call.tries, alarm.c.call_state == WAITING)
        values = {"call_tries": call.tries + 1, "call_next": next_try}
        return self._connection.execute(update(alarm).where(*mine).values(**values)).rowcount == 1

    def end_call(self, number: AlarmNumber, state: str) -> None:
        """Note that it was delivered, or given up."""
        self._connection.execute(update(alarm).where(alarm.c.number == number).values(call_state=state))


def _row(row: Row[Any]) -> AlarmRow:
    return AlarmRow(
        number=AlarmNumber(row.number),
        person=PersonId(row.person_id),
        vacancy=VacancyId(row.vacancy_id),
        kind=Sealed(row.key_id, row.kind),
        raised_at=row.raised_at,
        to_user=None if row.to_user is None else UserId(row.to_user),
    )
