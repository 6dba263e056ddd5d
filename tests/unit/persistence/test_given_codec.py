import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.given import (
    QUESTION_OF,
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
from jobbmatch.persistence.given_codec import given_in, given_out, question_in

GOL = GivenPlace(municipality=MunicipalityCode("3324"))


@pytest.mark.parametrize(
    "given",
    [
        GivenPlaces(
            (GivenPlace(PostalCode("3550")), GivenPlace(municipality=MunicipalityCode("3324"))), only_there=False
        ),
        GivenEmployer("Furu Lager AS", OrganisationNumber("900000001")),
        GivenEmployer("Furu Lager AS"),
        GivenHours((HourSpan(WEEKDAYS, 480, 960), HourSpan(frozenset({6}), 1320, 360)), exhaustive=True),
        GivenOccupation(StyrkCode("5120")),
    ],
)
def test_a_value_comes_back_as_it_was_given(given: GivenValue) -> None:
    question = QUESTION_OF[type(given)]
    assert given_in(question, given_out(given)) == given
    assert question_in(question.value) is question


def test_yes_and_no_have_no_value_and_a_value_is_never_lost() -> None:
    assert given_out(None) is None
    assert given_in(Question.NIGHT, None) is None
    assert question_in("night") is Question.NIGHT
    with pytest.raises(ValueError, match="without"):
        given_in(ValueQuestion.PLACE, None)
    with pytest.raises(ValueError, match="x"):
        question_in("x")
