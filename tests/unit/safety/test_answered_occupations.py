from jobbmatch.domain.answer import Answer
from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.given import GivenOccupation
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.safety_profile import OccupationExclusion, SafetyProfile
from jobbmatch.domain.vacancy import OccupationLink, Vacancy
from jobbmatch.safety.answered_occupations import SOURCE, contradicts_occupation
from jobbmatch.safety.answers import answered
from jobbmatch.safety.check import CheckOutcome, check, judge
from jobbmatch.safety.hard_filter import apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.policy import SURE_OCCUPATION
from jobbmatch.safety.vector import SafetyVector
from tests.factories.answers import JONAS, said
from tests.factories.market import vacancy

NO_SALES = SafetyProfile(occupations=(OccupationExclusion(StyrkCode("52")),))
COOK, SELLER = GivenOccupation(StyrkCode("5120")), GivenOccupation(StyrkCode("5223"))


def link(code: str, confidence: float) -> tuple[OccupationLink, ...]:
    return (OccupationLink(StyrkCode(code), confidence, "title"),)


def verdict(ad: Vacancy, *answers: Answer) -> Verdict:
    """What the filter says; the check must never say less."""
    changed = answered(ad, answers)
    found = apply(SafetyMatrix.build([changed]), SafetyVector.from_profile(NO_SALES, None)).decision(0).verdict
    assert found is not Verdict.PASS or judge(check(changed, NO_SALES)) is CheckOutcome.PASS
    return found


def test_none_or_an_unsure_one_is_settled_by_one() -> None:
    for ad in (vacancy(occupations=()), vacancy(occupations=link("5223", 0.2)), vacancy(occupations=link("5", 0.9))):
        assert verdict(ad) is Verdict.CHECK
        assert verdict(ad, said(ad, COOK)) is Verdict.PASS
        assert verdict(ad, said(ad, SELLER)) is Verdict.BLOCK


def test_a_sure_one_is_corrected_by_two_and_another_raises_a_question_at_once() -> None:
    seller = vacancy(occupations=link("5223", 0.9))
    assert verdict(seller, said(seller, COOK)) is Verdict.BLOCK
    assert verdict(seller, said(seller, COOK, confirmed_by=JONAS)) is Verdict.PASS
    cook = vacancy(occupations=link("5120", 0.9))
    assert verdict(cook) is Verdict.PASS
    assert verdict(cook, said(cook, SELLER)) is Verdict.CHECK


def test_who_disagree_leave_it_open() -> None:
    ad = vacancy(occupations=())
    clerk = said(ad, GivenOccupation(StyrkCode("4110")), answered_by=JONAS)
    assert verdict(ad, said(ad, COOK), clerk) is Verdict.CHECK


def test_what_holds_is_quite_sure() -> None:
    ad = vacancy(occupations=())
    assert answered(ad, [said(ad, COOK)]).occupations == (OccupationLink(COOK.code, 1.0, SOURCE),)


def test_what_is_just_sure_enough_is_contradicted_and_a_closer_group_is_not() -> None:
    assert contradicts_occupation(vacancy(occupations=link("5223", SURE_OCCUPATION)), COOK)
    assert not contradicts_occupation(vacancy(occupations=link("5223", SURE_OCCUPATION - 0.01)), COOK)
    assert not contradicts_occupation(vacancy(occupations=link("51", 0.9)), COOK)
