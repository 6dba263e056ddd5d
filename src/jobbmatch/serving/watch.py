"""What a change sets off: everything shared, planned or running that it touches is judged again, and an alarm raised.

The changes themselves leave rows in a queue, in their own transaction (`persistence/touched.py`). Whoever drains the
queue reads the newest state of the store, judges by filter and check, and keeps the judgement only when nobody else has
judged that pair meanwhile: two who drain at once never alarm twice, and none of them keeps what is old.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.person import Person
from jobbmatch.domain.placement import AlarmKind, Judgement, Placement, Stage
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import DecryptionError, GateDisagreementError, NotReadyError
from jobbmatch.persistence.repositories.alarms import AlarmsRepository, NewAlarm
from jobbmatch.persistence.repositories.placements import (
    Judged,
    PlacementRow,
    PlacementsRepository,
    Queued,
    with_steps,
)
from jobbmatch.persistence.session import Store, UnitOfWork
from jobbmatch.security.addressee import named_human
from jobbmatch.security.audit import Clock, now_utc
from jobbmatch.security.encryption import Vault
from jobbmatch.security.login import UserBook
from jobbmatch.serving.judging import Looked, keep, look

logger = logging.getLogger(__name__)

BATCH = 100
TRIES = 5
"""How often a pair is judged when somebody else judges it at the same moment."""
NOT_STARTED = (Stage.SHARED, Stage.PLANNED)

People = Callable[[PersonId], tuple[Person, SafetyProfile]]
"""Gives a person and her exclusions as they are stored now."""


@dataclass(frozen=True, slots=True)
class Drained:
    """What came of emptying the queue.

    Attributes:
        judged: Pairs that were judged.
        alarms: Alarms that were raised.
        to_all: Of these, those that no human who may see exclusions could be named for.
        failed: Judgements that raised, and count as danger.
        disagreements: Of these, those in which filter and check disagreed.
    """

    judged: int = 0
    alarms: int = 0
    to_all: int = 0
    failed: int = 0
    disagreements: int = 0

    def __add__(self, other: "Drained") -> "Drained":
        """Count together."""
        return Drained(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


@dataclass(frozen=True, slots=True)
class Standing:
    """A placement and how its vacancy stands for the person now."""

    placement: Placement
    looked: Looked


@dataclass(frozen=True, slots=True)
class _Again:
    """One pair, judged again."""

    judgement: Judgement
    is_open: bool
    found: tuple[Vacancy, str] | None
    counted: Drained


class Watch:
    """Judges what is shared, planned or running, from the store and never from a snapshot."""

    def __init__(self, store: Store, vault: Vault, people: People, users: UserBook, clock: Clock = now_utc) -> None:
        """Work on a store.

        Args:
            store: The store.
            vault: Seals what was judged.
            people: Gives persons with their exclusions.
            users: Everybody who can be told.
            clock: Gives the time.
        """
        self._store = store
        self._vault = vault
        self._people = people
        self._users = users
        self._clock = clock

    def look(self, person_id: PersonId, vacancy_id: VacancyId) -> Looked:
        """Judge one vacancy for a person as the store holds it now; what is kept counts when it is hers already.

        Raises:
            GateDisagreementError: Filter and check disagree.
            NotFoundError: There is no such person.
        """
        person, profile = self._people(person_id)
        with self._store.reading() as unit:
            row = unit.placements.get(person_id, vacancy_id)
            kept = row.kept if row is not None and row.placement.stage is not Stage.ENDED else None
            found, answers = unit.vacancies.get(vacancy_id), unit.answers.about(vacancy_id)
        return look(found, kept, answers, person, profile)

    def of_person(self, person_id: PersonId) -> list[Standing]:
        """Give all that is shared, planned or running for a person, each judged now.

        Raises:
            GateDisagreementError: Filter and check disagree about one of them.
            NotFoundError: There is no such person.
        """
        person, profile = self._people(person_id)
        with self._store.reading() as unit:
            rows = unit.placements.of_person(person_id)
            placements = with_steps(rows, unit.placements.steps(person_id))
            states = [
                (unit.vacancies.get(row.placement.vacancy), row.kept, unit.answers.about(row.placement.vacancy))
                for row in rows
            ]
        return [
            Standing(placement, look(found, kept, answers, person, profile))
            for placement, (found, kept, answers) in zip(placements, states, strict=True)
        ]

    def waiting(self) -> int:
        """Count what is to be judged again."""
        with self._store.reading() as unit:
            return unit.placements.count_queued()

    def drain(self, *, person: PersonId | None = None, vacancy: VacancyId | None = None) -> Drained:
        """Judge again what is queued, all of it or that of one person or ad.

        Raises:
            NotReadyError: The store cannot be read or written; what was not judged stays queued.
        """
        done = Drained()
        for rows in self._batches(person, vacancy):
            known: dict[PersonId, tuple[Person, SafetyProfile] | Exception] = {}
            pairs: dict[tuple[PersonId, VacancyId], list[int]] = {}
            for row in rows:
                pairs.setdefault((row.person, row.vacancy), []).append(row.number)
            for (who, which), numbers in pairs.items():
                done += self._settle(who, which, numbers, known)
        return done

    def _batches(self, person: PersonId | None, vacancy: VacancyId | None) -> Iterator[Sequence[Queued]]:
        after = 0
        while True:
            with self._store.reading() as unit:
                rows = unit.placements.queued(BATCH, person=person, vacancy=vacancy, after=after)
            if not rows:
                return
            after = rows[-1].number
            yield rows

    def _settle(
        self,
        who: PersonId,
        which: VacancyId,
        numbers: Sequence[int],
        known: dict[PersonId, tuple[Person, SafetyProfile] | Exception],
    ) -> Drained:
        for _ in range(TRIES):
            with self._store.reading() as unit:
                row = unit.placements.get(who, which)
            if row is None or row.placement.stage is Stage.ENDED:
                with self._store.transaction() as unit:
                    unit.placements.unqueue(numbers)
                return Drained()
            again = self._judge(row, known)
            with self._store.transaction() as unit:
                if (raised := self._keep(unit, row, again)) is None:
                    continue
                unit.placements.unqueue(numbers)
            return again.counted + raised
        # Somebody judges this very pair all the time: the rows stay, and the next who drains takes them.
        return Drained()

    def _judge(self, row: PlacementRow, known: dict[PersonId, tuple[Person, SafetyProfile] | Exception]) -> _Again:
        """Judge from the newest state; whatever goes wrong but the store itself is danger."""
        pair = row.placement
        with self._store.reading() as unit:
            found = unit.vacancies.with_source(pair.vacancy)
            answers = unit.answers.about(pair.vacancy)
        try:
            person, profile = self._known(pair.person, known)
            looked = look(found[0] if found else None, row.kept, answers, person, profile)
        except NotReadyError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever went wrong, it must deny
            is_disagreement = isinstance(error, GateDisagreementError)
            # Only the kind of the error: its words may quote an exclusion.
            logger.critical("a vacancy could not be judged again", extra={"fields": {"error": type(error).__name__}})
            counted = Drained(judged=1, failed=1, disagreements=int(is_disagreement))
            return _Again(Judgement.DANGER, found is not None, found, counted)
        return _Again(looked.judgement, looked.is_open, found, Drained(judged=1))

    def _known(
        self, who: PersonId, known: dict[PersonId, tuple[Person, SafetyProfile] | Exception]
    ) -> tuple[Person, SafetyProfile]:
        """Open a person once for each batch: a change that comes in between leaves a row of its own."""
        if who not in known:
            try:
                known[who] = self._people(who)
            except NotReadyError:
                raise
            except Exception as error:  # noqa: BLE001 - told again for each of her vacancies
                known[who] = error
        found = known[who]
        if isinstance(found, Exception):
            raise found
        return found

    def _keep(self, unit: UnitOfWork, row: PlacementRow, again: _Again) -> Drained | None:
        """Keep the judgement and raise what is to be raised; None when somebody else has judged meanwhile."""
        now = self._clock()
        gone_at = None if again.is_open else row.gone_at or now
        kept = keep(again.found[0]) if again.found is not None else None
        source = again.found[1] if again.found is not None else ""
        pair = row.placement
        sealed = self._vault.seal(again.judgement.value.encode(), PlacementsRepository.place(pair.person, pair.vacancy))
        if not unit.placements.judge(row, Judged(sealed, gone_at, kept, source)):
            return None
        kinds = []
        if again.judgement.is_worse_than(self._before(row)):
            kinds.append(AlarmKind(again.judgement.value))
        if gone_at is not None and row.gone_at is None and pair.stage in NOT_STARTED:
            kinds.append(AlarmKind.GONE)
        return sum((self._alarm(unit, pair, kind, now) for kind in kinds), Drained())

    def _before(self, row: PlacementRow) -> Judgement:
        """Open the last judgement; one that does not open counts as the mildest, so that anything worse alarms."""
        pair = row.placement
        try:
            opened = self._vault.open(row.judged, PlacementsRepository.place(pair.person, pair.vacancy))
        except DecryptionError:
            return Judgement.PASS
        return Judgement(opened.decode())

    def _alarm(self, unit: UnitOfWork, pair: Placement, kind: AlarmKind, at: datetime) -> Drained:
        to: UserId | None = named_human(self._users, pair.person, pair.responsible)
        sealed = self._vault.seal(kind.value.encode(), AlarmsRepository.place(pair.person, pair.vacancy))
        unit.alarms.add(NewAlarm(pair.person, pair.vacancy, sealed, at, to))
        # Without person and vacancy: the log goes further than the store.
        logger.warning("an alarm was raised")
        return Drained(alarms=1, to_all=int(to is None))
