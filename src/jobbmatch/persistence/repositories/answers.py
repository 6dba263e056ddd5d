"""Humans' answers about ads: added, confirmed and taken back, never changed or deleted."""

from collections.abc import Hashable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from jobbmatch.domain.answer import AboutJob, Answer, AnswerNumber, Source
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.ids import StyrkCode, UserId, VacancyId
from jobbmatch.persistence.given_codec import given_in, given_out, question_in
from jobbmatch.persistence.tables import answer
from jobbmatch.persistence.touched import note_vacancies


class AnswersRepository:
    """Answers."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def add(self, new: Answer) -> Answer:
        """Keep an answer; give it with its number, which is not taken from the one given."""
        note_vacancies(self._connection, [new.vacancy_id])
        values = {
            "vacancy_id": new.vacancy_id,
            "fingerprint": new.fingerprint,
            "question": new.question.value,
            "value": new.value.value,
            "reason": new.reason,
            "source": new.source.value,
            "answered_by": new.answered_by,
            "answered_at": new.answered_at,
            "employer": new.job.employer,
            "title": new.job.title,
            "occupation": new.job.occupation,
            "reused_from": new.reused_from,
            "given": given_out(new.given),
        }
        key = self._connection.execute(insert(answer).values(**values)).inserted_primary_key
        if key is None:
            raise RuntimeError("the database gave no number")
        return replace(new, number=AnswerNumber(int(key[0])))

    def confirm(self, number: AnswerNumber, by: UserId, at: datetime) -> bool:
        """Note that a second person says the same; tell whether it stood and nobody had."""
        self._note(number)
        open_ones = (answer.c.number == number, answer.c.confirmed_by.is_(None), answer.c.withdrawn_by.is_(None))
        changed = self._connection.execute(update(answer).where(*open_ones).values(confirmed_by=by, confirmed_at=at))
        return changed.rowcount == 1

    def withdraw(self, number: AnswerNumber, by: UserId, at: datetime) -> bool:
        """Take an answer back; tell whether it stood."""
        self._note(number)
        standing = (answer.c.number == number, answer.c.withdrawn_by.is_(None))
        changed = self._connection.execute(update(answer).where(*standing).values(withdrawn_by=by, withdrawn_at=at))
        return changed.rowcount == 1

    def get(self, number: AnswerNumber) -> Answer | None:
        """Give one answer."""
        row = self._connection.execute(select(answer).where(answer.c.number == number)).one_or_none()
        return None if row is None else _answer(row)

    def all(self) -> list[Answer]:
        """Give all answers, also those taken back, in the order in which they were given."""
        return [_answer(row) for row in self._connection.execute(select(answer).order_by(answer.c.number))]

    def about(self, vacancy_id: VacancyId) -> list[Answer]:
        """Give all answers about one ad, of whatever text."""
        statement = select(answer).where(answer.c.vacancy_id == vacancy_id).order_by(answer.c.number)
        return [_answer(row) for row in self._connection.execute(statement)]

    def _note(self, number: AnswerNumber) -> None:
        """Note that what is shared of the ad is to be judged again."""
        about = self._connection.execute(select(answer.c.vacancy_id).where(answer.c.number == number)).scalars()
        note_vacancies(self._connection, [VacancyId(vacancy_id) for vacancy_id in about])

    def state(self) -> Hashable:
        """Give something that differs whenever an answer was added, confirmed or taken back."""
        counts = func.count(answer.c.number), func.count(answer.c.confirmed_by), func.count(answer.c.withdrawn_by)
        return tuple(self._connection.execute(select(*counts)).one())


def _answer(row: Row[Any]) -> Answer:
    question = question_in(row.question)
    return Answer(
        number=AnswerNumber(row.number),
        vacancy_id=VacancyId(row.vacancy_id),
        fingerprint=row.fingerprint,
        question=question,
        value=FacetValue(row.value),
        reason=row.reason,
        source=Source(row.source),
        answered_by=UserId(row.answered_by),
        answered_at=row.answered_at,
        job=AboutJob(row.employer, row.title, StyrkCode(row.occupation) if row.occupation else None),
        reused_from=None if row.reused_from is None else AnswerNumber(row.reused_from),
        confirmed_by=None if row.confirmed_by is None else UserId(row.confirmed_by),
        confirmed_at=row.confirmed_at,
        withdrawn_by=None if row.withdrawn_by is None else UserId(row.withdrawn_by),
        withdrawn_at=row.withdrawn_at,
        given=given_in(question, row.given),
    )
