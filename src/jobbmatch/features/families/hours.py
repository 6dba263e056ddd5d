"""Hours: the ad's percentage of full time against the person's."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.vacancy import Extent, Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, missing
from jobbmatch.features.column import Column
from jobbmatch.features.query import Query

ANY_PERCENT = (0, 100)
"""A person who says this has no wish."""
FULL_TIME = 100


@dataclass(frozen=True, slots=True, eq=False)
class HoursPart:
    """Percentages of all vacancies.

    Attributes:
        lowest: float32 (vacancies,), NaN when not said.
        highest: float32 (vacancies,), NaN when not said.
        part_time: float32 (vacancies,), 1 or 0, NaN when not said.
    """

    lowest: F32
    highest: F32
    part_time: F32

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy]) -> "HoursPart":
        """Read percentages; 'full' alone says nothing, since the feed says it also where nothing was said."""
        ranges = np.array([_range(vacancy) for vacancy in vacancies], dtype=np.float32).reshape(-1, 2)
        part = np.array([_part_time(vacancy) for vacancy in vacancies], dtype=np.float32)
        return cls(ranges[:, 0].copy(), ranges[:, 1].copy(), part)

    def build(self, query: Query) -> dict[Column, F32]:
        """Hold the rows asked for against the person's percentages."""
        least, most = query.person.percent
        lowest, highest = self.lowest[query.rows], self.highest[query.rows]
        if query.person.percent == ANY_PERCENT:
            fit = gap = missing(query.rows)
        else:
            shared = np.minimum(highest, most) - np.maximum(lowest, least)
            width = highest - lowest
            inside = np.where(shared >= 0, 1.0, 0.0)
            fit = np.where(width > 0, np.maximum(shared, 0) / np.maximum(width, 1), inside).astype(np.float32)
            fit[np.isnan(lowest)] = np.nan
            gap = np.maximum(-shared, 0).astype(np.float32)
        return {
            columns.PERCENT_FIT: fit,
            columns.PERCENT_GAP: gap,
            columns.PART_TIME: self.part_time[query.rows],
        }


def _range(vacancy: Vacancy) -> tuple[float, float]:
    if vacancy.percent is not None:
        return float(vacancy.percent[0]), float(vacancy.percent[1])
    return float("nan"), float("nan")


def _part_time(vacancy: Vacancy) -> float:
    if vacancy.percent is not None:
        return float(vacancy.percent[0] < FULL_TIME)
    if vacancy.extent in (Extent.PART, Extent.BOTH):
        return 1.0
    return float("nan")
