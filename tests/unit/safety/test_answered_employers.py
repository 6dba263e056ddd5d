import pytest

from jobbmatch.domain.answer import Answer, Question
from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import GivenEmployer
from jobbmatch.domain.ids import OrganisationNumber
from jobbmatch.domain.safety_profile import EmployerExclusion, SafetyProfile
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.answered_employers import contradicts_employer
from jobbmatch.safety.answers import answered
from jobbmatch.safety.check import CheckOutcome, check, judge
from jobbmatch.safety.hard_filter import apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector
from tests.factories.answers import JONAS, answer, said
from tests.factories.market import vacancy

NUMBER, OTHER = OrganisationNumber("900000001"), OrganisationNumber("900000002")
NOT_THERE = SafetyProfile(employers=(EmployerExclusion(NUMBER, "Granmo Bygg"),))
GRANMO, ELSEWHERE = GivenEmployer("Granmo Bygg AS"), GivenEmployer("Furu Lager AS", OTHER)
HIDDEN = vacancy(employer=Employer("Snar Bemanning AS", OTHER, is_agency=True))
NAMELESS = vacancy(employer=Employer())
STATED = vacancy(employer=Employer("Bjerk Kafé AS"))


def verdict(ad: Vacancy, *answers: Answer, profile: SafetyProfile = NOT_THERE) -> Verdict:
    """What the filter says; the check must never say less."""
    changed = answered(ad, answers)
    found = apply(SafetyMatrix.build([changed]), SafetyVector.from_profile(profile, None)).decision(0).verdict
    assert found is not Verdict.PASS or judge(check(changed, profile)) is CheckOutcome.PASS
    return found


@pytest.mark.parametrize("ad", [HIDDEN, NAMELESS])
def test_who_is_unknown_or_hidden_is_filled_in_by_one(ad: Vacancy) -> None:
    assert verdict(ad) is Verdict.CHECK
    assert verdict(ad, said(ad, ELSEWHERE)) is Verdict.PASS
    assert verdict(ad, said(ad, GRANMO)) is Verdict.BLOCK


def test_the_agency_itself_is_still_judged() -> None:
    agency = SafetyProfile(employers=(EmployerExclusion(name="Snar Bemanning"),))
    assert verdict(HIDDEN, said(HIDDEN, ELSEWHERE), profile=agency) is Verdict.BLOCK
    assert answered(HIDDEN, [said(HIDDEN, ELSEWHERE)]).further_employers == (Employer("Furu Lager AS", OTHER),)


def test_a_number_fills_what_the_name_leaves_open() -> None:
    numbered = SafetyProfile(employers=(EmployerExclusion(NUMBER, sub_units=False),))
    assert verdict(STATED, profile=numbered) is Verdict.CHECK
    assert verdict(STATED, said(STATED, GivenEmployer(None, OTHER)), profile=numbered) is Verdict.PASS
    assert verdict(STATED, said(STATED, GivenEmployer(None, NUMBER)), profile=numbered) is Verdict.BLOCK
    kept = answered(STATED, [said(STATED, GivenEmployer(None, OTHER))]).employer
    assert (kept.name, kept.organisation_number) == ("Bjerk Kafé AS", OTHER)


def test_another_employer_than_the_stated_one_takes_two_and_until_then_both_count() -> None:
    ad = vacancy(employer=Employer("Granmo Bygg AS", NUMBER))
    assert contradicts_employer(ad, ELSEWHERE)
    assert verdict(ad, said(ad, ELSEWHERE)) is Verdict.BLOCK
    assert verdict(ad, said(ad, ELSEWHERE, confirmed_by=JONAS)) is Verdict.PASS
    assert verdict(STATED, said(STATED, GRANMO)) is Verdict.BLOCK
    assert not contradicts_employer(STATED, GivenEmployer("Bjerk Kafé AS avd. Moss"))
    assert contradicts_employer(STATED, GivenEmployer("Bjerk"))


def test_who_says_that_it_is_for_others_too_is_heard() -> None:
    no = answer(HIDDEN, Question.STATED_EMPLOYER_ONLY, FacetValue.NO, answered_by=JONAS)
    assert verdict(HIDDEN, said(HIDDEN, ELSEWHERE), no) is Verdict.CHECK


def test_two_who_spell_the_name_otherwise_are_heard_by_both_implementations() -> None:
    ad = vacancy(employer=Employer("Sønn og Datter DA", NUMBER))
    other = SafetyProfile(employers=(EmployerExclusion(name="Granmo Bygg"),))
    assert verdict(ad, said(ad, GivenEmployer("Sønn & Datter"), confirmed_by=JONAS), profile=other) is Verdict.PASS
    assert verdict(ad, said(ad, GivenEmployer("Sønn & Datter")), profile=other) is Verdict.PASS, "both count, and may"


def test_a_name_of_nothing_but_a_company_form_is_part_of_no_other() -> None:
    assert contradicts_employer(vacancy(employer=Employer("AS")), GivenEmployer("Kiwi Norge AS"))
    assert not contradicts_employer(vacancy(employer=Employer("AS")), GivenEmployer("AS"))


def test_an_agency_without_a_name_is_replaced_and_one_with_a_number_is_still_judged() -> None:
    nameless, numbered = (vacancy(employer=Employer(None, number, is_agency=True)) for number in (None, NUMBER))
    assert answered(nameless, [said(nameless, ELSEWHERE)]).employer == Employer("Furu Lager AS", OTHER)
    assert verdict(nameless, said(nameless, ELSEWHERE)) is Verdict.PASS
    assert answered(numbered, [said(numbered, ELSEWHERE)]).employer == Employer(None, NUMBER)
    assert verdict(numbered, said(numbered, ELSEWHERE)) is Verdict.BLOCK


def test_numbers_and_names_contradict_each_for_itself() -> None:
    whole, numbered = vacancy(employer=Employer("Bjerk Kafé AS", NUMBER)), vacancy(employer=Employer(None, NUMBER))
    assert contradicts_employer(whole, GivenEmployer(None, OTHER))
    assert contradicts_employer(whole, GivenEmployer("Bjerk Kafé AS", OTHER))
    assert contradicts_employer(whole, GivenEmployer("Furu Lager AS", NUMBER))
    for same in (GivenEmployer(None, NUMBER), GivenEmployer("BJERK kafé AS"), GivenEmployer("Bjerk Kafé AS", NUMBER)):
        assert not contradicts_employer(whole, same)
    assert contradicts_employer(numbered, GivenEmployer("Bjerk Kafé AS", OTHER))
    assert not contradicts_employer(numbered, GivenEmployer("Bjerk Kafé AS"))


def test_what_the_ad_says_of_the_employer_is_still_read_when_it_is_another() -> None:
    ad = vacancy(employer=Employer("Bjerk Kafé AS", description="En del av Granmo Bygg."))
    changed = answered(ad, [said(ad, ELSEWHERE, confirmed_by=JONAS)])
    assert changed.employer == Employer("Furu Lager AS", OTHER, description="En del av Granmo Bygg.")
