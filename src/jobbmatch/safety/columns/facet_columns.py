"""Facet values as small numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.facet import Facet, FacetValue, facet_value
from jobbmatch.domain.vacancy import Vacancy

FACETS = tuple(Facet)
"""Order of the facets in the columns."""

NUMBERS = {FacetValue.NO: 0, FacetValue.UNCLEAR: 1, FacetValue.YES: 2}


@dataclass(frozen=True, slots=True)
class FacetColumns:
    """Values of the facets.

    Attributes:
        values: 0 no, 1 unclear, 2 yes, shape (facets, rows): a rule reads one contiguous row of it.
    """

    values: NDArray[np.uint8]

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy]) -> "FacetColumns":
        """Collect the values; a facet that was not read is unclear."""
        values = [[NUMBERS[facet_value(v.facets, facet)] for v in vacancies] for facet in FACETS]
        return cls(np.asarray(values, dtype=np.uint8).reshape(len(FACETS), len(vacancies)))

    def of(self, facet: Facet) -> NDArray[np.uint8]:
        """Give one facet's values, shape (rows,)."""
        column: NDArray[np.uint8] = self.values[FACETS.index(facet)]
        return column
