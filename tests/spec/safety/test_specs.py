"""Runs every row of every spec table through both implementations, at both strengths."""

import pytest

from jobbmatch.domain.decision import Decision, RuleCode, Verdict
from jobbmatch.domain.safety_profile import Strength
from jobbmatch.safety.check import check
from jobbmatch.safety.outcome import Answer, Known
from jobbmatch.safety.rules.registry import RULES
from tests.factories.safety import filtered
from tests.spec.safety.book import SPECS
from tests.spec.safety.table import Row, Spec

_ROWS = [pytest.param(spec, row, id=f"{spec.rule}: {row.given}") for spec in SPECS for row in spec.rows]
_TABLES = {rule.code: {answer.reason: answer for answer in rule.table} for rule in RULES}


def _expected(spec: Spec, row: Row, strength: Strength) -> Verdict:
    known = Known.SAFE if not row.reason else Known.UNKNOWN if row.unknown else Known.BROKEN
    return Answer(row.reason, known).verdict(strength)


def _found(decision: Decision, rule: RuleCode) -> list[tuple[Verdict, str]]:
    return [(finding.verdict, finding.reason) for finding in decision.findings if finding.rule is rule]


@pytest.mark.parametrize("strength", list(Strength))
@pytest.mark.parametrize(("spec", "row"), _ROWS)
def test_both_implementations_say_what_the_table_says(spec: Spec, row: Row, strength: Strength) -> None:
    profile = (row.profile or spec.profile)(strength)
    verdict = _expected(spec, row, strength)
    expected = [(verdict, f"{spec.rule}.{row.reason}")] if row.reason else []
    result = filtered(profile, row.vacancy, home=row.home)
    decision = result.decision(0)
    assert _found(decision, spec.rule) == expected
    assert decision.verdict is verdict
    assert (len(result.safe) == 1) == decision.may_leave
    if not row.filter_only:
        checked = _found(check(row.vacancy, profile, row.home), spec.rule)
        assert expected[0] in checked if expected else not checked


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: str(spec.rule))
def test_every_table_has_an_unknown_row_and_every_answer_of_its_rule(spec: Spec) -> None:
    assert any(row.unknown for row in spec.rows)
    told = {f"{spec.rule}.{row.reason}" for row in spec.rows if row.reason}
    assert told == {
        reason for reason, answer in _TABLES[spec.rule].items() if reason and answer.known is not Known.FAILED
    }
    assert any(not row.reason for row in spec.rows)


def test_every_rule_has_one_table() -> None:
    assert [spec.rule for spec in SPECS] == [rule.code for rule in RULES]
    assert {spec.rule for spec in SPECS} == set(RuleCode) - {RuleCode.RAW_TEXT}
