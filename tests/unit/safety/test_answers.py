from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.answer import Answer, AnswerNumber, Question, Source
from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue, dangerous, harmless
from jobbmatch.domain.given import (
    GivenEmployer,
    GivenHours,
    GivenOccupation,
    GivenPlace,
    GivenPlaces,
    GivenValue,
    ValueQuestion,
)
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, PostalCode, StyrkCode, UserId, VacancyId
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.safety_profile import (
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    MunicipalityZone,
    SafetyProfile,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.answers import ANSWER, Standing, answered, standing_of, value_that_holds
from jobbmatch.safety.check import CheckOutcome, check, judge
from jobbmatch.safety.hard_filter import apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector
from tests.factories.answers import JONAS, KARI, answer, said
from tests.factories.market import HAMAR, facets, vacancy

OPEN = vacancy(facets=facets(night=FacetValue.UNCLEAR))
READ_YES = vacancy(facets=facets(night=FacetValue.YES))
NO_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),))


def verdict(ad: Vacancy, profile: SafetyProfile = NO_NIGHT) -> Verdict:
    return apply(SafetyMatrix.build([ad]), SafetyVector.from_profile(profile, None)).decision(0).verdict


def night(ad: Vacancy, *answers: Answer) -> Verdict:
    changed = answered(ad, answers)
    of_filter = verdict(changed)
    of_check = judge(check(changed, NO_NIGHT))
    assert (of_filter is Verdict.PASS) == (of_check is CheckOutcome.PASS)
    return of_filter


def test_one_person_opens_what_the_ad_leaves_open() -> None:
    assert night(OPEN) is Verdict.CHECK
    assert night(OPEN, answer(OPEN)) is Verdict.PASS


def test_a_dangerous_answer_closes_at_once_and_outweighs() -> None:
    yes = answer(OPEN, value=FacetValue.YES, answered_by=JONAS)
    assert night(OPEN, answer(OPEN), yes) is Verdict.BLOCK
    read_no = vacancy()
    assert night(read_no, answer(read_no, value=FacetValue.YES)) is Verdict.BLOCK


def test_against_a_reading_two_different_persons_are_needed() -> None:
    assert night(READ_YES, answer(READ_YES)) is Verdict.BLOCK
    assert night(READ_YES, answer(READ_YES), answer(READ_YES, number=AnswerNumber(2))) is Verdict.BLOCK
    assert night(READ_YES, answer(READ_YES, confirmed_by=KARI)) is Verdict.BLOCK
    assert night(READ_YES, answer(READ_YES, confirmed_by=JONAS)) is Verdict.PASS
    assert night(READ_YES, answer(READ_YES), answer(READ_YES, answered_by=JONAS)) is Verdict.PASS
    assert standing_of(READ_YES, [answer(READ_YES)], Question.NIGHT) is Standing.WAITING


def test_who_takes_another_persons_danger_back_needs_a_second_person() -> None:
    own = answer(OPEN, value=FacetValue.YES, withdrawn_by=KARI)
    assert night(OPEN, own, answer(OPEN)) is Verdict.PASS
    struck = answer(OPEN, value=FacetValue.YES, withdrawn_by=JONAS)
    mine = answer(OPEN, number=AnswerNumber(2), answered_by=JONAS)
    assert night(OPEN, struck, mine) is Verdict.CHECK
    assert night(OPEN, struck, replace(mine, confirmed_by=KARI)) is Verdict.PASS


def test_an_answer_holds_for_its_text_and_ad_only() -> None:
    given_on = answer(OPEN)
    assert night(replace(OPEN, text=OPEN.text + " Nattarbeid må påregnes."), given_on) is Verdict.CHECK
    assert night(OPEN, replace(given_on, vacancy_id=VacancyId("other"))) is Verdict.CHECK
    assert night(replace(OPEN, expires=None), given_on) is Verdict.PASS


def test_what_is_taken_back_counts_no_more_and_leaves_the_ad_as_it_was_read() -> None:
    assert night(OPEN, answer(OPEN, withdrawn_by=KARI)) is Verdict.CHECK
    assert answered(answered(OPEN, [answer(OPEN)]), []) is OPEN


def test_a_reading_rests_on_what_stands_and_says_it_of_this_very_question() -> None:
    others = (
        answer(OPEN, source=Source.AD_READ, withdrawn_by=KARI),
        answer(OPEN, Question.EVENING, source=Source.WORKPLACE_KNOWN),
    )
    opened = answered(OPEN, [answer(OPEN), *others])
    assert opened.facets[Facet.NIGHT].evidence == (Evidence("employer_asked", ANSWER),)


