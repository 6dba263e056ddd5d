"""Work may only be within certain hours of the week.

A stated time outside them breaks the exclusion. What the ad leaves open counts as possible: when nothing is said, all
hours of the week may be worked; a 'no' to night, evening or weekend, or a complete list of times, narrows it.
"""

from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.decision import RuleCode
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.outcome import Answer, Answers, Outcome, table
from jobbmatch.safety.vector import ForbiddenMinutes, SafetyVector

UNKNOWN, OUTSIDE = 1, 2


@dataclass(frozen=True, slots=True)
class HoursRule:
    """The rule of allowed hours."""

    code: RuleCode = RuleCode.HOURS
    table: tuple[Answer, ...] = table(RuleCode.HOURS, unknown=("unknown",), broken=("outside",))

    def judge(self, matrix: SafetyMatrix, vector: SafetyVector) -> list[Outcome]:
        """Judge every row for each set of allowed hours."""
        return [Outcome(forbidden.strength, _answers(matrix, forbidden)) for forbidden in vector.hours]


def _answers(matrix: SafetyMatrix, forbidden: ForbiddenMinutes) -> Answers:
    hours = matrix.hours
    answers = np.zeros(len(hours.may), dtype=np.uint8)
    answers[(hours.may & forbidden.words).any(axis=1)] = UNKNOWN
    answers[(hours.certain & forbidden.words).any(axis=1)] = OUTSIDE
    return answers[hours.index]


RULE = HoursRule()
