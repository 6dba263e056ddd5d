"""Only the filter makes SafeCandidates, a rule that fails denies, and findings are whole."""

import logging
import pickle

import numpy as np
import pytest

from jobbmatch.domain.decision import RuleCode, Verdict
from jobbmatch.domain.facet import NO_FACETS, Evidence, Facet, FacetValue
from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import (
    NO_EXCLUSIONS,
    EmployerExclusion,
    FacetExclusion,
    MunicipalityZone,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.safety.hard_filter import SafeCandidates, apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.rules import night
from jobbmatch.safety.rules.facet_rule import FacetRule
from jobbmatch.safety.rules.registry import RULES
from jobbmatch.safety.vector import SafetyVector
from tests.factories.safety import filtered, vacancy, with_facet

_YES = with_facet(Facet.NIGHT, FacetValue.YES, Evidence("natt", "text", 0))
_UNCLEAR = with_facet(Facet.NIGHT, FacetValue.UNCLEAR)
_MARKET = (vacancy(), _YES, _UNCLEAR)


def _no_night(strength: Strength) -> SafetyProfile:
    return SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, strength),))


def test_safety_withholds_the_unknown_and_a_wish_asks() -> None:
    safety, wish = (filtered(_no_night(strength), *_MARKET) for strength in (Strength.SAFETY, Strength.WISH))
    assert (safety.safe.rows.tolist(), safety.must_check.tolist(), safety.withheld.tolist()) == ([0], [2], [1, 2])
    assert (wish.safe.rows.tolist(), wish.must_check.tolist(), wish.withheld.tolist()) == ([0, 2], [], [1])
    assert wish.safe.open_questions(2) == ("night.unknown",)
    assert wish.safe.open_questions(0) == safety.safe.open_questions(0) == ()


def test_without_exclusions_everything_passes() -> None:
    assert len(filtered(NO_EXCLUSIONS, *_MARKET, vacancy(places=(), facets=NO_FACETS)).safe) == 4


def test_an_empty_market_gives_nothing() -> None:
    profile = SafetyProfile(
        zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("5001"))),),
        employers=(EmployerExclusion(name="Kiwi"),),
        facets=(FacetExclusion(Facet.NIGHT),),
    )
    assert len(filtered(profile).safe) == 0


def test_a_finding_carries_reason_and_words() -> None:
    (finding,) = filtered(_no_night(Strength.SAFETY), *_MARKET).decision(1).findings
    assert (finding.verdict, finding.reason, finding.evidence[0].quote) == (Verdict.BLOCK, "night.yes", "natt")


def test_the_same_finding_is_told_once() -> None:
    unknown = vacancy(places=())
    zones = tuple(ZoneExclusion(MunicipalityZone(MunicipalityCode(code))) for code in ("5001", "0301"))
    assert len(filtered(SafetyProfile(zones=zones), unknown).decision(0).findings) == 1


@pytest.mark.parametrize("strength", list(Strength))
def test_a_rule_that_raises_denies_every_row(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, strength: Strength
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("secret municipality 5001")

    monkeypatch.setattr(FacetRule, "judge", fail)
    with caplog.at_level(logging.ERROR):
        result = filtered(_no_night(strength), *_MARKET)
    assert len(result.safe) == 0
    assert {finding.reason for finding in result.decision(0).findings} >= {"night.failed"}
    assert result.decision(0).verdict is Verdict.CHECK
    assert "5001" not in caplog.text
    assert all(record.exc_info is None for record in caplog.records)
    failed = [rule.code.value for rule in RULES if isinstance(rule, FacetRule)]
    assert [record.getMessage() for record in caplog.records] == ["A safety rule failed and denies everything"] * len(
        failed
    )
    assert [vars(record)["fields"] for record in caplog.records] == [
        {"rule": rule, "error": "KeyError"} for rule in failed
    ]


@pytest.mark.parametrize("answers", [np.zeros(2, np.uint8), np.full(3, 99, np.uint8)], ids=["too few", "not in table"])
def test_a_rule_that_answers_nonsense_denies(monkeypatch: pytest.MonkeyPatch, answers: np.ndarray) -> None:
    right = night.RULE.judge(SafetyMatrix.build(_MARKET), SafetyVector.from_profile(_no_night(Strength.SAFETY)))[0]
    wrong = type(right)(right.strength, answers)
    monkeypatch.setattr(FacetRule, "judge", lambda *_: [wrong])
    assert len(filtered(NO_EXCLUSIONS, *_MARKET).safe) == 0


def test_an_exclusion_that_names_nobody_or_nowhere_denies() -> None:
    nobody = SafetyProfile(employers=(EmployerExclusion(name="  "),))
    nowhere = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("9999"))),))
    assert filtered(nobody, vacancy()).decision(0).findings[0].reason == "employer.failed"
    assert filtered(nowhere, vacancy()).decision(0).findings[0].reason == "zone.failed"


def test_nobody_else_can_make_candidates() -> None:
    with pytest.raises(
        TypeError, match=r"^SafeCandidates come from jobbmatch\.safety\.hard_filter\.apply and nowhere else$"
    ):
        SafeCandidates(object(), np.arange(3), ())
    safe = filtered(NO_EXCLUSIONS, *_MARKET).safe
    with pytest.raises(TypeError, match=r"^SafeCandidates cannot be pickled$"):
        pickle.dumps(safe)
    with pytest.raises(AttributeError, match=r"^SafeCandidates cannot be changed$"):
        safe.rows = np.arange(9)
    with pytest.raises(ValueError, match="read-only"):
        safe.rows[0] = 2


def test_nothing_shows_in_a_repr() -> None:
    result = filtered(_no_night(Strength.SAFETY), *_MARKET)
    assert "night" not in repr(result) + repr(result.safe)


def test_many_rows_agree_with_few() -> None:
    vector = SafetyVector.from_profile(_no_night(Strength.SAFETY))
    rows = apply(SafetyMatrix.build(_MARKET * 100), vector).safe.rows
    assert rows.tolist() == list(range(0, 300, 3))


def test_shares_tell_how_many_pass_by_each_rule_among_those_of_which_it_is_known() -> None:
    profile = SafetyProfile(
        employers=(EmployerExclusion(name="Granmo Bygg"),),
        facets=(FacetExclusion(Facet.NIGHT), FacetExclusion(Facet.EVENING)),
    )
    shares = filtered(profile, *(vacancy(),) * 4, *(_YES,) * 3, _UNCLEAR).shares()
    assert shares == {RuleCode.EMPLOYER: 13 / 18, RuleCode.NIGHT: 9 / 17, RuleCode.EVENING: 13 / 18}


def test_what_passes_one_exclusion_only_does_not_pass_the_rule() -> None:
    codes = (("3324", Strength.SAFETY), ("5001", Strength.WISH))
    zones = tuple(ZoneExclusion(MunicipalityZone(MunicipalityCode(code)), strength) for code, strength in codes)
    (share,) = filtered(SafetyProfile(zones=zones), vacancy(), vacancy(places=())).shares().values()
    assert share == 5 / 11


def test_without_exclusions_there_are_no_shares() -> None:
    assert filtered(NO_EXCLUSIONS, *_MARKET).shares() == {}
