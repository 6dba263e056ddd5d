from dataclasses import replace

import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.given import GivenHours, GivenPlace, GivenPlaces
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, PostalCode
from jobbmatch.domain.place import unknown_place
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
from jobbmatch.safety.answers import answered
from jobbmatch.safety.naive.answers import nowhere_else, opened_by_humans, unfounded
from tests.factories.answers import JONAS, KARI, answer, said
from tests.factories.market import GOL, HAMAR, facets, vacancy

OPEN = vacancy(facets=facets(night=FacetValue.UNCLEAR))
HOURS = SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 480, 960),)),))
ZONE = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),))
EMPLOYER = SafetyProfile(employers=(EmployerExclusion(name="Granmo Bygg"),))
DAY, EVENING = HourSpan(WEEKDAYS, 480, 960), HourSpan(WEEKDAYS, 17 * 60, 20 * 60)
BY_DAY = vacancy(hours=WorkingHours((DAY,), exhaustive=True))
IN_GOL = GivenPlaces((GivenPlace(PostalCode("3550")),))
FROM_HOME = RemoteReading(RemoteWork.ONLY)


def test_enough_humans_on_this_text_open() -> None:
    assert not opened_by_humans(OPEN, "night")
    assert opened_by_humans(answered(OPEN, [answer(OPEN)]), "night")
    assert not opened_by_humans(answered(OPEN, [answer(OPEN)]), "evening")


@pytest.mark.parametrize(("question", "value"), [("ordinary_paid", FacetValue.NO), ("night", FacetValue.YES)])
def test_the_dangerous_value_never_opens(question: str, value: FacetValue) -> None:
    assert not opened_by_humans(answered(OPEN, [answer(OPEN, Question(question), value)]), question)


def test_a_changed_text_takes_the_explanation_away() -> None:
    opened = answered(OPEN, [answer(OPEN)])
    other = replace(opened, read=replace(OPEN, text="Noe annet."), text="Noe annet.")
    assert not opened_by_humans(other, "night")
    assert list(unfounded(other, HOURS)) == ["night"]


def test_stated_minutes_go_only_by_answers() -> None:
    read = vacancy(hours=WorkingHours((HourSpan(WEEKDAYS, 20 * 60, 23 * 60),)))
    emptied = replace(read, hours=WorkingHours(), read=read)
    assert list(unfounded(emptied, HOURS)) == ["hours"]
    assert list(unfounded(replace(emptied, hours=WorkingHours(exhaustive=True)), HOURS)) == ["hours"]
    assert not list(unfounded(answered(read, [answer(read, confirmed_by=JONAS)]), HOURS))
    assert not list(unfounded(emptied, SafetyProfile()))


def test_places_and_employers_go_only_by_answers() -> None:
    read = vacancy(places_in_text=(MunicipalityCode("3403"),), employer=Employer("A AS", is_agency=True))
    bare = replace(read, places_in_text=(), employer=Employer("A AS"), read=read)
    assert list(unfounded(bare, ZONE)) == ["zone"]
    assert list(unfounded(bare, EMPLOYER)) == ["employer"]
    moved = replace(read, places=(HAMAR,), read=read)
    assert list(unfounded(moved, ZONE)) == ["zone"]
    no = [answer(read, question, FacetValue.NO) for question in list(Question)[-2:]]
    unheard = replace(read, answers=tuple(no), employer=Employer("A AS"), read=read)
    assert list(unfounded(unheard, ZONE)) == ["zone"]
    assert list(unfounded(unheard, EMPLOYER)) == ["employer"]
    assert not list(unfounded(answered(read, no), ZONE))


def _carrying(read: Vacancy, question: Question, value: FacetValue, **changes: object) -> Vacancy:
    return replace(read, read=read, answers=(answer(read, question, value, **changes),))


def test_what_was_read_from_words_or_hours_asks_for_two() -> None:
    unpaid = vacancy(facets=facets(ordinary_paid=FacetValue.NO))
    late = vacancy(hours=WorkingHours((HourSpan(WEEKDAYS, 20 * 60, 23 * 60),)))
    for read, question, value in (
        (unpaid, Question.ORDINARY_PAID, FacetValue.YES),
        (late, Question.NIGHT, FacetValue.NO),
        (late, Question.EVENING, FacetValue.NO),
    ):
        assert not opened_by_humans(_carrying(read, question, value), question.value)
        assert opened_by_humans(_carrying(read, question, value, confirmed_by=JONAS), question.value)
    assert opened_by_humans(_carrying(late, Question.ORDINARY_PAID, FacetValue.YES), "ordinary_paid")
    assert opened_by_humans(_carrying(late, Question.LONE_WORK, FacetValue.NO), "lone_work")
    assert opened_by_humans(_carrying(late, Question.WEEKEND, FacetValue.NO), "weekend")


