"""Engagement: the form of employment, as the ad gives it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32
from jobbmatch.features.column import Column
from jobbmatch.features.query import Query

PERMANENT = ("fast",)
SHORT = ("sesong", "ferie", "sommer")
LEARNING = ("lærling", "trainee", "lærekandidat", "praksis")


@dataclass(frozen=True, slots=True, eq=False)
class EngagementPart:
    """Forms of employment of all vacancies.

    Attributes:
        flags: float32 (vacancies, 3): permanent, short term, learning; NaN when the ad does not say.
    """

    flags: F32

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy]) -> "EngagementPart":
        """Read the field; the feed joins several with commas."""
        flags = [_flags(vacancy.engagement) for vacancy in vacancies]
        return cls(np.array(flags, dtype=np.float32).reshape(-1, 3))

    def build(self, query: Query) -> dict[Column, F32]:
        """Give the rows asked for."""
        flags = self.flags[query.rows]
        return {
            columns.PERMANENT: flags[:, 0],
            columns.SHORT_TERM: flags[:, 1],
            columns.LEARNING: flags[:, 2],
        }


def _flags(engagement: str) -> tuple[float, float, float]:
    word = engagement.strip().lower()
    if not word or word == "annet":
        return float("nan"), float("nan"), float("nan")
    return tuple(float(any(part in word for part in parts)) for parts in (PERMANENT, SHORT, LEARNING))  # type: ignore[return-value]  # three in, three out
