from typing import get_args

from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import QUESTION_OF, GivenValue, ValueQuestion


def test_every_sort_of_value_answers_one_question_and_asks_for_no_facet() -> None:
    assert set(QUESTION_OF) == set(get_args(GivenValue))
    assert sorted(QUESTION_OF.values()) == sorted(ValueQuestion)
    assert {(question.facet, question.harmless) for question in ValueQuestion} == {(None, FacetValue.YES)}
