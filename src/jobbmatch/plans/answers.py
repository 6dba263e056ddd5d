"""Giving, confirming, taking back and taking over answers about ads.

Who may do so is decided at the door; here stands what an answer must be to be kept. Whether it opens anything is
decided in `safety/`.
"""

from collections.abc import Callable
from dataclasses import dataclass
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
        """Keep an answer. Who changes his or her mind takes the earlier answer back with it.

        Raises:
            ConflictError: The ad has another text by now.
            InputError: Neither yes nor no, or a value that does not answer the question, or no reason, or a reason
                that is too long.
        """
        _must_be_this_text(vacancy, said.fingerprint)
        _must_fit(said)
        if said.value is FacetValue.UNCLEAR:
            raise InputError("Svaret må være ja eller nei.", hint="Vet du det ikke, la spørsmålet stå åpent.")
        reason = " ".join(said.reason.split())
        if not reason or len(reason) > REASON_LENGTH:
            raise InputError(
                f"Begrunnelsen må ha mellom 1 og {REASON_LENGTH} tegn.",
                hint="Skriv kort hvordan du vet det. Nevn ingen jobbsøker.",
            )
        return self._keep(vacancy, said, reason, by)

    def confirm(self, vacancy: Vacancy, number: AnswerNumber, *, by: UserId) -> Answer:
        """Say the same as somebody else has said.

        Raises:
            ConflictError: The ad has another text by now, or the answer is already confirmed or taken back.
            InputError: It is one's own answer.
            NotFoundError: There is no such answer about this ad.
        """
        with self._store.transaction() as unit:
            found = _must_be_about(unit, vacancy, number)
            _must_be_this_text(vacancy, found.fingerprint)
            if found.answered_by == by:
                raise InputError(
                    "Du kan ikke bekrefte ditt eget svar.", hint="Be en kollega lese annonsen og bekrefte."
                )
            if not unit.answers.confirm(number, by, self._clock()):
                raise _changed()
            return _must(unit, number)

    def withdraw(self, vacancy: Vacancy, number: AnswerNumber, *, by: UserId) -> Answer:
        """Take an answer back, one's own or somebody else's; also one about an earlier text of the ad.

        Raises:
            ConflictError: It is already taken back.
            NotFoundError: There is no such answer about this ad.
        """
        with self._store.transaction() as unit:
            _must_be_about(unit, vacancy, number)
            if not unit.answers.withdraw(number, by, self._clock()):
                raise _changed()
            return _must(unit, number)

    def reuse(self, vacancy: Vacancy, number: AnswerNumber, fingerprint: str, *, by: UserId) -> Answer:
        """Take over an answer about another ad, or an earlier text, for the same employer and job.

        Raises:
            ConflictError: The ad has another text by now, or the answer is taken back.
            NotFoundError: There is no such answer for this employer and job.
        """
        _must_be_this_text(vacancy, fingerprint)
        with self._store.reading() as unit:
            source = unit.answers.get(number)
        if source is None or not same_job(source.job, about_job(vacancy)):
            raise NotFoundError("Svaret finnes ikke.")
        if not source.stands:
            raise _changed()
        said = Said(source.question, source.value, source.reason, source.source, fingerprint, source.given)
        return self._keep(vacancy, said, source.reason, by, reused_from=number)

    def _keep(
        self, vacancy: Vacancy, said: Said, reason: str, by: UserId, *, reused_from: AnswerNumber | None = None
    ) -> Answer:
        at = self._clock()
        with self._store.transaction() as unit:
            for old in unit.answers.about(vacancy.id):
                same = (old.question, old.fingerprint, old.answered_by) == (said.question, said.fingerprint, by)
                if same and old.stands:
                    unit.answers.withdraw(old.number, by, at)
            return unit.answers.add(
                Answer(
                    number=_NEW,
                    vacancy_id=vacancy.id,
                    fingerprint=said.fingerprint,
                    question=said.question,
                    value=said.value,
                    reason=reason,
                    source=said.source,
                    answered_by=by,
                    answered_at=at,
                    job=about_job(vacancy),
                    reused_from=reused_from,
                    given=said.given,
                )
            )


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


def _must(unit: UnitOfWork, number: AnswerNumber) -> Answer:
    found = unit.answers.get(number)
    if found is None:
        raise NotFoundError("Svaret finnes ikke.")
    return found


def _changed() -> ConflictError:
    return ConflictError("Svaret er endret i mellomtiden.", hint="Last siden på nytt og se hva som gjelder nå.")
