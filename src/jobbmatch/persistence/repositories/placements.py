"""What is shared with persons, planned or running, and the pairs that are to be judged again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.kept import Kept
from jobbmatch.domain.placement import Placement, Stage, Step
from jobbmatch.errors import ConflictError, NotFoundError
from jobbmatch.persistence.batches import batches
from jobbmatch.persistence.tables import placement, placement_step, rejudgement
from jobbmatch.persistence.touched import note_pair
from jobbmatch.persistence.vacancy_codec import decode_vacancy, encode_vacancy
from jobbmatch.security.encryption import Sealed, place_of


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """A placement with what whoever judges must know.

    Attributes:
        placement: The placement, without its steps.
        judged: The last judgement, sealed.
        judgements: How many there were.
        gone_at: When the vacancy was found to be no longer open.
        kept: What is kept of the ad.
    """

    placement: Placement
    judged: Sealed
    judgements: int
    gone_at: datetime | None
    kept: Kept | None


@dataclass(frozen=True, slots=True)
class Judged:
    """What a judgement leaves behind.

    Attributes:
        judged: The judgement, sealed.
        gone_at: When the vacancy was found to be no longer open; None while it is.
        kept: What is kept of the ad; None leaves what was kept before.
        kept_from: Of which row it was made (:func:`~jobbmatch.persistence.touched.made_from`).
    """

    judged: Sealed
    gone_at: datetime | None
    kept: Kept | None = None
    kept_from: str = ""


@dataclass(frozen=True, slots=True)
class Queued:
    """That a pair is to be judged again."""

    number: int
    person: PersonId
    vacancy: VacancyId
    since: datetime


class PlacementsRepository:
    """Placements; a person has at most one of a vacancy."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    @staticmethod
    def place(person: PersonId, vacancy: VacancyId) -> str:
        """Name the place that a judgement is sealed for."""
        return place_of("placement", "judged", f"{person}|{vacancy}")

    def get(self, person: PersonId, vacancy: VacancyId) -> PlacementRow | None:
        """Give one, also one that has ended."""
        row = self._connection.execute(select(placement).where(_pair(person, vacancy))).one_or_none()
        return None if row is None else _row(row)

    def of_person(self, person: PersonId) -> list[PlacementRow]:
        """Give a person's that have not ended, the newest stage first."""
        live = (placement.c.person_id == person, placement.c.stage != Stage.ENDED.value)
        newest_first = (placement.c.since.desc(), placement.c.vacancy_id)
        return [_row(row) for row in self._connection.execute(select(placement).where(*live).order_by(*newest_first))]

    def steps(self, person: PersonId) -> dict[VacancyId, tuple[Step, ...]]:
        """Give the stages that a person's placements came to, oldest first."""
        of_hers = select(placement_step).where(placement_step.c.person_id == person).order_by(placement_step.c.number)
        found: dict[VacancyId, tuple[Step, ...]] = {}
        for row in self._connection.execute(of_hers):
            step = Step(Stage(row.stage), UserId(row.by_user), row.at)
            found[VacancyId(row.vacancy_id)] = (*found.get(VacancyId(row.vacancy_id), ()), step)
        return found

    def put(self, new: Placement, judged: Sealed, *, by: UserId) -> None:
        """Keep a new placement, or a new stage of one, and note that it is to be judged.

        Args:
            new: The placement.
            judged: What it was judged to be just now; kept only when it begins, or begins anew.
            by: Who brings it to the stage.

        Raises:
            ConflictError: Somebody else did it at the same moment.
            NotFoundError: There is no such person.
        """
        before = self.get(new.person, new.vacancy)
        values: dict[str, object] = {"stage": new.stage.value, "responsible": new.responsible, "since": new.since}
        if before is None or before.placement.stage is Stage.ENDED:
            values |= {"judged": judged.data, "key_id": judged.key_id, "gone_at": None}
        if before is None:
            self._add(new, values | {"judgements": 0})
        else:
            self._connection.execute(update(placement).where(_pair(new.person, new.vacancy)).values(**values))
        self._step(new, by)
        note_pair(self._connection, new.person, new.vacancy)

    def end(self, person: PersonId, vacancy: VacancyId, *, by: UserId, at: datetime) -> bool:
        """Note that it has ended, and forget what was kept of the ad; tell whether it had not ended."""
        values = {"stage": Stage.ENDED.value, "since": at, "kept": None, "kept_fingerprint": None, "kept_from": None}
        live = _pair(person, vacancy) & (placement.c.stage != Stage.ENDED.value)
        done = self._connection.execute(update(placement).where(live).values(**values)).rowcount == 1
        if done:
            self._step(Placement(person, vacancy, Stage.ENDED, by, at), by)
        return done

    def judge(self, before: PlacementRow, now: Judged) -> bool:
        """Keep a judgement of what was read as `before`; tell whether nobody else has judged since."""
        values: dict[str, object] = {
            "judged": now.judged.data,
            "key_id": now.judged.key_id,
            "judgements": before.judgements + 1,
            "gone_at": now.gone_at,
        }
        if now.kept is not None:
            values |= {
                "kept": encode_vacancy(now.kept.vacancy),
                "kept_fingerprint": now.kept.fingerprint,
                "kept_from": now.kept_from,
            }
        still = (
            _pair(before.placement.person, before.placement.vacancy)
            & (placement.c.judgements == before.judgements)
            & (placement.c.stage == before.placement.stage.value)
        )
        return self._connection.execute(update(placement).where(still).values(**values)).rowcount == 1

    def queued(
        self, limit: int, *, person: PersonId | None = None, vacancy: VacancyId | None = None, after: int = 0
    ) -> list[Queued]:
        """Give what is to be judged again, oldest first, beginning after a number."""
        which = [rejudgement.c.number > after]
        which += [rejudgement.c.person_id == person] if person is not None else []
        which += [rejudgement.c.vacancy_id == vacancy] if vacancy is not None else []
        statement = select(rejudgement).where(*which).order_by(rejudgement.c.number).limit(limit)
        return [
            Queued(row.number, PersonId(row.person_id), VacancyId(row.vacancy_id), row.since)
            for row in self._connection.execute(statement)
        ]

    def sent(self, before: datetime) -> dict[VacancyId, int]:
        """Count, by vacancy, the persons to whom it was shared, with whom planned or running, at a moment.

        Args:
            before: The moment. What was moved since does not count, neither one way nor the other.
        """
        last = (
            select(func.max(placement_step.c.number).label("number"))
            .where(placement_step.c.at < before)
            .group_by(placement_step.c.person_id, placement_step.c.vacancy_id)
            .subquery()
        )
        counted = (
            select(placement_step.c.vacancy_id, func.count().label("persons"))
            .join(last, placement_step.c.number == last.c.number)
            .where(placement_step.c.stage != Stage.ENDED.value)
            .group_by(placement_step.c.vacancy_id)
        )
        return {VacancyId(row.vacancy_id): row.persons for row in self._connection.execute(counted)}

    def count_queued(self) -> int:
        """Count what is to be judged again."""
        return self._connection.execute(select(func.count()).select_from(rejudgement)).scalar_one()

    def unqueue(self, numbers: Collection[int]) -> None:
        """Take what has been judged out of the queue; what came in since stays."""
        for batch in batches(numbers):
            self._connection.execute(delete(rejudgement).where(rejudgement.c.number.in_(batch)))

    def _add(self, new: Placement, values: dict[str, object]) -> None:
        try:
            with self._connection.begin_nested():
                ids = {"person_id": new.person, "vacancy_id": new.vacancy}
                self._connection.execute(insert(placement).values(**ids, **values))
        except IntegrityError:
            if self.get(new.person, new.vacancy) is None:
                raise NotFoundError("Personen finnes ikke.") from None
            raise ConflictError("Noen andre gjorde det samme nå nettopp.", hint="Last siden på nytt.") from None

    def _step(self, new: Placement, by: UserId) -> None:
        values = {
            "person_id": new.person,
            "vacancy_id": new.vacancy,
            "stage": new.stage.value,
            "by_user": by,
            "at": new.since,
        }
        self._connection.execute(insert(placement_step).values(**values))


def with_steps(rows: Sequence[PlacementRow], steps: dict[VacancyId, tuple[Step, ...]]) -> list[Placement]:
    """Put the stages on the placements."""
    return [
        Placement(p.person, p.vacancy, p.stage, p.responsible, p.since, steps.get(p.vacancy, ()))
        for p in (row.placement for row in rows)
    ]


def _pair(person: PersonId, vacancy: VacancyId) -> Any:  # noqa: ANN401 - SQLAlchemy's own expression
    return (placement.c.person_id == person) & (placement.c.vacancy_id == vacancy)


def _row(row: Row[Any]) -> PlacementRow:
    return PlacementRow(
        placement=Placement(
            person=PersonId(row.person_id),
            vacancy=VacancyId(row.vacancy_id),
            stage=Stage(row.stage),
            responsible=UserId(row.responsible),
            since=row.since,
        ),
        judged=Sealed(row.key_id, row.judged),
        judgements=row.judgements,
        gone_at=row.gone_at,
        kept=None if row.kept is None else Kept(decode_vacancy(row.kept), row.kept_fingerprint),
    )
