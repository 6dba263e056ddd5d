"""The check's two voices: structured rules that must agree with the filter, and a crude reader that only asks."""

import logging

import pytest

from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import Evidence, Facet, FacetValue
from jobbmatch.domain.hours import HOURS_UNKNOWN, WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, VacancyId
from jobbmatch.domain.remote import RemoteReading, RemoteWork
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
from jobbmatch.geo.grid import snap_home
from jobbmatch.safety.check import CheckOutcome, check, disagrees, judge
from jobbmatch.safety.naive import facets
from tests.factories.safety import GOL, somewhere_in, vacancy, with_facet

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


def test_of_a_failure_only_rule_and_kind_of_error_are_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("secret municipality 5001")

    monkeypatch.setattr(facets, "look", fail)
    monkeypatch.setattr("jobbmatch.safety.check.dangerous_words", fail)
    monkeypatch.setattr("jobbmatch.safety.check.answers.unfounded", fail)
    with caplog.at_level(logging.ERROR):
        decision = check(vacancy(), _NO_NIGHT)
    assert [record.getMessage() for record in caplog.records] == [
        "A rule of the independent check failed and denies the vacancy"
    ] * 3
    told = [vars(record)["fields"] for record in caplog.records]
    assert told == [{"rule": rule, "error": "KeyError"} for rule in ("night", "raw_text", "raw_text")]
    assert all(record.exc_info is None for record in caplog.records)
    assert [(f.rule, f.verdict, f.reason) for f in decision.findings] == [
        (rule, Verdict.CHECK, f"{rule}.failed") for rule in (RuleCode.NIGHT, RuleCode.RAW_TEXT, RuleCode.HOURS)
    ]


def test_an_excluded_name_of_several_words_is_found_where_it_stands() -> None:
    profile = SafetyProfile(employers=(EmployerExclusion(name="Granmo Bygg AS"),))
    (found,) = check(vacancy(text="Vi bygger for Granmo  Bygg."), profile).findings
    assert found.evidence == (Evidence("Granmo  Bygg", "text", 14),)


@pytest.mark.parametrize(
    ("name", "found"),
    [("Granmo Bygg AS", True), ("Li Bo AS", False), ("Gra Nmo AS", True), ("Gra Nm AS", False)],
)
def test_a_long_name_is_also_found_run_together_in_an_address(name: str, found: bool) -> None:
    profile = SafetyProfile(employers=(EmployerExclusion(name=name),))
    findings = check(vacancy(text="Se www.granmobygg.no, granmo.no, granm.no og libo.no."), profile).findings
    assert [finding.reason for finding in findings] == (["raw_text.employer"] if found else [])


def test_an_employer_excluded_by_number_alone_is_looked_for_under_no_name() -> None:
    profile = SafetyProfile(employers=(EmployerExclusion(OrganisationNumber("912345678")),))
    assert check(vacancy(text="Kode XXXX."), profile).findings == ()


_TRONDHEIM = MunicipalityZone(MunicipalityCode("5001"))
_AT_HOME = RemoteReading(RemoteWork.ONLY)


@pytest.mark.parametrize("route", [False, True])
def test_work_from_home_is_doubted_where_the_place_or_a_name_lies_in_the_zone(route: bool) -> None:
    profile = SafetyProfile(zones=(ZoneExclusion(_TRONDHEIM, route=route),))
    text = "Alt arbeid gjøres hjemmefra. Samling en gang i året."
    there = vacancy(text=text, remote=_AT_HOME, places=(somewhere_in("5001"),))
    named = vacancy(text=f"{text} Vi holder til i Trondheim.", remote=_AT_HOME)
    for ad in (there, named):
        findings = check(ad, profile, snap_home(GOL)).findings
        assert [(f.reason, [e.quote for e in f.evidence]) for f in findings] == [("raw_text.from_home", ["Samling"])]
    assert check(vacancy(text=text, remote=_AT_HOME), profile, snap_home(GOL)).findings == ()


def test_work_from_home_is_doubted_where_the_way_crosses_the_zone_or_is_not_known() -> None:
    profile = SafetyProfile(zones=(ZoneExclusion(_TRONDHEIM, route=True),))
    text = "Alt arbeid gjøres hjemmefra. Samling en gang i året."
    north = vacancy(text=text, remote=_AT_HOME, places=(somewhere_in("1804"),))
    for ad, home in ((north, snap_home(GOL)), (vacancy(text=text, remote=_AT_HOME), None)):
        assert [finding.reason for finding in check(ad, profile, home).findings] == ["raw_text.from_home"]


def test_each_crude_objection_has_its_reason() -> None:
    allowed = SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 480, 960),)),))
    hours = WorkingHours((HourSpan(WEEKDAYS, 480, 960),), exhaustive=True)
    findings = check(vacancy(text="Noe helgevakt.", hours=hours), allowed).findings
    assert [finding.reason for finding in findings] == ["raw_text.hours"]
