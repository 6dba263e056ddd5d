"""Judging one vacancy for one person once more, also when only what was kept of the ad is left."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.decision import Decision, Verdict
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.kept import Kept, kept_of
from jobbmatch.domain.person import Person
from jobbmatch.domain.placement import Judgement
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answers import answered
from jobbmatch.safety.naive.raw_text import dangerous_words
from jobbmatch.serving.engine import judge_alone

FAILED = ".failed"
"""Ends the reason of a rule that raised."""


@dataclass(frozen=True, slots=True)
class Looked:
    """How a vacancy stands for a person now.

    Attributes:
        vacancy: With humans' answers; without words when the ad is gone; None when nothing of it is left.
        is_open: Whether the ad is still in the market.
        judgement: What filter and check make of it together.
        decision: With what was found, for those who may see exclusions; None when nothing could be judged.
    """

    vacancy: Vacancy | None
    is_open: bool
    judgement: Judgement
    decision: Decision | None

    @property
    def may_leave(self) -> bool:
        """Whether it may be shown to the person."""
        return self.judgement is Judgement.PASS


def look(
    found: Vacancy | None, kept: Kept | None, answers: Iterable[Answer], person: Person, profile: SafetyProfile
) -> Looked:
    """Judge a vacancy by filter and check.

    Args:
        found: The ad as the store holds it, unanswered; None when it is gone.
        kept: What was kept of it.
        answers: Humans' answers about the ad.
        person: For whom.
        profile: Her exclusions.

    Raises:
        GateDisagreementError: The independent check would block what the filter passed.
    """
    if found is not None:
        vacancy = answered(found, answers)
    elif kept is not None:
        vacancy = answered_without_words(kept, answers)
    else:
        return Looked(None, False, Judgement.UNKNOWN, None)
    decision = judge_alone(vacancy, person, profile)
    return Looked(vacancy, found is not None, judgement_of(decision), decision)


def judgement_of(decision: Decision) -> Judgement:
    """Give what is remembered of a decision. A rule that raised counts as danger, since nobody knows what it hides."""
    grave = [finding for finding in decision.findings if finding.verdict in (Verdict.CHECK, Verdict.BLOCK)]
    if any(finding.verdict is Verdict.BLOCK or finding.reason.endswith(FAILED) for finding in grave):
        return Judgement.DANGER
    return Judgement.UNKNOWN if grave else Judgement.PASS


def keep(found: Vacancy) -> Kept:
    """Give what may be kept of an ad; what the crude reader objects to now is unclear when the words are gone."""
    return kept_of(found, [facet for facet in found.facets if next(dangerous_words(found, facet), None) is not None])


def answered_without_words(kept: Kept, answers: Iterable[Answer]) -> Vacancy:
    """Apply the answers that were given on the words that are gone."""
    now = text_fingerprint(kept.vacancy)
    about = (replace(answer, fingerprint=now) for answer in answers if answer.fingerprint == kept.fingerprint)
    return answered(kept.vacancy, about)