def test_hours_speak_of_their_own_part_of_the_week_and_of_nothing_else() -> None:
    def opened(hours: HourSpan, *, exhaustive: bool) -> list[str]:
        now = answered(OPEN, [said(OPEN, GivenHours((hours,), exhaustive=exhaustive))])
        return [question.value for question in Question if opened_by_humans(now, question.value)]

    assert opened(DAY, exhaustive=True) == ["night", "evening", "weekend"]
    assert opened(EVENING, exhaustive=True) == ["night", "weekend"]
    assert opened(HourSpan(WEEKDAYS, 22 * 60, 23 * 60), exhaustive=True) == ["evening", "weekend"]
    assert opened(DAY, exhaustive=False) == []


def test_who_takes_another_persons_danger_back_needs_a_second_person() -> None:
    mine = answer(OPEN, answered_by=JONAS)
    for withdrawn_by, confirmed_by, opens in ((JONAS, None, False), (JONAS, KARI, True), (KARI, None, True)):
        yes = answer(OPEN, value=FacetValue.YES, withdrawn_by=withdrawn_by)
        now = replace(OPEN, read=OPEN, answers=(yes, replace(mine, confirmed_by=confirmed_by)))
        assert opened_by_humans(now, "night") is opens


@pytest.mark.parametrize(("facet", "value"), [("ordinary_paid", FacetValue.YES), ("night", FacetValue.NO)])
def test_the_harmless_value_does_not_stand_without_an_answer(facet: str, value: FacetValue) -> None:
    excluded = SafetyProfile(facets=(FacetExclusion(Facet(facet)),))
    read = vacancy(facets=facets(**{facet: FacetValue.UNCLEAR}))
    forged = replace(read, read=read, facets=facets(**{facet: value}))
    assert list(unfounded(forged, excluded)) == [facet]
    assert not list(unfounded(replace(read, read=read), excluded))
    assert not list(unfounded(answered(read, [answer(read, Question(facet), value)]), excluded))


def test_a_list_of_times_is_complete_only_when_somebody_says_so_and_nobody_otherwise() -> None:
    unsettled = vacancy(hours=WorkingHours((DAY,)))
    assert list(unfounded(replace(unsettled, read=unsettled, hours=BY_DAY.hours), HOURS)) == ["hours"]
    yes, at_night = answer(BY_DAY, value=FacetValue.YES), facets(night=FacetValue.YES)
    assert list(unfounded(replace(BY_DAY, read=BY_DAY, answers=(yes,), facets=at_night), HOURS)) == ["hours"]
    beside = said(BY_DAY, GivenHours((EVENING,), exhaustive=False))
    both = replace(BY_DAY, hours=WorkingHours((DAY, EVENING), exhaustive=True), facets=facets(evening=FacetValue.YES))
    assert list(unfounded(replace(both, read=BY_DAY, answers=(beside,)), HOURS)) == ["hours"]


def test_a_list_of_times_stays_complete_when_the_same_is_said_again() -> None:
    again = answered(BY_DAY, [said(BY_DAY, GivenHours((DAY,), exhaustive=False))])
    assert again.hours.exhaustive
    assert not list(unfounded(again, HOURS))
    shifts = WorkingHours((DAY, HourSpan(WEEKDAYS, 22 * 60, 6 * 60)), exhaustive=True)
    by_night = vacancy(hours=shifts, facets=facets(night=FacetValue.UNCLEAR))
    night = answered(by_night, [answer(by_night, value=FacetValue.YES)])
    assert night.hours.exhaustive
    assert not list(unfounded(night, HOURS))


def test_work_from_home_only_does_not_stand_against_a_human_or_without_the_ad() -> None:
    office, home = vacancy(), vacancy(remote=FROM_HOME)
    assert list(unfounded(replace(office, read=office, remote=FROM_HOME), ZONE)) == ["zone"]
    assert list(unfounded(replace(home, read=home, answers=(said(home, IN_GOL),)), ZONE)) == ["zone"]
    elsewhere = answer(home, Question.STATED_PLACES_ONLY, FacetValue.NO)
    somewhere = replace(home, places=(GOL, unknown_place()), read=home, answers=(elsewhere,))
    assert list(unfounded(somewhere, ZONE)) == ["zone"]
    assert not list(unfounded(replace(home, read=home), ZONE))


def test_nowhere_else_does_not_hold_against_who_says_elsewhere() -> None:
    ad = vacancy(places=())
    elsewhere = answer(ad, Question.STATED_PLACES_ONLY, FacetValue.NO, answered_by=JONAS)
    assert nowhere_else(answered(ad, [said(ad, IN_GOL)]))
    assert not nowhere_else(answered(ad, [said(ad, IN_GOL), elsewhere]))


def test_who_says_that_it_is_for_others_too_makes_the_employer_unknown() -> None:
    plain, agency = vacancy(), vacancy(employer=Employer("A AS", is_agency=True))
    no = answer(plain, Question.STATED_EMPLOYER_ONLY, FacetValue.NO)
    assert list(unfounded(replace(plain, read=plain, answers=(no,)), EMPLOYER)) == ["employer"]
    assert not list(unfounded(answered(plain, [no]), EMPLOYER))
    assert not list(unfounded(replace(agency, read=agency), EMPLOYER))
