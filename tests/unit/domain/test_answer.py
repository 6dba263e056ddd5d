import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.facet import Facet, FacetValue, harmless
from jobbmatch.domain.ids import UserId
from tests.factories.answers import answer
from tests.factories.market import vacancy


@pytest.mark.parametrize("facet", Facet)
def test_every_facet_can_be_asked(facet: Facet) -> None:
    question = Question(facet.value)
    assert question.facet is facet
    assert question.harmless is harmless(facet)


def test_the_other_questions_are_no_facets() -> None:
    others = [question for question in Question if question.facet is None]
    assert others == [Question.STATED_PLACES_ONLY, Question.STATED_EMPLOYER_ONLY]
    assert all(question.harmless is FacetValue.YES for question in others)


def test_an_answer_stands_until_it_is_taken_back() -> None:
    given = answer(vacancy())
    assert given.stands
    assert given.is_harmless
    assert not answer(vacancy(), withdrawn_by=UserId("x")).stands
    assert not answer(vacancy(), value=FacetValue.YES).is_harmless
