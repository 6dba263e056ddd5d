"""The check's two voices: structured rules that must agree with the filter, and a crude reader that only asks."""

import pytest

from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import Evidence, Facet, FacetValue
from jobbmatch.domain.hours import HOURS_UNKNOWN, WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, VacancyId
from jobbmatch.domain.safety_profile import (
    NO_EXCLUSIONS,
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    MunicipalityZone,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.safety.check import CheckOutcome, check, disagrees, judge
from jobbmatch.safety.naive import facets
from tests.factories.safety import vacancy, with_facet

_TEXT = "Ikke nattarbeid hos oss. Men en natt i blant."
_EXPLAINED = Evidence("Ikke nattarbeid", "text", 0)
_NO_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),))


def _decision(*findings: tuple[RuleCode, Verdict]) -> Decision:
    return Decision(VacancyId("v"), tuple(RuleFinding(rule, verdict, f"{rule}.x") for rule, verdict in findings))


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        (_decision(), CheckOutcome.PASS),
        (_decision((RuleCode.NIGHT, Verdict.ASK)), CheckOutcome.PASS),
        (_decision((RuleCode.RAW_TEXT, Verdict.ASK)), CheckOutcome.PASS),
        (_decision((RuleCode.RAW_TEXT, Verdict.CHECK)), CheckOutcome.MUST_CHECK),
        (_decision((RuleCode.RAW_TEXT, Verdict.CHECK), (RuleCode.NIGHT, Verdict.CHECK)), CheckOutcome.DISAGREEMENT),
        (_decision((RuleCode.ZONE, Verdict.BLOCK)), CheckOutcome.DISAGREEMENT),
    ],
)
def test_judge(decision: Decision, outcome: CheckOutcome) -> None:
    assert judge(decision) is outcome
    assert disagrees(_decision(), decision) == (outcome is CheckOutcome.DISAGREEMENT)
    assert not disagrees(_decision((RuleCode.NIGHT, Verdict.CHECK)), decision)


def test_a_word_outside_the_quote_asks_for_a_human() -> None:
    given = with_facet(Facet.NIGHT, FacetValue.NO, _EXPLAINED, text=_TEXT)
    decision = check(given, _NO_NIGHT)
    assert judge(decision) is CheckOutcome.MUST_CHECK
    assert [(f.reason, [e.quote for e in f.evidence]) for f in decision.findings] == [("raw_text.night", ["natt"])]


def test_a_word_inside_the_quote_is_explained() -> None:
    given = with_facet(Facet.NIGHT, FacetValue.NO, _EXPLAINED, text="Ikke nattarbeid hos oss.")
    assert judge(check(given, _NO_NIGHT)) is CheckOutcome.PASS


def test_for_a_wish_the_crude_reader_only_asks() -> None:
    given = with_facet(Facet.NIGHT, FacetValue.NO, text=_TEXT)
    decision = check(given, SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.WISH),)))
    assert (decision.verdict, judge(decision)) == (Verdict.ASK, CheckOutcome.PASS)


def test_without_exclusions_nothing_is_found() -> None:
    assert check(vacancy(text=_TEXT, places=(), hours=HOURS_UNKNOWN), NO_EXCLUSIONS).findings == ()


def test_allowed_hours_in_daytime_read_for_night_evening_and_weekend() -> None:
    allowed = SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 480, 960),)),))
    hours = WorkingHours((HourSpan(WEEKDAYS, 480, 960),), exhaustive=True)
    assert judge(check(vacancy(text="Noe helgevakt.", hours=hours), allowed)) is CheckOutcome.MUST_CHECK
    assert judge(check(vacancy(text="Noe arbeid.", hours=hours), allowed)) is CheckOutcome.PASS


def test_the_raw_text_is_read_for_places_and_employers() -> None:
    profile = SafetyProfile(
        zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("5001"))),),
        employers=(EmployerExclusion(name="Kiwi AS"),),
    )
    found = check(vacancy(text="Kontor også i Trondheim, rett ved Kiwi."), profile).findings
    assert {finding.reason for finding in found} == {"raw_text.zone", "raw_text.employer"}


def test_a_naive_rule_that_raises_denies(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(facets, "look", fail)
    decision = check(vacancy(), _NO_NIGHT)
    assert (decision.findings[0].reason, judge(decision)) == ("night.failed", CheckOutcome.DISAGREEMENT)


def test_a_crude_reader_that_raises_denies(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("jobbmatch.safety.check.dangerous_words", fail)
    decision = check(vacancy(), _NO_NIGHT)
    assert (decision.findings[0].reason, judge(decision)) == ("raw_text.failed", CheckOutcome.MUST_CHECK)
