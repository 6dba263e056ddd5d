"""Market: how many positions there are and how many ads are like it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32
from jobbmatch.features.column import Column
from jobbmatch.features.families.occupation import OccupationPart
from jobbmatch.features.query import Query


@dataclass(frozen=True, slots=True, eq=False)
class MarketPart:
    """Numbers of all vacancies.

    Attributes:
        positions: float32 (vacancies,), ln(number of positions).
        similar: float32 (vacancies,), ln(1 + ads with the same first occupation); NaN when it is not known.
    """

    positions: F32
    similar: F32

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy], occupations: OccupationPart) -> "MarketPart":
        """Count."""
        first = occupations.links[:, 0]
        counts = np.log1p(np.bincount(first, minlength=len(occupations.codes)))
        known = first < len(occupations.codes) - 1
        return cls(
            np.log([max(vacancy.positions, 1) for vacancy in vacancies]).astype(np.float32),
            np.where(known, counts[first], np.nan).astype(np.float32),
        )

    def build(self, query: Query) -> dict[Column, F32]:
        """Give the rows asked for."""
        return {
            columns.POSITIONS: self.positions[query.rows],
            columns.SIMILAR_ADS: self.similar[query.rows],
        }
