"""Facet values as small numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.facet import Facet, FacetValue, dangerous, facet_value, harmless
from jobbmatch.domain.vacancy import Vacancy

FACETS = tuple(Facet)
"""Order of the facets in the columns."""

NUMBERS = {facet: {harmless(facet): 0, FacetValue.UNCLEAR: 1, dangerous(facet): 2} for facet in Facet}
"""From mild to grave, whichever of yes and no is the dangerous value."""


@dataclass(frozen=True, slots=True)
class FacetColumns:
    """Values of the facets.

    Attributes:
        values: 0 harmless, 1 unclear, 2 dangerous, shape (facets, rows): a rule reads one contiguous row of it.
    """

    values: NDArray[np.uint8]

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy]) -> "FacetColumns":
        """Collect the values; a facet that was not read is unclear."""
        values = [[NUMBERS[facet][facet_value(v.facets, facet)] for v in vacancies] for facet in FACETS]
        return cls(np.asarray(values, dtype=np.uint8).reshape(len(FACETS), len(vacancies)))

    def of(self, facet: Facet) -> NDArray[np.uint8]:
        """Give one facet's values, shape (rows,)."""
        column: NDArray[np.uint8] = self.values[FACETS.index(facet)]
        return column
