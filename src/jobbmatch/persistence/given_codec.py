"""Values of humans' answers as JSON text: short keys, nothing that follows from something else."""

import json
from typing import Any

from jobbmatch.domain.answer import AnyQuestion, Question
from jobbmatch.domain.given import (
    GivenEmployer,
    GivenHours,
    GivenOccupation,
    GivenPlace,
    GivenPlaces,
    GivenValue,
    ValueQuestion,
)
from jobbmatch.domain.hours import HourSpan
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, PostalCode, StyrkCode

_VALUES = {question.value: question for question in ValueQuestion}


def question_in(text: str) -> AnyQuestion:
    """Give the question of its name.

    Raises:
        ValueError: There is none of that name.
    """
    return _VALUES[text] if text in _VALUES else Question(text)


def given_out(given: GivenValue | None) -> str | None:
    """Write a value as JSON; None for an answer by yes or no."""
    return None if given is None else json.dumps(_out(given), ensure_ascii=False)


def _out(given: GivenValue) -> dict[str, Any]:
    match given:
        case GivenPlaces():
            places = [[place.postal_code, place.municipality] for place in given.places]
            return {"places": places, "only_there": given.only_there}
        case GivenEmployer():
            return {"name": given.name, "orgnr": given.organisation_number}
        case GivenHours():
            spans = [[sorted(span.days), span.start, span.end] for span in given.spans]
            return {"spans": spans, "exhaustive": given.exhaustive}
        case GivenOccupation():
            return {"code": given.code}


def given_in(question: AnyQuestion, text: str | None) -> GivenValue | None:
    """Read a value back.

    Raises:
        ValueError: A question that is answered by a value has none.
    """
    if isinstance(question, Question):
        return None
    if text is None:
        raise ValueError("an answer by value without the value")
    value: dict[str, Any] = json.loads(text)
    match question:
        case ValueQuestion.PLACE:
            return GivenPlaces(tuple(_place(*codes) for codes in value["places"]), bool(value["only_there"]))
        case ValueQuestion.EMPLOYER:
            number = value["orgnr"]
            return GivenEmployer(value["name"], OrganisationNumber(number) if number else None)
        case ValueQuestion.HOURS:
            spans = tuple(HourSpan(frozenset(days), start, end) for days, start, end in value["spans"])
            return GivenHours(spans, bool(value["exhaustive"]))
        case ValueQuestion.OCCUPATION:
            return GivenOccupation(StyrkCode(value["code"]))


def _place(postal_code: str | None, municipality: str | None) -> GivenPlace:
    return GivenPlace(
        PostalCode(postal_code) if postal_code else None, MunicipalityCode(municipality) if municipality else None
    )
