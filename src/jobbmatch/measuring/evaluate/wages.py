"""Wage level and major group of vacancies: what is usual in the occupation, not what the ad pays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.training.metrics import Floats

UNKNOWN_GROUP = -1
GROUPS = 10
"""Major groups of STYRK-08, 0 to 9."""


@lru_cache(maxsize=1)
def wage_table() -> Mapping[int, tuple[str, int]]:
    """Read name and mean monthly wage in kroner by major group; source and year stand in the file."""
    text = files("jobbmatch.measuring.evaluate").joinpath("data/wages.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return {int(group): (name, int(kroner)) for group, name, kroner in rows}


@dataclass(frozen=True, slots=True, eq=False)
class Occupations:
    """What is usual in the occupation of each vacancy; rows follow the vacancies.

    Attributes:
        groups: int64 (n,), major group, or :data:`UNKNOWN_GROUP`.
        wages: float64 (n,), kroner a month; NaN where no figure is known.
    """

    groups: np.ndarray
    wages: Floats

    @classmethod
    def of(cls, vacancies: Sequence[Vacancy]) -> "Occupations":
        """Look up the first occupation of each."""
        groups = [int(v.occupations[0].code[:1]) if v.occupations else UNKNOWN_GROUP for v in vacancies]
        table = wage_table()
        wages = [float(table[group][1]) if group in table else float("nan") for group in groups]
        return cls(np.array(groups, dtype=np.int64), np.array(wages, dtype=np.float64))
