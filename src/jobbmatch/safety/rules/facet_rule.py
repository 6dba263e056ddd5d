"""What the seven facet rules share: yes breaks the exclusion, unclear leaves it open, no passes.

For the facets of working time a stated time of work outweighs a reading that says 'no': the dangerous one wins.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.facet import Facet
from jobbmatch.safety.columns.hour_columns import FACET_MINUTES, as_words
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.outcome import Answer, Answers, Outcome, table
from jobbmatch.safety.vector import SafetyVector

_TIMED = ("yes", "stated_hours")
_UNTIMED = ("yes",)


@dataclass(frozen=True, slots=True)
class FacetRule:
    """The rule of one facet."""

    facet: Facet

    @property
    def code(self) -> RuleCode:
        """The facet's own name."""
        return RuleCode(self.facet.value)

    @property
    def table(self) -> tuple[Answer, ...]:
        """Unknown, yes, and for working time that the stated hours say so."""
        return table(self.code, unknown=("unknown",), broken=_TIMED if self.facet in FACET_MINUTES else _UNTIMED)

    def judge(self, matrix: SafetyMatrix, vector: SafetyVector) -> list[Outcome]:
        """Judge every row, when the facet is excluded at all."""
        strength = vector.facets.get(self.facet)
        if strength is None:
            return []
        # A facet's numbers (no 0, unclear 1, yes 2) are the table's own.
        answers: Answers = matrix.facets.of(self.facet)
        if self.facet in FACET_MINUTES:
            answers = np.where(self._stated(matrix), np.uint8(3), answers)
        return [Outcome(strength, answers)]

    def _stated(self, matrix: SafetyMatrix) -> NDArray[np.bool_]:
        """Whether stated hours lie in the facet's part of the week, shape (rows,)."""
        inside = np.asarray((matrix.hours.certain & as_words(FACET_MINUTES[self.facet])).any(axis=1))
        return inside[matrix.hours.index]
