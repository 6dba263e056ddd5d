from jobbmatch.domain.answer import Answer, Question
from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.given import GivenHours
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.safety_profile import FacetExclusion, HoursExclusion, SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answered_times import contradicts_hours, spelt_out
from jobbmatch.safety.answers import answered
from jobbmatch.safety.check import CheckOutcome, check, judge
from jobbmatch.safety.hard_filter import apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector
from tests.factories.answers import JONAS, answer, said
from tests.factories.market import facets, vacancy

UNCLEAR, YES, NO = FacetValue.UNCLEAR, FacetValue.YES, FacetValue.NO
OPEN = vacancy(facets=facets(night=UNCLEAR, evening=UNCLEAR, weekend=UNCLEAR))
DAY = HourSpan(WEEKDAYS, 8 * 60, 16 * 60)
LATE = HourSpan(WEEKDAYS, 14 * 60, 23 * 60)
BY_DAY, BY_DAY_AND_MORE = GivenHours((DAY,), exhaustive=True), GivenHours((DAY,), exhaustive=False)
ALLOWED = SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 7 * 60, 16 * 60 + 30),)),))
NO_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),))
NO_EVENING = SafetyProfile(facets=(FacetExclusion(Facet.EVENING),))


def verdict(ad: Vacancy, *answers: Answer, profile: SafetyProfile = ALLOWED) -> Verdict:
    """What the filter says; the check must never say less."""
    changed = answered(ad, answers)
    found = apply(SafetyMatrix.build([changed]), SafetyVector.from_profile(profile, None)).decision(0).verdict
    assert found is not Verdict.PASS or judge(check(changed, profile)) is CheckOutcome.PASS
    return found


def test_a_complete_list_settles_the_hours_and_the_parts_of_the_week() -> None:
    assert verdict(OPEN) is Verdict.CHECK
    assert verdict(OPEN, said(OPEN, BY_DAY)) is Verdict.PASS
    for facet in (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND):
        profile = SafetyProfile(facets=(FacetExclusion(facet),))
        assert verdict(OPEN, said(OPEN, BY_DAY), profile=profile) is Verdict.PASS
        assert verdict(OPEN, said(OPEN, BY_DAY_AND_MORE), profile=profile) is Verdict.CHECK
    assert verdict(OPEN, said(OPEN, BY_DAY_AND_MORE)) is Verdict.CHECK


def test_a_span_in_a_part_of_the_week_is_a_yes_at_once() -> None:
    late = said(OPEN, GivenHours((LATE,), exhaustive=True))
    values = {one.question: one.value for one in spelt_out([late])}
    assert values[Question.NIGHT] is values[Question.EVENING] is YES
    assert values[Question.WEEKEND] is NO
    assert verdict(OPEN, late, profile=NO_NIGHT) is verdict(OPEN, late) is Verdict.BLOCK
    assert verdict(OPEN, late, answer(OPEN, answered_by=JONAS), profile=NO_NIGHT) is Verdict.BLOCK


def test_against_a_reading_only_what_is_contradicted_takes_two() -> None:
    ad = vacancy(facets=facets(night=YES, evening=UNCLEAR))
    assert verdict(ad, said(ad, BY_DAY), profile=NO_EVENING) is Verdict.PASS
    assert verdict(ad, said(ad, BY_DAY), profile=NO_NIGHT) is Verdict.BLOCK
    assert verdict(ad, said(ad, BY_DAY)) is Verdict.CHECK
    assert verdict(ad, said(ad, BY_DAY, confirmed_by=JONAS), profile=NO_NIGHT) is Verdict.PASS
    assert verdict(ad, said(ad, BY_DAY, confirmed_by=JONAS)) is Verdict.PASS


def test_stated_times_go_only_by_two() -> None:
    ad = vacancy(hours=WorkingHours((LATE,), exhaustive=True))
    assert verdict(ad, said(ad, BY_DAY)) is Verdict.BLOCK
    assert verdict(ad, said(ad, BY_DAY, confirmed_by=JONAS)) is Verdict.PASS


def test_times_beside_a_complete_list_leave_it_open() -> None:
    ad = vacancy(facets=facets(weekend=UNCLEAR), hours=WorkingHours((DAY,), exhaustive=True))
    assert verdict(ad) is Verdict.PASS
    early = GivenHours((HourSpan(WEEKDAYS, 7 * 60, 8 * 60),), exhaustive=False)
    assert verdict(ad, said(ad, early)) is Verdict.CHECK
    within = GivenHours((HourSpan(WEEKDAYS, 9 * 60, 10 * 60),), exhaustive=False)
    assert verdict(ad, said(ad, within)) is Verdict.PASS


def test_a_yes_to_night_makes_a_complete_list_by_day_incomplete() -> None:
    ad = vacancy(hours=WorkingHours((DAY,), exhaustive=True))
    assert verdict(ad, answer(ad, value=YES)) is Verdict.CHECK
    assert verdict(OPEN, said(OPEN, BY_DAY), answer(OPEN, value=YES, answered_by=JONAS)) is Verdict.CHECK


def test_dangerous_words_are_explained_by_the_hours_on_that_text() -> None:
    ad = vacancy(text="Du plukker varer. Nattskift kan avtales.", facets=facets(night=UNCLEAR))
    assert judge(check(answered(ad, [said(ad, BY_DAY)]), NO_NIGHT)) is CheckOutcome.PASS
    assert verdict(ad, said(ad, BY_DAY, fingerprint="0" * 64), profile=NO_NIGHT) is Verdict.CHECK


def test_what_follows_from_hours_is_an_answer_by_yes_or_no() -> None:
    assert [one.given for one in spelt_out([said(OPEN, BY_DAY)])] == [BY_DAY, None, None, None]


def test_only_a_complete_list_contradicts() -> None:
    stated, by_words = vacancy(hours=WorkingHours((LATE,))), vacancy(facets=facets(night=YES))
    for ad in (stated, by_words):
        assert contradicts_hours(ad, BY_DAY)
        assert not contradicts_hours(ad, BY_DAY_AND_MORE)
        assert not contradicts_hours(ad, GivenHours((LATE,), exhaustive=True))
