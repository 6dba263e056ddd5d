"""What came of vacancies: said here or read from a file, joined with what placements tell by themselves.

What is shared, set running and ended is said once, by placements, and never written down a second time here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.outcome import (
    BY_HERSELF,
    HELD,
    TOLD_ELSEWHERE,
    Happened,
    Outcome,
    OutcomeKind,
    OutcomeSource,
    Refusal,
)
from jobbmatch.domain.placement import Stage
from jobbmatch.domain.user import Role, User
from jobbmatch.errors import InputError, NotFoundError
from jobbmatch.persistence.repositories.outcomes import OutcomeRow, OutcomesRepository, StageRow
from jobbmatch.persistence.session import Store, UnitOfWork
from jobbmatch.security.audit import Clock, now_utc
from jobbmatch.security.encryption import Sealed, Vault
from jobbmatch.security.pseudonym import Pseudonyms

SHORT_MONTH = timedelta(days=28)
"""A job has been held for so many months when as many times this have passed."""
_LAST_WORDS = (OutcomeKind.YES, OutcomeKind.NO)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says, or a file.

    Attributes:
        person: Whose.
        vacancy: Which.
        kind: What came of it.
        day: When.
        refusal: Why not; only with a no.
    """

    person: PersonId
    vacancy: VacancyId
    kind: OutcomeKind
    day: date
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """From when on it can be said that a job is held."""

    vacancy: VacancyId
    kind: OutcomeKind
    day: date


class OutcomeBook:
    """All outcomes of one store."""

    def __init__(self, store: Store, vault: Vault, clock: Clock = now_utc) -> None:
        """Work on a store; the vault seals why something was not for her."""
        self._store = store
        self._vault = vault
        self._clock = clock

    def of_person(self, person: PersonId) -> list[Outcome]:
        """Give all that came of a person's vacancies, oldest first."""
        with self._store.reading() as unit:
            rows, stages = unit.outcomes.of_person(person), unit.outcomes.stages(person)
        return joined([self._opened(row) for row in rows], told_by(stages))

    def of_pair(self, person: PersonId, vacancy: VacancyId) -> list[Outcome]:
        """Give what came of one vacancy for a person, oldest first."""
        with self._store.reading() as unit:
            return self._pair(unit, person, vacancy)

    def record(self, said: Said, *, by: User) -> Outcome:
        """Keep what a user says; the same again changes nothing.

        Raises:
            InputError: It is not to be said like this; says how.
            NotFoundError: There is no such person.
        """
        _must_be_hers(said.kind, by)
        with self._store.transaction() as unit:
            known = self._pair(unit, said.person, said.vacancy)
            must_fit(said, known, self._clock().date())
            same = _same(said, known)
            if same is not None and not _is_new_word(said, known):
                return same
            new = self._outcome(said, by.id, OutcomeSource.SCREEN)
            unit.outcomes.remove(new.person, new.vacancy, new.kind)
            unit.outcomes.add(new, self._sealed(new))
        return new

    def take(self, unit: UnitOfWork, said: Said) -> bool:
        """Keep what a file says; tell whether it was new.

        Raises:
            InputError: It cannot be so; says why.
            NotFoundError: There is no such person.
        """
        known = self._pair(unit, said.person, said.vacancy)
        must_fit(said, known, self._clock().date())
        if _same(said, known) is not None:
            return False
        new = self._outcome(said, UserId(""), OutcomeSource.FILE)
        return unit.outcomes.add(new, self._sealed(new))

    def undo(self, person: PersonId, vacancy: VacancyId, kind: OutcomeKind, *, by: User) -> None:
        """Take back what was recorded.

        Raises:
            InputError: Those who follow her take it back, not she herself.
            NotFoundError: It was not recorded.
        """
        _must_be_hers(kind, by)
        with self._store.transaction() as unit:
            if not unit.outcomes.remove(person, vacancy, kind):
                raise NotFoundError("Det er ikke ført.")

    def happened(self, names: Pseudonyms) -> list[Happened]:
        """Give everything without anybody's id and without reasons, oldest first: for training."""
        with self._store.reading() as unit:
            rows, stages = unit.outcomes.all(), unit.outcomes.stages()
        return _without_ids([row.outcome for row in rows], stages, names)

    def remembered(self, names: Pseudonyms) -> list[Happened]:
        """Give the same with the coded reasons, for the columns of answers: training sees no more than their values."""
        with self._store.reading() as unit:
            rows, stages = unit.outcomes.all(), unit.outcomes.stages()
        # What is sealed beside all else than a no is empty, and need not be opened.
        told = [self._opened(row) if row.outcome.kind is OutcomeKind.NO else row.outcome for row in rows]
        return _without_ids(told, stages, names)

    def _pair(self, unit: UnitOfWork, person: PersonId, vacancy: VacancyId) -> list[Outcome]:
        rows = unit.outcomes.of_person(person, vacancy)
        return joined([self._opened(row) for row in rows], told_by(unit.outcomes.stages(person, vacancy)))

    def _outcome(self, said: Said, by: UserId, source: OutcomeSource) -> Outcome:
        return Outcome(said.person, said.vacancy, said.kind, said.day, source, by, self._clock(), said.refusal)

    def _sealed(self, new: Outcome) -> Sealed:
        reason = new.refusal.value if new.refusal is not None else ""
        return self._vault.seal(reason.encode(), OutcomesRepository.place(new.person, new.vacancy, new.kind))

    def _opened(self, row: OutcomeRow) -> Outcome:
        one = row.outcome
        word = self._vault.open(row.reason, OutcomesRepository.place(one.person, one.vacancy, one.kind)).decode()
        return replace(one, refusal=Refusal(word)) if word else one


