"""Giving, confirming, taking back and taking over answers about ads.

Who may do so is decided at the door; here stands what an answer must be to be kept. Whether it opens anything is
decided in `safety/`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from jobbmatch.domain.answer import REASON_LENGTH, Answer, AnswerNumber, AnyQuestion, Source
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.fingerprint import about_job, same_job, text_fingerprint
from jobbmatch.domain.given import QUESTION_OF, GivenValue, ValueQuestion
from jobbmatch.domain.ids import UserId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import ConflictError, InputError, NotFoundError
from jobbmatch.persistence.session import Store, UnitOfWork

_NEW = AnswerNumber(0)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says.

    Attributes:
        question: What was asked.
        value: Yes or no.
        reason: In free words.
        source: How whoever answers knows.
        fingerprint: Of the text that was read.
        given: What is said where yes or no is not enough.
    """

    question: AnyQuestion
    value: FacetValue
    reason: str
    source: Source
    fingerprint: str
    given: GivenValue | None = None


class AnswerBook:
    """All answers of one store."""

    def __init__(self, store: Store, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Keep answers in the store."""
        self._store = store
        self._clock = clock

    def all(self) -> list[Answer]:
        """Give all answers, also those taken back, in the order in which they were given."""
        with self._store.reading() as unit:
            return unit.answers.all()

    def give(self, vacancy: Vacancy, said: Said, *, by: UserId) -> Answer:
        """Keep one answer; see `give_all`."""
        return self.give_all(vacancy, [said], by=by)[0]

    def give_all(self, vacancy: Vacancy, reply: Sequence[Said], *, by: UserId) -> list[Answer]:
        """Keep the answers of one reply, all or none. Who changes his or her mind takes the earlier answer back.

        Raises:
            ConflictError: The ad has another text by now.
            InputError: Neither yes nor no, or a value that does not answer the question, or no reason, or a reason
                that is too long; or two answers to one question.
        """
        if len({said.question for said in reply}) != len(reply):
            raise InputError("Samme spørsmål er besvart to ganger.", hint="Gi ett svar på hvert spørsmål.")
        ready = [replace(said, reason=_must_be_usable(vacancy, said)) for said in reply]
        now = _Moment(by, self._clock())
        with self._store.transaction() as unit:
            return [_keep(unit, vacancy, said, now) for said in ready]

    def confirm(self, vacancy: Vacancy, number: AnswerNumber, *, by: UserId) -> Answer:
        """Confirm one answer; see `confirm_all`."""
        return self.confirm_all(vacancy, [number], by=by)[0]

    def confirm_all(self, vacancy: Vacancy, numbers: Sequence[AnswerNumber], *, by: UserId) -> list[Answer]:
        """Say the same as somebody else has said, all or nothing.

        Raises:
            ConflictError: The ad has another text by now, or an answer is already confirmed or taken back.
            InputError: One of them is one's own answer.
            NotFoundError: There is no such answer about this ad.
        """
        with self._store.transaction() as unit:
            return [self._confirm(unit, vacancy, number, by) for number in dict.fromkeys(numbers)]

    def _confirm(self, unit: UnitOfWork, vacancy: Vacancy, number: AnswerNumber, by: UserId) -> Answer:
        found = _must_be_about(unit, vacancy, number)
        _must_be_this_text(vacancy, found.fingerprint)
        if found.answered_by == by:
            raise InputError("Du kan ikke bekrefte ditt eget svar.", hint="Be en kollega lese annonsen og bekrefte.")
        if not unit.answers.confirm(number, by, self._clock()):
            raise _changed()
        return _must(unit, number)

    def withdraw(self, vacancy: Vacancy, number: AnswerNumber, *, by: UserId) -> Answer:
        """Take one answer back; see `withdraw_all`."""
        return self.withdraw_all(vacancy, [number], by=by)[0]

    def withdraw_all(self, vacancy: Vacancy, numbers: Sequence[AnswerNumber], *, by: UserId) -> list[Answer]:
        """Take answers back, one's own or somebody else's, all or none; also about an earlier text of the ad.

        Raises:
            ConflictError: One of them is already taken back.
            NotFoundError: There is no such answer about this ad.
        """
        with self._store.transaction() as unit:
            return [self._withdraw(unit, vacancy, number, by) for number in dict.fromkeys(numbers)]

    def _withdraw(self, unit: UnitOfWork, vacancy: Vacancy, number: AnswerNumber, by: UserId) -> Answer:
        _must_be_about(unit, vacancy, number)
        if not unit.answers.withdraw(number, by, self._clock()):
            raise _changed()
        return _must(unit, number)

    def reuse(self, vacancy: Vacancy, number: AnswerNumber, fingerprint: str, *, by: UserId) -> Answer:
        """Take one answer over; see `reuse_all`."""
        return self.reuse_all(vacancy, [number], fingerprint, by=by)[0]

    def reuse_all(
        self, vacancy: Vacancy, numbers: Sequence[AnswerNumber], fingerprint: str, *, by: UserId
    ) -> list[Answer]:
        """Take over answers about another ad, or an earlier text, for the same employer and job; all or none.

        Raises:
            ConflictError: The ad has another text by now, or an answer is taken back.
            NotFoundError: There is no such answer for this employer and job.
        """
        _must_be_this_text(vacancy, fingerprint)
        now = _Moment(by, self._clock())
        with self._store.transaction() as unit:
            taken = [_must_be_for(unit, vacancy, number) for number in dict.fromkeys(numbers)]
            return [_keep(unit, vacancy, _said_again(old, fingerprint), now, old.number) for old in taken]


@dataclass(frozen=True, slots=True)
class _Moment:
    """Who answers, and when: the same for all answers of one reply."""

    by: UserId
    at: datetime


def _keep(
    unit: UnitOfWork, vacancy: Vacancy, said: Said, now: _Moment, reused_from: AnswerNumber | None = None
) -> Answer:
    for old in unit.answers.about(vacancy.id):
        same = (old.question, old.fingerprint, old.answered_by) == (said.question, said.fingerprint, now.by)
        if same and old.stands:
            unit.answers.withdraw(old.number, now.by, now.at)
    return unit.answers.add(
        Answer(
            number=_NEW,
            vacancy_id=vacancy.id,
            fingerprint=said.fingerprint,
            question=said.question,
            value=said.value,
            reason=said.reason,
            source=said.source,
            answered_by=now.by,
            answered_at=now.at,
            job=about_job(vacancy),
            reused_from=reused_from,
            given=said.given,
        )
    )


def _said_again(old: Answer, fingerprint: str) -> Said:
    return Said(old.question, old.value, old.reason, old.source, fingerprint, old.given)


def _must_be_usable(vacancy: Vacancy, said: Said) -> str:
    """Refuse what cannot be kept; give the reason without needless space."""
    _must_be_this_text(vacancy, said.fingerprint)
    _must_fit(said)
    if said.value is FacetValue.UNCLEAR:
        raise InputError("Svaret må være ja eller nei.", hint="Vet du det ikke, la spørsmålet stå åpent.")
    reason = " ".join(said.reason.split())
    if not reason or len(reason) > REASON_LENGTH:
        raise InputError(
            f"Begrunnelsen må ha mellom 1 og {REASON_LENGTH} tegn.",
            hint="Skriv kort hvordan du vet det. Nevn ingen jobbsøker.",
            where="reason",
        )
    return reason


def _must_be_this_text(vacancy: Vacancy, fingerprint: str) -> None:
    if text_fingerprint(vacancy) != fingerprint:
        raise ConflictError(
            "Annonsen er endret siden den ble lest.",
            hint="Last siden på nytt, les annonsen og svar på det den sier nå.",
        )


def _must_fit(said: Said) -> None:
    """A question that asks for a value gets one of its kind, and no other question gets any."""
    expected = QUESTION_OF[type(said.given)] if said.given is not None else None
    if expected is not (said.question if isinstance(said.question, ValueQuestion) else None):
        raise InputError("Svaret passer ikke til spørsmålet.", hint="Svar på det som blir spurt om.")


def _must_be_about(unit: UnitOfWork, vacancy: Vacancy, number: AnswerNumber) -> Answer:
    found = unit.answers.get(number)
    if found is None or found.vacancy_id != vacancy.id:
        raise NotFoundError("Svaret finnes ikke.")
    return found


def _must_be_for(unit: UnitOfWork, vacancy: Vacancy, number: AnswerNumber) -> Answer:
    """Give an answer that may be taken over: for the same employer and job, and standing."""
    found = unit.answers.get(number)
    if found is None or not same_job(found.job, about_job(vacancy)):
        raise NotFoundError("Svaret finnes ikke.")
    if not found.stands:
        raise _changed()
    return found


def _must(unit: UnitOfWork, number: AnswerNumber) -> Answer:
    found = unit.answers.get(number)
    if found is None:
        raise NotFoundError("Svaret finnes ikke.")
    return found


def _changed() -> ConflictError:
    return ConflictError("Svaret er endret i mellomtiden.", hint="Last siden på nytt og se hva som gjelder nå.")