def test_dangerous_words_are_explained_by_an_answer_on_that_text() -> None:
    ad = vacancy(text="Du plukker varer. Nattskift kan avtales.")
    assert judge(check(ad, NO_NIGHT)) is CheckOutcome.MUST_CHECK
    assert judge(check(answered(ad, [answer(ad)]), NO_NIGHT)) is CheckOutcome.PASS
    evening = answer(ad, Question.EVENING)
    assert judge(check(answered(ad, [evening]), NO_NIGHT)) is CheckOutcome.MUST_CHECK
    later = replace(ad, text=ad.text + " Nattskift hver uke.")
    assert judge(check(answered(later, [answer(ad)]), NO_NIGHT)) is CheckOutcome.MUST_CHECK


def test_stated_hours_are_a_reading_too() -> None:
    ad = vacancy(hours=WorkingHours((HourSpan(WEEKDAYS, 20 * 60, 23 * 60),), exhaustive=True))
    assert night(ad, answer(ad)) is Verdict.BLOCK
    changed = answered(ad, [answer(ad, confirmed_by=JONAS)])
    assert verdict(changed) is Verdict.PASS
    assert judge(check(changed, NO_NIGHT)) is CheckOutcome.PASS
    assert all(span.end <= 21 * 60 for span in changed.hours.spans)
    assert not changed.hours.exhaustive


def test_the_stated_places_and_the_stated_employer() -> None:
    hidden = Employer("Oppdiktet Lager AS", is_agency=True)
    ad = vacancy(places_in_text=(MunicipalityCode("3403"),), text="Kontor på Hamar.", employer=hidden)
    zone = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),))
    employer = SafetyProfile(employers=(EmployerExclusion(name="Granmo Bygg"),))
    yes = [answer(ad, question, FacetValue.YES) for question in list(Question)[-2:]]
    for profile in (zone, employer):
        assert verdict(ad, profile) is Verdict.CHECK
        assert verdict(answered(ad, yes), profile) is Verdict.PASS
        assert judge(check(answered(ad, yes), profile)) is CheckOutcome.PASS
    plain = vacancy()
    no = [answer(plain, question, FacetValue.NO) for question in list(Question)[-2:]]
    assert verdict(plain, zone) is verdict(plain, employer) is Verdict.PASS
    assert verdict(answered(plain, no), zone) is verdict(answered(plain, no), employer) is Verdict.CHECK


def test_work_elsewhere_is_no_work_from_home_only() -> None:
    home = RemoteReading(RemoteWork.ONLY, (Evidence("hjemmefra", "text", 3),))
    ad = vacancy(remote=home, text="Du jobber kun hjemmefra.", places=(HAMAR,))
    zone = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),))
    assert verdict(ad, zone) is Verdict.PASS
    elsewhere = answered(ad, [answer(ad, Question.STATED_PLACES_ONLY, FacetValue.NO)])
    assert verdict(elsewhere, zone) is Verdict.BLOCK
    assert judge(check(replace(elsewhere, remote=home), zone)) is CheckOutcome.DISAGREEMENT
    assert answered(ad, [answer(ad)]).remote == home, "an answer about something else leaves it as it was read"


@pytest.mark.parametrize(
    "forged",
    [
        {"facets": facets()},
        {"facets": facets(), "read": OPEN},
        {"facets": facets(), "read": OPEN, "answers": (answer(OPEN, fingerprint="0" * 64),)},
        {"facets": facets(), "read": OPEN, "answers": (answer(OPEN, Question.EVENING),)},
        {"facets": facets(), "read": OPEN, "answers": (answer(OPEN, withdrawn_by=KARI),)},
        {"facets": facets(), "read": READ_YES, "answers": (answer(READ_YES),)},
        {"facets": facets(), "read": OPEN, "answers": (answer(OPEN), answer(OPEN, value=FacetValue.YES))},
    ],
)
def test_the_check_counts_the_answers_itself(forged: dict[str, Any]) -> None:
    ad = replace(OPEN, **forged)
    assert verdict(ad) is Verdict.PASS
    expected = CheckOutcome.PASS if "read" not in forged else CheckOutcome.DISAGREEMENT
    assert judge(check(ad, NO_NIGHT)) is expected


def test_nobody_is_stopped_by_answers_that_do_not_concern_her() -> None:
    forged = replace(OPEN, facets=facets(), read=OPEN)
    assert judge(check(forged, SafetyProfile(facets=(FacetExclusion(Facet.EVENING),)))) is CheckOutcome.PASS


