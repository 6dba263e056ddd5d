import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.given import ValueQuestion
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.place import unknown_place
from jobbmatch.domain.safety_profile import FacetExclusion, HoursExclusion, SafetyProfile
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.questions import Topic
from jobbmatch.serving.open_questions import later_questions, open_questions, with_words
from tests.factories.market import facets, vacancy

AD = vacancy(facets=facets(night=FacetValue.UNCLEAR, evening=FacetValue.UNCLEAR, weekend=FacetValue.UNCLEAR))
OFFICE = SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 6 * 60, 17 * 60),)),))
SHORT = SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 9 * 60, 14 * 60),)),))


def asked(
    reason: str, ad: Vacancy = AD, profile: SafetyProfile = OFFICE, verdict: Verdict = Verdict.CHECK
) -> list[tuple[Question | None, Topic | None]]:
    found = RuleFinding(RuleCode(reason.partition(".")[0]), verdict, reason, (Evidence("ord", "text", 1),))
    return [(one.question, one.topic) for one in open_questions(ad, Decision(ad.id, (found,)), profile)]


@pytest.mark.parametrize(
    ("reason", "question", "topic"),
    [
        ("night.unknown", Question.NIGHT, Topic.WORKING_TIME),
        ("raw_text.outward_facing", Question.OUTWARD_FACING, Topic.PEOPLE),
        ("ordinary_paid.unknown", Question.ORDINARY_PAID, Topic.PAY),
        ("zone.text_names_place", Question.STATED_PLACES_ONLY, Topic.PLACE),
        ("raw_text.zone", Question.STATED_PLACES_ONLY, Topic.PLACE),
        ("employer.agency", Question.STATED_EMPLOYER_ONLY, Topic.EMPLOYER),
        ("zone.place_unknown", None, Topic.PLACE),
        ("employer.unknown", None, Topic.EMPLOYER),
        ("raw_text.employer", None, Topic.EMPLOYER),
        ("raw_text.from_home", None, Topic.HOME_OFFICE),
        ("occupation.uncertain", None, Topic.TASKS),
        ("night.failed", None, None),
        ("raw_text.failed", None, None),
    ],
)
def test_what_is_asked(reason: str, question: Question | None, topic: Topic | None) -> None:
    assert asked(reason) == [(question, topic)]


def test_allowed_hours_are_settled_by_parts_of_the_week_where_these_settle_them() -> None:
    three = [(q, Topic.WORKING_TIME) for q in (Question.NIGHT, Question.EVENING, Question.WEEKEND)]
    assert asked("hours.unknown") == three
    assert asked("hours.unknown", vacancy(facets=facets(night=FacetValue.UNCLEAR))) == three[:1]
    assert asked("hours.unknown", profile=SHORT) == [(None, Topic.WORKING_TIME)]


def test_only_at_the_stated_places_is_not_asked_where_none_is_stated() -> None:
    for places in ((), (unknown_place("Norge"),)):
        assert asked("zone.text_names_place", vacancy(places=places)) == [(None, Topic.PLACE)]
        assert asked("raw_text.zone", vacancy(places=places)) == [(None, Topic.PLACE)]


def test_a_dangerous_word_against_the_hours_is_asked_by_its_part() -> None:
    ad = vacancy(text="Nattskift kan avtales.")
    assert asked("raw_text.hours", ad) == [(Question.NIGHT, Topic.WORKING_TIME)]


def test_a_wish_and_what_is_broken_are_not_asked_unless_wanted() -> None:
    assert asked("night.unknown", verdict=Verdict.ASK) == []
    assert asked("night.yes", verdict=Verdict.BLOCK) == []
    found = Decision(AD.id, (RuleFinding(RuleCode.NIGHT, Verdict.BLOCK, "night.yes"),))
    wanted = open_questions(AD, found, OFFICE, (Verdict.CHECK, Verdict.BLOCK))
    assert [one.question for one in wanted] == [Question.NIGHT]


def test_each_question_once_with_what_was_read_and_unexplained_words() -> None:
    reading = FacetReading(FacetValue.UNCLEAR, (Evidence("turnus", "text", 0),))
    ad = vacancy(text="turnus og nattskift", facets={**facets(), Facet.NIGHT: reading})
    findings = [RuleFinding(RuleCode.NIGHT, Verdict.CHECK, "night.unknown")]
    findings += [RuleFinding(RuleCode.RAW_TEXT, Verdict.CHECK, "raw_text.night")]
    decision = Decision(ad.id, tuple(findings))
    (found,) = open_questions(ad, decision, OFFICE)
    one = with_words(found, ad, decision)
    assert one.reasons == ("night.unknown", "raw_text.night")
    assert [word.quote for word in one.words] == ["turnus", "nattskift"]


def test_what_the_crude_reader_will_ask_later_is_asked_now() -> None:
    ad = vacancy(text="Nattskift og helgevakt.")
    profile = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT), FacetExclusion(Facet.WEEKEND)))
    first = open_questions(ad, Decision(ad.id, (RuleFinding(RuleCode.NIGHT, Verdict.CHECK, "night.unknown"),)), profile)
    later = later_questions(first, profile, lambda _: True)
    assert [one.question for one in later] == [Question.NIGHT, Question.WEEKEND]
    assert later_questions(first, profile, lambda _: False) == list(first)


def test_a_question_about_the_place_comes_with_the_words_of_its_finding() -> None:
    found = RuleFinding(RuleCode.ZONE, Verdict.CHECK, "zone.place_unknown", (Evidence("Norge", "field:workLocations"),))
    decision = Decision(AD.id, (found,))
    (one,) = open_questions(AD, decision, OFFICE)
    assert with_words(one, AD, decision).words == found.evidence


@pytest.mark.parametrize(
    ("reason", "by_value"),
    [
        ("night.unknown", ValueQuestion.HOURS),
        ("lone_work.unknown", None),
        ("zone.text_names_place", ValueQuestion.PLACE),
        ("zone.may_overlap", ValueQuestion.PLACE),
        ("zone.route_may_cross", ValueQuestion.PLACE),
        ("raw_text.from_home", ValueQuestion.PLACE),
        ("employer.agency", ValueQuestion.EMPLOYER),
        ("employer.number_unknown", ValueQuestion.EMPLOYER),
        ("employer.text_names_it", None),
        ("occupation.uncertain", ValueQuestion.OCCUPATION),
        ("zone.failed", None),
    ],
)
def test_what_can_be_said_by_a_value(reason: str, by_value: ValueQuestion | None) -> None:
    found = RuleFinding(RuleCode(reason.partition(".")[0]), Verdict.CHECK, reason)
    (one,) = open_questions(AD, Decision(AD.id, (found,)), OFFICE)
    assert one.by_value is by_value
    assert one.can_be_answered is (by_value is not None or one.question is not None)


def test_hours_that_the_parts_of_the_week_do_not_settle_are_asked_for() -> None:
    found = RuleFinding(RuleCode.HOURS, Verdict.CHECK, "hours.unknown")
    (one,) = open_questions(AD, Decision(AD.id, (found,)), SHORT)
    assert (one.question, one.by_value) == (None, ValueQuestion.HOURS)


def test_who_hides_an_unnamed_employer_is_asked_for_the_name() -> None:
    ad = vacancy(employer=Employer(is_agency=True))
    found = RuleFinding(RuleCode.EMPLOYER, Verdict.CHECK, "employer.agency")
    (one,) = open_questions(ad, Decision(ad.id, (found,)), OFFICE)
    assert (one.question, one.by_value) == (None, ValueQuestion.EMPLOYER)
