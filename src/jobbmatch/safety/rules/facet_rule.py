"""What the nine facet rules share: the dangerous value breaks the exclusion, unclear leaves it open, the other passes.

Yes is the dangerous value of all facets but ``ordinary_paid``, where it is no.

For the facets of working time a stated time of work outweighs a reading that says 'no': the dangerous one wins.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.facet import Facet, dangerous
from jobbmatch.safety.columns.hour_columns import FACET_MINUTES, as_words
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.outcome import Answer, Answers, Outcome, table
from jobbmatch.safety.vector import SafetyVector

_STATED = ("stated_hours",)


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
        """Unknown, the dangerous value, and for working time that the stated hours say so."""
        broken = (dangerous(self.facet).value, *(_STATED if self.facet in FACET_MINUTES else ()))
        return table(self.code, unknown=("unknown",), broken=broken)

    def judge(self, matrix: SafetyMatrix, vector: SafetyVector) -> list[Outcome]:
        """Judge every row, when the facet is excluded at all."""
        strength = vector.facets.get(self.facet)
        if strength is None:
            return []
        # A facet's numbers (harmless 0, unclear 1, dangerous 2) are the table's own.
        answers: Answers = matrix.facets.of(self.facet)
        if self.facet in FACET_MINUTES:
            answers = np.where(self._stated(matrix), np.uint8(3), answers)
        return [Outcome(strength, answers)]

    def _stated(self, matrix: SafetyMatrix) -> NDArray[np.bool_]:
        """Whether stated hours lie in the facet's part of the week, shape (rows,)."""
        inside = np.asarray((matrix.hours.certain & as_words(FACET_MINUTES[self.facet])).any(axis=1))
        return inside[matrix.hours.index]
