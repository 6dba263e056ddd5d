from dataclasses import replace

import pytest

from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.kept import kept_of
from jobbmatch.domain.placement import Judgement
from jobbmatch.domain.safety_profile import FacetExclusion, SafetyProfile, Strength
from jobbmatch.errors import GateDisagreementError
from jobbmatch.serving.judging import answered_without_words, judgement_of, keep, look
from tests.factories.answers import answer
from tests.factories.market import facets, person, vacancy

DAY = vacancy()
UNSAID = vacancy(facets=facets(night=FacetValue.UNCLEAR))
BY_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.SAFETY),))


def decided(verdict: Verdict, reason: str = "night.yes") -> Judgement:
    return judgement_of(Decision(DAY.id, (RuleFinding(RuleCode.NIGHT, verdict, reason),)))


def test_verdicts_become_judgements() -> None:
    assert judgement_of(Decision(DAY.id)) is Judgement.PASS
    assert decided(Verdict.ASK) is Judgement.PASS
    assert decided(Verdict.CHECK, "night.unknown") is Judgement.UNKNOWN
    assert decided(Verdict.BLOCK) is Judgement.DANGER


def test_a_rule_that_raised_is_danger() -> None:
    assert decided(Verdict.CHECK, "night.failed") is Judgement.DANGER


@pytest.mark.parametrize("value", FacetValue)
def test_the_ad_that_is_there_is_judged(value: FacetValue) -> None:
    looked = look(vacancy(facets=facets(night=value)), kept_of(DAY), [], person(), BY_NIGHT)
    expected = {FacetValue.NO: "pass", FacetValue.UNCLEAR: "unknown", FacetValue.YES: "danger"}
    assert (looked.judgement.value, looked.is_open) == (expected[value], True)


def test_what_was_kept_is_judged_when_the_ad_is_gone() -> None:
    looked = look(None, kept_of(DAY), [], person(), BY_NIGHT)
    assert (looked.judgement, looked.is_open, looked.may_leave) == (Judgement.PASS, False, True)
    assert look(None, kept_of(UNSAID), [], person(), BY_NIGHT).judgement is Judgement.UNKNOWN


def test_nothing_at_all_is_unknown() -> None:
    assert look(None, None, [], person(), SafetyProfile()).judgement is Judgement.UNKNOWN


def test_answers_hold_for_the_words_they_were_given_on_also_when_those_are_gone() -> None:
    kept = kept_of(UNSAID)
    assert look(None, kept, [answer(UNSAID)], person(), BY_NIGHT).may_leave
    other_text = answer(replace(UNSAID, text="noe annet"))
    assert not look(None, kept, [other_text], person(), BY_NIGHT).may_leave
    assert answered_without_words(kept, []).answers == ()


def test_words_that_nothing_explains_make_a_facet_unclear_when_they_go() -> None:
    ad = vacancy(text="Du plukker varer. Av og til er det nattarbeid.")
    assert keep(ad).vacancy.facets[Facet.NIGHT].value is FacetValue.UNCLEAR
    assert keep(ad).vacancy.facets[Facet.PUBLIC_PROFILE].value is FacetValue.NO


def test_a_disagreement_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = Decision(DAY.id, (RuleFinding(RuleCode.NIGHT, Verdict.BLOCK, "night.yes"),))
    monkeypatch.setattr("jobbmatch.serving.gate.check", lambda *_: blocked)
    with pytest.raises(GateDisagreementError):
        look(DAY, None, [], person(), SafetyProfile())
