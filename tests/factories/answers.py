"""Answers for tests."""

from datetime import UTC, datetime
from typing import Any

from jobbmatch.domain.answer import Answer, AnswerNumber, AnyQuestion, Question, Source
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.fingerprint import about_job, text_fingerprint
from jobbmatch.domain.given import QUESTION_OF, GivenValue
from jobbmatch.domain.ids import UserId
from jobbmatch.domain.vacancy import Vacancy

T0 = datetime(2026, 11, 20, tzinfo=UTC)
KARI, JONAS = UserId("kari"), UserId("jonas")


def answer(
    vacancy: Vacancy, question: AnyQuestion = Question.NIGHT, value: FacetValue = FacetValue.NO, **c: Any
) -> Answer:
    """An answer about this very text by Kari; any field can be changed."""
    fields: dict[str, Any] = {
        "number": AnswerNumber(1),
        "vacancy_id": vacancy.id,
        "fingerprint": text_fingerprint(vacancy),
        "question": question,
        "value": value,
        "reason": "Arbeidsgiveren sa det på telefon.",
        "source": Source.EMPLOYER_ASKED,
        "answered_by": KARI,
        "answered_at": T0,
        "job": about_job(vacancy),
    }
    return Answer(**fields | c)


def said(vacancy: Vacancy, given: GivenValue, **c: Any) -> Answer:
    """What Kari says about this very text by a value; any field can be changed."""
    return answer(vacancy, QUESTION_OF[type(given)], FacetValue.YES, given=given, **c)
