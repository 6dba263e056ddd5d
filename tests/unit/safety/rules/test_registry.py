"""The registry holds every rule once."""

from jobbmatch.domain.decision import RuleCode
from jobbmatch.safety.rules.registry import RULES


def test_every_rule_once() -> None:
    assert sorted(rule.code for rule in RULES) == sorted(set(RuleCode) - {RuleCode.RAW_TEXT})
