from dataclasses import replace

from jobbmatch.domain.answer import Question
from jobbmatch.domain.decision import Decision
from jobbmatch.domain.given import GivenEmployer, GivenHours, GivenOccupation, GivenPlace, GivenPlaces, ValueQuestion
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.ids import MunicipalityCode, PostalCode, StyrkCode
from jobbmatch.domain.safety_profile import HoursExclusion, SafetyProfile
from jobbmatch.measuring.simulated import NOBODY, Known, answers_to, replies
from jobbmatch.plans.given_form import is_organisation_number
from jobbmatch.safety.answers import Standing
from jobbmatch.safety.questions import Topic
from jobbmatch.serving.checks import Asked, Check
from jobbmatch.serving.open_questions import OpenQuestion
from tests.factories.market import GOL, vacancy

AD = vacancy()
DAY = HourSpan(WEEKDAYS, 480, 960)
PROFILE = SafetyProfile(hours=(HoursExclusion((DAY,)),))


def asked(question: Question | None, topic: Topic | None, by_value: ValueQuestion | None = None) -> Asked:
    return Asked(OpenQuestion(question, topic, ("x",), by_value=by_value), 0.5, Standing.OPEN, (), ())


def test_questions_on_one_topic_are_one_reply() -> None:
    time = [asked(Question.NIGHT, Topic.WORKING_TIME), asked(Question.WEEKEND, Topic.WORKING_TIME)]
    place, failed = asked(None, Topic.PLACE, ValueQuestion.PLACE), asked(None, None)
    assert replies([time[0], place, time[1], failed, failed]) == [time, [place], [failed], [failed]]


def test_every_question_gets_a_harmless_answer_of_two() -> None:
    questions = (asked(Question.NIGHT, None), *(asked(None, None, value) for value in ValueQuestion))
    check = Check(AD, "", Decision(AD.id), questions, 0.0)
    known = Known(values={AD.id: {ValueQuestion.EMPLOYER: GivenEmployer("Bjerk AS")}})
    given = {answer.question: answer for answer in answers_to(check, known, PROFILE, vacancy(2))}
    assert given[ValueQuestion.HOURS].given == GivenHours((DAY,), exhaustive=True)
    assert given[ValueQuestion.OCCUPATION].given == GivenOccupation(StyrkCode("4321"))
    assert given[ValueQuestion.EMPLOYER].given == GivenEmployer("Bjerk AS")
    assert given[Question.NIGHT].given is None
    assert all(answer.confirmed_by not in (None, answer.answered_by) for answer in given.values())
    assert given[ValueQuestion.PLACE].given == GivenPlaces((GivenPlace(municipality=MunicipalityCode("3324")),))
    coded = vacancy(2, places=(replace(GOL, postal_code=PostalCode("3550")),))
    places = [one.given for one in answers_to(check, known, PROFILE, coded) if one.question is ValueQuestion.PLACE]
    assert places == [GivenPlaces((GivenPlace(PostalCode("3550")),))]
    assert {answer.question for answer in answers_to(check, Known(), SafetyProfile(), None)} == {
        Question.NIGHT,
        ValueQuestion.EMPLOYER,
    }


def test_nobody_is_nobody() -> None:
    assert not is_organisation_number(NOBODY.organisation_number or "")
