"""Tables of answers run from mild to grave, and strength decides what an answer means."""

import pytest

from jobbmatch.domain.decision import RuleCode, Verdict
from jobbmatch.domain.safety_profile import Strength
from jobbmatch.safety.outcome import GRAVENESS, Answer, Known, Rule, table
from jobbmatch.safety.rules.registry import RULES


@pytest.mark.parametrize(
    ("known", "safety", "wish"),
    [
        (Known.SAFE, Verdict.PASS, Verdict.PASS),
        (Known.UNKNOWN, Verdict.CHECK, Verdict.ASK),
        (Known.BROKEN, Verdict.BLOCK, Verdict.BLOCK),
        (Known.FAILED, Verdict.CHECK, Verdict.CHECK),
    ],
)
def test_verdicts(known: Known, safety: Verdict, wish: Verdict) -> None:
    answer = Answer("night.x", known)
    assert (answer.verdict(Strength.SAFETY), answer.verdict(Strength.WISH)) == (safety, wish)


def test_table_order() -> None:
    reasons = [answer.reason for answer in table(RuleCode.HOURS, unknown=("a", "b"), broken=("c",))]
    assert reasons == ["", "hours.a", "hours.b", "hours.c", "hours.failed"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
@pytest.mark.parametrize("strength", list(Strength))
def test_every_rule_runs_from_mild_to_grave(rule: Rule, strength: Strength) -> None:
    graveness = [GRAVENESS.index(answer.verdict(strength)) for answer in rule.table[:-1]]
    assert graveness == sorted(graveness)
    assert rule.table[-1].known is Known.FAILED
