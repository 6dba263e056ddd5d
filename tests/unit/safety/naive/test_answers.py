from dataclasses import replace

import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import (
    EmployerExclusion,
    HoursExclusion,
    MunicipalityZone,
    SafetyProfile,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.answers import answered
from jobbmatch.safety.naive.answers import opened_by_humans, unfounded
from tests.factories.answers import JONAS, answer
from tests.factories.market import HAMAR, facets, vacancy

OPEN = vacancy(facets=facets(night=FacetValue.UNCLEAR))
HOURS = SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 480, 960),)),))
ZONE = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),))
EMPLOYER = SafetyProfile(employers=(EmployerExclusion(name="Granmo Bygg"),))


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