def _without_ids(recorded: Sequence[Outcome], stages: Iterable[StageRow], names: Pseudonyms) -> list[Happened]:
    outcomes = joined(recorded, told_by(stages))
    keys = {person: names.of(person) for person in {one.person for one in outcomes}}
    return [Happened(keys[one.person], one.vacancy, one.kind, one.day, one.refusal) for one in outcomes]


def told_by(stages: Iterable[StageRow]) -> list[Outcome]:
    """Give what placements tell: shared, hired when the job has started, lost when a started job ended.

    Args:
        stages: All stages that placements came to, in the order in which they did.
    """
    found: dict[tuple[PersonId, VacancyId], dict[OutcomeKind, Outcome]] = {}
    for row in stages:
        told = found.setdefault((row.person, row.vacancy), {})
        kind = _kind_of(row.stage, told)
        if row.stage is Stage.RUNNING:
            # It has started again: that it once ended counts no more.
            told.pop(OutcomeKind.LOST, None)
        if kind is not None and kind not in told:
            told[kind] = Outcome(row.person, row.vacancy, kind, row.at.date(), OutcomeSource.PLACEMENT, row.by, row.at)
    return [one for told in found.values() for one in told.values()]


def _kind_of(stage: Stage, told: dict[OutcomeKind, Outcome]) -> OutcomeKind | None:
    match stage:
        case Stage.SHARED | Stage.PLANNED:
            return OutcomeKind.SHARED
        case Stage.RUNNING:
            return OutcomeKind.HIRED
        case Stage.ENDED:
            return OutcomeKind.LOST if OutcomeKind.HIRED in told else None


def joined(recorded: Sequence[Outcome], told: Sequence[Outcome]) -> list[Outcome]:
    """Join what was recorded with what placements tell, oldest first; of two of a kind the earlier day stands."""
    found: dict[tuple[PersonId, VacancyId, OutcomeKind], Outcome] = {}
    for one in (*told, *recorded):
        key = (one.person, one.vacancy, one.kind)
        if key not in found or one.day < found[key].day:
            found[key] = one
    return sorted(found.values(), key=lambda one: (one.day, one.at))


def must_fit(said: Said, known: Sequence[Outcome], today: date) -> None:
    """Refuse what cannot be so.

    Args:
        said: What is said.
        known: What came of this vacancy for this person so far.
        today: The last day that anything can have happened on.

    Raises:
        InputError: Says what to do instead.
    """
    if said.kind in TOLD_ELSEWHERE:
        raise InputError(
            "Vist og delt føres ikke her: listene og det som er delt, sier det selv.", hint="Del stillingen i stedet."
        )
    if said.refusal is not None and said.kind is not OutcomeKind.NO:
        raise InputError("En grunn hører til et nei.", hint="La grunnen stå tom.", where="reason")
    if said.day > today + timedelta(days=1):
        raise InputError("Dagen har ikke vært ennå.", hint="Før det når det har skjedd.", where="day")
    months = HELD.get(said.kind)
    hired = next((one.day for one in known if one.kind is OutcomeKind.HIRED), None)
    if months is None and said.kind is not OutcomeKind.LOST:
        return
    if hired is None:
        raise InputError("Det er ikke ført at personen fikk jobben.", hint="Før «Ansatt» først.", where="kind")
    if said.day < hired + SHORT_MONTH * (months or 0):
        raise InputError(
            "Det har ikke gått så lenge siden personen ble ansatt.",
            hint="Vent, eller rett dagen personen ble ansatt.",
            where="day",
        )


def _must_be_hers(kind: OutcomeKind, by: User) -> None:
    if by.role is Role.PERSON and kind not in BY_HERSELF:
        raise InputError("Dette fører de som følger deg opp.", hint="Si fra til veilederen din.", where="kind")


def _same(said: Said, known: Sequence[Outcome]) -> Outcome | None:
    """Give what says this already; an earlier day than the one a placement was moved on is news."""
    found = next((one for one in known if one.kind is said.kind), None)
    corrected = found is not None and found.source is OutcomeSource.PLACEMENT and said.day < found.day
    return None if corrected else found


def _is_new_word(said: Said, known: Sequence[Outcome]) -> bool:
    """Whether a yes or no is another than her last word; all else is said once."""
    words = [one for one in known if one.kind in _LAST_WORDS]
    last = max(words, key=lambda one: (one.day, one.at), default=None)
    return said.kind in _LAST_WORDS and (last is None or (last.kind, last.refusal) != (said.kind, said.refusal))


def held_from(outcomes: Iterable[Outcome]) -> list[Due]:
    """Give for each vacancy that became a job, and is not known to have ended, when each question of holding is due."""
    items = list(outcomes)
    ended = {one.vacancy for one in items if one.kind is OutcomeKind.LOST}
    hired = {one.vacancy: one.day for one in items if one.kind is OutcomeKind.HIRED and one.vacancy not in ended}
    return [
        Due(vacancy, kind, day + SHORT_MONTH * months)
        for vacancy, day in hired.items()
        for kind, months in HELD.items()
    ]
