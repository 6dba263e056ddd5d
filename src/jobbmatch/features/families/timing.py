"""Timing: how fresh the ad is and how soon one must apply, on the day the answer holds for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, F64
from jobbmatch.features.column import Column
from jobbmatch.features.query import Query

OSLO = ZoneInfo("Europe/Oslo")


@dataclass(frozen=True, slots=True, eq=False)
class TimingPart:
    """Dates of all vacancies, as ordinal days.

    Attributes:
        published: float64 (vacancies,), NaN when not said.
        due: float64 (vacancies,), the deadline, or else the expiry; NaN when neither is said.
        soonest: float32 (vacancies,), 1 when one should apply as soon as one can.
    """

    published: F64
    due: F64
    soonest: F32

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy]) -> "TimingPart":
        """Collect the dates."""
        return cls(
            np.array([_day(v.published) if v.published else np.nan for v in vacancies]),
            np.array([_due(vacancy) for vacancy in vacancies]),
            np.array([float(vacancy.deadline.soonest) for vacancy in vacancies], dtype=np.float32),
        )

    def build(self, query: Query) -> dict[Column, F32]:
        """Count the days from the day of the answer."""
        day = query.as_of.toordinal()
        age, left = day - self.published[query.rows], self.due[query.rows] - day
        return {
            # On the day asked for nothing is known of an ad that came later, or of a deadline that has passed while
            # the ad stayed open: 'out today' and 'due today' would be false.
            columns.AGE: np.where(age < 0, np.nan, age).astype(np.float32),
            columns.DAYS_LEFT: np.where(left < 0, np.nan, left).astype(np.float32),
            columns.SOONEST: self.soonest[query.rows],
        }


def _due(vacancy: Vacancy) -> float:
    if vacancy.deadline.day:
        return float(vacancy.deadline.day.toordinal())
    return _day(vacancy.expires) if vacancy.expires else float("nan")


def _day(moment: datetime) -> float:
    # What is out at half past midnight in Norway is out that day, whatever the day in Greenwich.
    return float(moment.astimezone(OSLO).toordinal())
