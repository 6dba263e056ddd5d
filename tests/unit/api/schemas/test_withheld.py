"""How a withheld vacancy is described: every rule in words, and a question only where something is unknown."""

from jobbmatch.api.schemas.withheld import WithheldVacancy
from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import Evidence
from jobbmatch.safety.words import question_text, reason_text
from tests.contract.world import vacancy


def test_findings_have_words_questions_and_quotes() -> None:
    ad = vacancy(0)
    unknown = RuleFinding(RuleCode.NIGHT, Verdict.CHECK, "night.unknown")
    stated = RuleFinding(RuleCode.NIGHT, Verdict.BLOCK, "night.yes", (Evidence("om natten", "text", 4),))
    view = WithheldVacancy.of(ad, Decision(ad.id, (unknown, stated)))
    assert view.verdict is Verdict.BLOCK
    first, second = view.findings
    assert (first.text, first.question) == (reason_text("night.unknown"), question_text("night.unknown"))
    assert second.question is None
    assert second.evidence[0].quote == "om natten"
