"""Work may not be in an occupation group or any group below it."""

from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.decision import RuleCode
from jobbmatch.safety.columns.occupation_columns import OccupationColumns
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.outcome import Answer, Answers, Outcome, table
from jobbmatch.safety.policy import SURE_OCCUPATION
from jobbmatch.safety.vector import ExcludedOccupation, SafetyVector

UNKNOWN, UNCERTAIN, WIDER, PERHAPS, EXCLUDED = 1, 2, 3, 4, 5
_UNKNOWNS = ("unknown", "uncertain", "wider_group", "perhaps_excluded")


@dataclass(frozen=True, slots=True)
class OccupationRule:
    """The rule of excluded occupations."""

    code: RuleCode = RuleCode.OCCUPATION
    table: tuple[Answer, ...] = table(RuleCode.OCCUPATION, unknown=_UNKNOWNS, broken=("excluded",))

    def judge(self, matrix: SafetyMatrix, vector: SafetyVector) -> list[Outcome]:
        """Judge every row for each excluded group."""
        columns = matrix.occupations
        return [Outcome(group.strength, _answers(columns, group)[columns.index]) for group in vector.occupations]


def _answers(columns: OccupationColumns, group: ExcludedOccupation) -> Answers:
    """Give the gravest answer of each pattern of links."""
    sure = columns.confidence >= SURE_OCCUPATION
    within = (columns.low >= group.low) & (columns.high <= group.high)
    around = (columns.low <= group.low) & (columns.high >= group.high) & ~within
    links = np.zeros(len(columns.low), dtype=np.uint8)
    links[around] = WIDER
    links[within] = PERHAPS
    links[within & sure] = EXCLUDED
    patterns = len(columns.offsets) - 1
    owner = np.repeat(np.arange(patterns), np.diff(columns.offsets))
    answers = np.full(patterns, UNKNOWN, dtype=np.uint8)
    answers[owner] = UNCERTAIN
    answers[owner[sure]] = 0
    np.maximum.at(answers, owner, links)
    return answers


RULE = OccupationRule()
