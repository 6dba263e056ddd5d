"""Sharing a vacancy with a person, planning it, noting that the job has started or ended; and seeing to alarms.

Whether a vacancy may be shared is decided by filter and check before this is called.
"""

from dataclasses import dataclass

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.placement import Alarm, AlarmKind, AlarmNumber, Done, Judgement, Placement, Stage
from jobbmatch.domain.user import User
from jobbmatch.errors import DecryptionError, InputError, NotFoundError
from jobbmatch.persistence.repositories.alarms import AlarmRow, AlarmsRepository
from jobbmatch.persistence.repositories.placements import PlacementsRepository
from jobbmatch.persistence.session import Store, UnitOfWork
from jobbmatch.security.addressee import is_told, may_be_responsible
from jobbmatch.security.audit import Clock, now_utc
from jobbmatch.security.encryption import Vault
from jobbmatch.security.login import UserBook


@dataclass(frozen=True, slots=True)
class Move:
    """That a vacancy is to come to a stage.

    Attributes:
        person: Whose.
        vacancy: Which.
        stage: Any but `ended`.
        responsible: Who is told when it turns worse; None leaves who was, or takes who moves it.
    """

    person: PersonId
    vacancy: VacancyId
    stage: Stage
    responsible: UserId | None = None


class PlacementBook:
    """All placements and alarms of one store."""

    def __init__(self, store: Store, vault: Vault, users: UserBook, clock: Clock = now_utc) -> None:
        """Work on a store; the vault opens what an alarm is about."""
        self._store = store
        self._vault = vault
        self._users = users
        self._clock = clock

    def move(self, move: Move, *, by: UserId) -> Placement:
        """Bring a vacancy that has just passed filter and check to a stage; where it stands there already, nothing.

        Raises:
            ConflictError: Somebody else did it at the same moment.
            InputError: The one who is to be responsible does not work with the person.
            NotFoundError: There is no such person.
        """
        if move.stage is Stage.ENDED:
            raise InputError("Slik avsluttes ikke en stilling.", hint="Ta den ut av listen.")
        passed = Judgement.PASS.value.encode()
        sealed = self._vault.seal(passed, PlacementsRepository.place(move.person, move.vacancy))
        with self._store.transaction() as unit:
            before = unit.placements.get(move.person, move.vacancy)
            old = before.placement if before is not None and before.placement.stage is not Stage.ENDED else None
            responsible = move.responsible or (old.responsible if old is not None else by)
            if not may_be_responsible(self._users, responsible, move.person):
                raise InputError("Den ansvarlige følger ikke personen.", hint="Velg en som gjør det.")
            if old is not None and (old.stage, old.responsible) == (move.stage, responsible):
                return old
            new = Placement(move.person, move.vacancy, move.stage, responsible, self._clock())
            unit.placements.put(new, sealed, by=by)
        return new

    def end(self, person: PersonId, vacancy: VacancyId, *, by: UserId) -> None:
        """Note that it is over; where it is already, nothing. Who ends it has seen to his or her alarms about it.

        Raises:
            NotFoundError: It never was shared with the person.
        """
        with self._store.transaction() as unit:
            if unit.placements.get(person, vacancy) is None:
                raise NotFoundError("Stillingen er ikke delt med personen.")
            unit.placements.end(person, vacancy, by=by, at=self._clock())
            self._see_all(unit, person, vacancy, by)

    def _see_all(self, unit: UnitOfWork, person: PersonId, vacancy: VacancyId, by: UserId) -> None:
        user = self._users.get(by)
        if user is None:
            return
        for row in unit.alarms.open_of([person]):
            if row.vacancy == vacancy and is_told(self._users, user, person, row.to_user):
                unit.alarms.see(row.number, Done.ENDED, by=by, at=self._clock())

    def alarms_of(self, user: User) -> list[Alarm]:
        """Give the alarms that a user is to see to, oldest first."""
        with self._store.reading() as unit:
            rows = unit.alarms.open_of(sorted(user.persons))
        return [self._alarm(row) for row in rows if is_told(self._users, user, row.person, row.to_user)]

    def see(self, person: PersonId, number: AlarmNumber, done: Done, *, by: User) -> None:
        """Note that a user has seen to an alarm, and what was done.

        Raises:
            NotFoundError: There is none of that number that is the user's to see to.
        """
        with self._store.transaction() as unit:
            row = unit.alarms.get_open(person, number)
            told = row is not None and is_told(self._users, by, row.person, row.to_user)
            if not told or not unit.alarms.see(number, done, by=by.id, at=self._clock()):
                raise NotFoundError("Varselet finnes ikke, eller noen har alt sett på det.")

    def count_open_alarms(self) -> int:
        """Count the alarms that nobody has seen to."""
        with self._store.reading() as unit:
            return unit.alarms.count_open()

    def _alarm(self, row: AlarmRow) -> Alarm:
        try:
            kind = AlarmKind(self._vault.open(row.kind, AlarmsRepository.place(row.person, row.vacancy)).decode())
        except DecryptionError:
            kind = AlarmKind.DANGER
        return Alarm(row.number, row.person, row.vacancy, kind, row.raised_at, row.to_user)
