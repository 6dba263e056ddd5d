from dataclasses import replace

from jobbmatch.domain.answer import Answer, AnswerNumber, Question
from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.given import GivenPlace, GivenPlaces, ValueQuestion
from jobbmatch.domain.ids import MunicipalityCode, PostalCode, StyrkCode, UserId
from jobbmatch.domain.safety_profile import (
    CircleZone,
    FacetExclusion,
    MunicipalityZone,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Employer, OccupationLink, Vacancy
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.safety.answers import Standing
from jobbmatch.serving.checks import CheckList, checks_of, priority, suggestions
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.answers import answer, said
from tests.factories.market import AS_OF, facets, person, vacancy

PROFILE = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT), FacetExclusion(Facet.LONE_WORK)))
UNCLEAR = FacetValue.UNCLEAR
ONE = vacancy(1, facets=facets(night=UNCLEAR))
TWO = vacancy(2, facets=facets(night=UNCLEAR, lone_work=UNCLEAR))
WORDED = vacancy(3, text="Nattskift kan avtales.")
SAFE = vacancy(4)
BROKEN = vacancy(5, facets=facets(night=FacetValue.YES))


def engine(*ads: Vacancy, answers: tuple[Answer, ...] = ()) -> Engine:
    return Engine(MarketSnapshot.build(ads), BaselineRanker()).with_answers(answers)


def listed(of: Engine, profile: SafetyProfile = PROFILE, limit: int = 10) -> CheckList:
    return checks_of(of).list(person(), profile, as_of=AS_OF, limit=limit)


def test_few_questions_come_before_many_and_only_the_unknown_is_listed() -> None:
    found = listed(engine(TWO, ONE, WORDED, SAFE, BROKEN))
    assert found.total == 3
    assert [check.vacancy.id for check in found.checks][-1] == TWO.id
    assert {check.vacancy.id for check in found.checks} == {ONE.id, TWO.id, WORDED.id}
    assert [len(check.questions) for check in found.checks] == [1, 1, 2]
    assert listed(engine(TWO, ONE), limit=1).total == 2


def test_a_wish_withholds_nothing() -> None:
    wish = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.WISH),))
    assert listed(engine(ONE, WORDED), wish).total == 0


def test_an_occupation_in_which_the_answer_is_mostly_harmless_comes_first() -> None:
    cook = (OccupationLink(StyrkCode("5120"), 0.9, "title"),)
    nights = [vacancy(10 + n, occupations=cook, facets=facets(night=FacetValue.YES)) for n in range(8)]
    open_cook = vacancy(30, title="Lagermedarbeider", occupations=cook, facets=facets(night=UNCLEAR))
    found = listed(engine(open_cook, ONE, *nights, *(vacancy(50 + n) for n in range(8))))
    assert [check.vacancy.id for check in found.checks] == [ONE.id, open_cook.id]


def test_what_yes_and_no_cannot_settle_comes_last() -> None:
    assert priority(0, [0.0]) == 0.0
    assert priority(0, [0.0, 0.9]) == 0.0
    assert priority(5, []) > 0


def test_an_answer_opens_the_ad_and_the_rest_is_left() -> None:
    opened = engine(ONE, TWO, answers=(answer(ONE), answer(TWO)))
    (left,) = listed(opened).checks
    assert left.vacancy.id == TWO.id
    assert [asked.open.question for asked in left.questions] == [Question.LONE_WORK]
    shown = opened.match(person(), PROFILE, top=5, as_of=AS_OF)
    assert [match.vacancy.id for match in shown.matches] == [ONE.id]


def test_a_reading_that_may_be_wrong_is_asked_when_the_ad_is_looked_at_alone() -> None:
    of = engine(BROKEN)
    check = checks_of(of).one(BROKEN, of.judge_one(BROKEN, person(), PROFILE), PROFILE)
    assert check.decision.verdict is Verdict.BLOCK
    assert [asked.open.question for asked in check.questions] == [Question.NIGHT]
    waiting = engine(BROKEN, answers=(answer(BROKEN),))
    ad = waiting.market.vacancies[0]
    (asked,) = checks_of(waiting).one(ad, waiting.judge_one(ad, person(), PROFILE), PROFILE).questions
    assert asked.standing is Standing.WAITING
    assert asked.chance < 0.1
    assert asked.answers == (answer(BROKEN),)


def test_answers_for_the_same_job_are_suggested_newest_first() -> None:
    other = vacancy(8, text="En annen tekst.")
    strange = vacancy(9, employer=Employer("Andre AS"))
    given = [
        answer(other, number=AnswerNumber(1)),
        answer(other, number=AnswerNumber(2)),
        answer(other, number=AnswerNumber(3), value=FacetValue.YES),
        answer(other, number=AnswerNumber(4), withdrawn_by=UserId("x")),
        answer(strange, number=AnswerNumber(5)),
        answer(ONE, number=AnswerNumber(6)),
        replace(answer(ONE, number=AnswerNumber(7)), fingerprint="0" * 64),
    ]
    found = suggestions(ONE, text_fingerprint(ONE), Question.NIGHT, given)
    assert [one.number for one in found] == [7, 3]
    assert suggestions(ONE, text_fingerprint(ONE), Question.WEEKEND, given) == ()


def test_a_place_that_can_be_said_is_no_dead_end_and_opens() -> None:
    profile = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),))
    nowhere = vacancy(6, places=())
    of = engine(nowhere, SAFE)
    (check,) = listed(of, profile).checks
    (asked,) = check.questions
    assert (asked.open.question, asked.open.by_value, asked.standing) == (None, ValueQuestion.PLACE, Standing.OPEN)
    assert asked.chance == 6 / 11, "one of the market's known places is safe"
    assert check.priority > 0
    in_gol = said(nowhere, GivenPlaces((GivenPlace(PostalCode("3550")),)))
    assert listed(engine(nowhere, SAFE, answers=(in_gol,)), profile).total == 0
    wide = said(nowhere, GivenPlaces((GivenPlace(PostalCode("3550")),), only_there=False), vacancy_id=SAFE.id)
    (again,) = checks_of(of).one(nowhere, check.decision, profile).questions
    assert again.values == ()
    assert suggestions(nowhere, "", ValueQuestion.PLACE, [wide]) == (wide,)


def test_what_was_said_and_is_still_open_is_seldom_opened_by_asking_again() -> None:
    profile = SafetyProfile(zones=(ZoneExclusion(CircleZone(60.70, 8.95, 2)),))
    nowhere = vacancy(6, places=())
    of = engine(nowhere, answers=(said(nowhere, GivenPlaces((GivenPlace(municipality=MunicipalityCode("3324")),))),))
    (asked,) = listed(of, profile).checks[0].questions
    assert (asked.standing, len(asked.values)) == (Standing.HARMLESS, 1)
    assert asked.chance < 0.1