STATED = vacancy(
    places=(HAMAR,),
    employer=Employer("Bjerk Kafé AS"),
    hours=WorkingHours((HourSpan(WEEKDAYS, 1300, 1400),)),
)
"""Says otherwise than all of what is said below."""
SAID: dict[ValueQuestion, GivenValue] = {
    ValueQuestion.PLACE: GivenPlaces((GivenPlace(PostalCode("3550")),)),
    ValueQuestion.EMPLOYER: GivenEmployer("Furu Lager AS"),
    ValueQuestion.HOURS: GivenHours((HourSpan(WEEKDAYS, 480, 960),), exhaustive=True),
    ValueQuestion.OCCUPATION: GivenOccupation(StyrkCode("5120")),
}
EVERYTHING = [said(STATED, value) for value in SAID.values()]


@pytest.mark.parametrize("question", list(ValueQuestion))
def test_a_value_holds_for_its_own_question_when_two_say_it_against_the_ad(question: ValueQuestion) -> None:
    once, twice = EVERYTHING, [replace(one, confirmed_by=JONAS) for one in EVERYTHING]
    assert value_that_holds(STATED, once, question) is None
    assert value_that_holds(STATED, twice, question) == SAID[question]
    assert standing_of(STATED, once, question) is Standing.WAITING
    assert standing_of(STATED, twice, question) is Standing.HARMLESS


@pytest.mark.parametrize("question", list(ValueQuestion))
def test_nothing_waits_where_nobody_says_anything_that_stands(question: ValueQuestion) -> None:
    others = [one for one in EVERYTHING if one.question is not question]
    back = [replace(one, withdrawn_by=KARI) for one in EVERYTHING if one.question is question]
    for held in ([], others, back, [*others, *back]):
        assert standing_of(STATED, held, question) is Standing.OPEN


values = st.sampled_from(list(FacetValue))
hours = st.sampled_from(
    [
        WorkingHours(),
        WorkingHours((HourSpan(WEEKDAYS, 480, 960),), exhaustive=True),
        WorkingHours((HourSpan(frozenset({5, 6}), 1200, 120),)),
    ]
)
users = st.sampled_from([KARI, JONAS, UserId("mona")])


@st.composite
def answered_ads(draw: st.DrawFn) -> Vacancy:
    read = {facet: FacetReading(draw(values)) for facet in Facet}
    text = draw(st.sampled_from(["Du plukker varer.", "Nattskift og helgevakter kan forekomme.", "Kveldsarbeid."]))
    places = draw(st.sampled_from([(), (MunicipalityCode("3403"),)]))
    employer = Employer("Oppdiktet Lager AS", is_agency=draw(st.booleans()))
    ad = vacancy(facets=read, text=text, hours=draw(hours), places_in_text=places, employer=employer)
    given_answers = [
        answer(
            ad,
            draw(st.sampled_from(list(Question))),
            draw(st.sampled_from([FacetValue.YES, FacetValue.NO])),
            number=AnswerNumber(number),
            answered_by=draw(users),
            confirmed_by=draw(st.none() | users),
            withdrawn_by=draw(st.none() | users),
        )
        for number in range(draw(st.integers(0, 6)))
    ]
    return answered(ad, given_answers)


PROFILE = SafetyProfile(
    zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),),
    employers=(EmployerExclusion(name="Granmo Bygg"),),
    facets=tuple(FacetExclusion(facet) for facet in Facet),
    hours=(HoursExclusion((HourSpan(WEEKDAYS, 6 * 60, 17 * 60),)),),
)


@given(answered_ads(), st.sampled_from(list(Facet)))
@settings(max_examples=400, deadline=None)
def test_filter_and_check_never_disagree_about_answered_ads(ad: Vacancy, facet: Facet) -> None:
    for profile in (PROFILE, SafetyProfile(facets=(FacetExclusion(facet),)), SafetyProfile(hours=PROFILE.hours)):
        if verdict(ad, profile) in (Verdict.PASS, Verdict.ASK):
            assert judge(check(ad, profile)) is not CheckOutcome.DISAGREEMENT


@given(answered_ads())
def test_no_facet_is_both_dangerous_by_a_standing_human_and_open(ad: Vacancy) -> None:
    for one in ad.answers:
        facet = one.question.facet
        if facet is not None and one.stands and one.value is dangerous(facet):
            assert ad.facets[facet].value is dangerous(facet) is not harmless(facet)
