"""What was withheld and why: only for those who may see the exclusions."""

from datetime import date

from jobbmatch.api.schemas.base import Given
from jobbmatch.api.schemas.vacancies import EvidenceView, VacancySummary
from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.words import question_text, reason_text


class FindingView(Given):
    """What one rule found."""

    rule: RuleCode
    verdict: Verdict
    reason: str
    """Coded reason, such as `night.unknown`."""
    text: str
    """The reason in words."""
    question: str | None
    """What to ask the employer when it is only unknown; null when there is nothing to ask."""
    evidence: list[EvidenceView]

    @classmethod
    def of(cls, finding: RuleFinding) -> "FindingView":
        """Describe a finding."""
        asks = finding.verdict in (Verdict.CHECK, Verdict.ASK)
        return cls(
            rule=finding.rule,
            verdict=finding.verdict,
            reason=finding.reason,
            text=reason_text(finding.reason),
            question=(question_text(finding.reason) or None) if asks else None,
            evidence=[EvidenceView.of(item) for item in finding.evidence],
        )


class WithheldVacancy(Given):
    """A vacancy that does not leave."""

    vacancy: VacancySummary
    verdict: Verdict
    findings: list[FindingView]

    @classmethod
    def of(cls, vacancy: Vacancy, decision: Decision) -> "WithheldVacancy":
        """Describe a decision."""
        return cls(
            vacancy=VacancySummary.of(vacancy),
            verdict=decision.verdict,
            findings=[FindingView.of(finding) for finding in decision.findings],
        )


class WithheldList(Given):
    """Vacancies that do not leave, or the part of them that a person must check."""

    person_id: str
    as_of: date
    total: int
    """Number in all; `vacancies` holds the part from `offset`, up to the limit."""
    offset: int
    vacancies: list[WithheldVacancy]
