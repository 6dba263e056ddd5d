from dataclasses import replace

from jobbmatch.domain.answer import AboutJob, Question
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.ids import StyrkCode, UserId
from jobbmatch.domain.vacancy import OccupationLink
from jobbmatch.serving.chances import Chances, Readings, group_of
from tests.factories.answers import answer
from tests.factories.market import facets, vacancy

COOK = (OccupationLink(StyrkCode("5120"), 0.9, "title"),)


def test_the_share_of_the_group_is_drawn_towards_the_market() -> None:
    by_day = [vacancy(number) for number in range(20)]
    by_night = [vacancy(20 + n, occupations=COOK, facets=facets(night=FacetValue.YES)) for n in range(20)]
    chances = Chances(Readings([*by_day, *by_night]), ())
    market = (20 + 5) / (40 + 10)
    assert chances.everywhere(Question.NIGHT) == market
    assert chances.of(Question.NIGHT, "43") == (20 + 10 * market) / 30
    assert chances.of(Question.NIGHT, "51") == (0 + 10 * market) / 30
    assert chances.of(Question.NIGHT, "99") == market


def test_what_is_unclear_counts_for_nothing_and_ordinary_paid_is_the_other_way() -> None:
    ads = [vacancy(1, facets=facets(FacetValue.UNCLEAR, ordinary_paid=FacetValue.YES))]
    chances = Chances(Readings(ads), ())
    assert chances.everywhere(Question.NIGHT) == 0.5
    assert chances.everywhere(Question.ORDINARY_PAID) > 0.5


def test_answers_count_fivefold_unless_taken_back() -> None:
    job = AboutJob("x", "Kokk", StyrkCode("5120"))
    yes = answer(vacancy(), value=FacetValue.YES, job=job)
    assert Chances(Readings(()), [yes]).of(Question.NIGHT, "51") < 0.5
    assert Chances(Readings(()), [yes, replace(yes, value=FacetValue.NO)]).of(Question.NIGHT, "51") == 0.5
    assert Chances(Readings(()), [replace(yes, withdrawn_by=UserId("x"))]).of(Question.NIGHT, "51") == 0.5


def test_the_group_of_an_ad_is_sure_or_none() -> None:
    assert group_of(vacancy()) == "43"
    assert group_of(vacancy(occupations=())) == ""
    assert group_of(vacancy(occupations=(OccupationLink(StyrkCode("4321"), 0.4, "text"),))) == ""
