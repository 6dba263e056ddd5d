import pytest

from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.ids import VacancyId


def decision(*verdicts: Verdict) -> Decision:
    return Decision(
        VacancyId("a"), tuple(RuleFinding(RuleCode.NIGHT, verdict, "night.unknown") for verdict in verdicts)
    )


@pytest.mark.parametrize(
    ("verdicts", "expected", "leaves"),
    [
        ((), Verdict.PASS, True),
        ((Verdict.ASK,), Verdict.ASK, True),
        ((Verdict.ASK, Verdict.CHECK), Verdict.CHECK, False),
        ((Verdict.CHECK, Verdict.BLOCK, Verdict.ASK), Verdict.BLOCK, False),
    ],
)
def test_the_gravest_finding_holds(verdicts: tuple[Verdict, ...], expected: Verdict, leaves: bool) -> None:
    assert decision(*verdicts).verdict is expected
    assert decision(*verdicts).may_leave is leaves
