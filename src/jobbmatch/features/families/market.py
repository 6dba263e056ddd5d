"""Market: how many positions there are, how many are like it, who seeks or lacks such work, who opened it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32
from jobbmatch.features.column import Column
from jobbmatch.features.families.occupation import OccupationPart
from jobbmatch.features.figures import lacking_for, seekers_of
from jobbmatch.features.openings import Openings
from jobbmatch.features.query import Query

LATELY_DAYS = 7


@dataclass(frozen=True, slots=True, eq=False)
class MarketPart:
    """Numbers of all vacancies.

    Attributes:
        positions: float32 (vacancies,), ln(number of positions).
        similar: float32 (vacancies,), ln(1 + ads with the same first occupation); NaN when it is not known.
        seekers: float32 (vacancies,), ln(jobseekers with the first occupation); NaN when it is not known.
        lacking: float32 (vacancies,), ln(1 + workers of the first occupation that the county lacks).
        openings: When others opened them.
    """

    positions: F32
    similar: F32
    seekers: F32
    lacking: F32
    openings: Openings

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy], occupations: OccupationPart) -> "MarketPart":
        """Count."""
        first = occupations.links[:, 0]
        counts = np.log1p(np.bincount(first, minlength=len(occupations.codes)))
        seekers = np.log([seekers_of(code) for code in occupations.codes.tolist()])
        known = first < len(occupations.codes) - 1
        return cls(
            np.log([max(vacancy.positions, 1) for vacancy in vacancies]).astype(np.float32),
            np.where(known, counts[first], np.nan).astype(np.float32),
            np.where(known, seekers[first], np.nan).astype(np.float32),
            np.log1p([lacking_for(vacancy) for vacancy in vacancies]).astype(np.float32),
            Openings.unknown(),
        )

    def build(self, query: Query) -> dict[Column, F32]:
        """Give the rows asked for."""
        size = len(self.positions)
        opened = self.openings.count(query.as_of, size)
        lately = self.openings.count(query.as_of, size, LATELY_DAYS)
        return {
            columns.POSITIONS: self.positions[query.rows],
            columns.SIMILAR_ADS: self.similar[query.rows],
            columns.OPENED: np.log1p(opened[query.rows]),
            columns.OPENED_LATELY: np.log1p(lately[query.rows]),
            columns.JOBSEEKERS: self.seekers[query.rows],
            columns.WORKERS_LACKING: self.lacking[query.rows],
        }
