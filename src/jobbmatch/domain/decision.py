"""What the safety rules decide about one vacancy for one person."""

from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.ids import VacancyId


class Verdict(StrEnum):
    """What one rule, or all rules together, say."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    ASK = "ask"
    """A wish is not settled: shown, with the open question."""
    CHECK = "check"
    """Withheld only because something is unknown: a person must check."""
    BLOCK = "block"
    """Withheld: the vacancy breaks the exclusion."""


class RuleCode(StrEnum):
    """The rules, by the name under which they are published."""

    ZONE = "zone"
    EMPLOYER = "employer"
    OUTWARD_FACING = "outward_facing"
    NIGHT = "night"
    EVENING = "evening"
    WEEKEND = "weekend"
    LONE_WORK = "lone_work"
    MOBILE_WORK = "mobile_work"
    PUBLIC_PROFILE = "public_profile"
    ORDINARY_PAID = "ordinary_paid"
    WARNING_SIGNS = "warning_signs"
    HOURS = "hours"
    OCCUPATION = "occupation"
    RAW_TEXT = "raw_text"
    """The crude reader of the independent check found a word that no evidence explains."""


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """What one rule found.

    Attributes:
        rule: The rule.
        verdict: Never ``pass``: a rule that passes leaves no finding.
        reason: A coded reason such as ``zone.inside`` or ``night.unknown``; texts hang on it.
        evidence: Words of the ad that the finding rests on.
    """

    rule: RuleCode
    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """All findings about one vacancy for one person."""

    vacancy_id: VacancyId
    findings: tuple[RuleFinding, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The gravest verdict of all findings.

        >>> Decision(VacancyId("a")).verdict
        <Verdict.PASS: 'pass'>
        """
        for grave in (Verdict.BLOCK, Verdict.CHECK, Verdict.ASK):
            if any(f.verdict is grave for f in self.findings):
                return grave
        return Verdict.PASS

    @property
    def may_leave(self) -> bool:
        """Whether the vacancy may be shown to the person."""
        return self.verdict in (Verdict.PASS, Verdict.ASK)
