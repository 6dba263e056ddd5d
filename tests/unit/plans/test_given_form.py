from typing import Any

import pytest
from pydantic import ValidationError

from jobbmatch.domain.answer import Question
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import (
    GivenEmployer,
    GivenHours,
    GivenOccupation,
    GivenPlace,
    GivenPlaces,
    GivenValue,
    ValueQuestion,
)
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, PostalCode, StyrkCode
from jobbmatch.errors import InputError
from jobbmatch.plans.given_form import GivenFields

GOL = GivenPlace(municipality=MunicipalityCode("3324"))
POSTAL = GivenPlace(postal_code=PostalCode("3550"))
DAY = {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "16:00"}


@pytest.mark.parametrize(
    ("question", "typed", "given"),
    [
        ("place", {"places": [{"municipality": "Gol"}, {"postal_code": "3550"}]}, GivenPlaces((GOL, POSTAL))),
        ("place", {"places": [{"municipality": "3324"}], "only_there": False}, GivenPlaces((GOL,), only_there=False)),
        ("employer", {"name": "  Furu   Lager AS "}, GivenEmployer("Furu Lager AS")),
        ("employer", {"organisation_number": "974 760 673"}, GivenEmployer(None, OrganisationNumber("974760673"))),
        ("hours", {"spans": [DAY, DAY], "exhaustive": True}, GivenHours((HourSpan(WEEKDAYS, 480, 960),), True)),
        ("occupation", "5120", GivenOccupation(StyrkCode("5120"))),
    ],
)
def test_what_is_typed_is_looked_up(question: str, typed: Any, given: GivenValue) -> None:
    fields = GivenFields.model_validate({question: typed})
    assert fields.answer_to(ValueQuestion(question), None) == (FacetValue.YES, given)


@pytest.mark.parametrize(
    ("question", "typed", "told"),
    [
        ("place", {"places": [{"postal_code": "0000"}]}, "Postnummeret"),
        ("place", {"places": [{"municipality": "Ingensteds"}]}, "Kommunen"),
        ("place", {"places": [{}]}, "enten"),
        ("place", {"places": [{"postal_code": "3550", "municipality": "Gol"}]}, "enten"),
        ("employer", {}, "Hvem"),
        ("employer", {"name": "--"}, "bokstaver"),
        ("employer", {"organisation_number": "974760674"}, "kontrollsifferet"),
        ("occupation", "0000", "Yrkeskoden"),
    ],
)
def test_what_does_not_exist_is_refused_in_words(question: str, typed: Any, told: str) -> None:
    with pytest.raises(InputError, match=told) as found:
        GivenFields.model_validate({question: typed}).answer_to(ValueQuestion(question), None)
    assert found.value.hint


@pytest.mark.parametrize(
    "typed",
    [
        {"place": {"places": []}},
        {"employer": {"organisation_number": "12345678"}},
        {"hours": {"spans": [DAY]}},
        {"hours": {"spans": [], "exhaustive": True}},
        {"occupation": "512"},
        {"place": {"places": [{"county": "34"}]}},
    ],
)
def test_what_has_the_wrong_form_is_refused(typed: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        GivenFields.model_validate(typed)


def test_an_answer_fits_its_question() -> None:
    cook = GivenFields(occupation="5120")
    for question, value in (
        (ValueQuestion.PLACE, None),
        (ValueQuestion.OCCUPATION, "no"),
        (Question.NIGHT, "no"),
    ):
        with pytest.raises(InputError, match="passer ikke"):
            cook.answer_to(question, value)
    with pytest.raises(InputError, match="passer ikke"):
        GivenFields().answer_to(Question.NIGHT, None)
    assert GivenFields().answer_to(Question.NIGHT, "no") == (FacetValue.NO, None)


@pytest.mark.parametrize(
    ("question", "typed", "where"),
    [
        ("place", {"places": [{"municipality": "Gol"}, {"municipality": "Ingensteds"}]}, "place.places.1.municipality"),
        ("place", {"places": [{}]}, "place.places.0.postal_code"),
        ("employer", {}, "employer.name"),
        ("employer", {"organisation_number": "974760674"}, "employer.organisation_number"),
        ("occupation", "0000", "occupation"),
    ],
)
def test_an_error_says_which_field_it_is_about(question: str, typed: Any, where: str) -> None:
    with pytest.raises(InputError) as told:
        GivenFields.model_validate({question: typed}).answer_to(ValueQuestion(question), None)
    assert told.value.where == where
