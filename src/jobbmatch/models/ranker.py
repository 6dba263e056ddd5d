"""Rankers: a feature matrix in, a score a row out, and what each column contributed.

The trees stand in :mod:`jobbmatch.models.lightgbm_ranker`: loading LightGBM takes seconds, and most of the program only
needs to know what a ranker is.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.match import RankerInfo
from jobbmatch.features.matrix import FeatureMatrix

Scores = NDArray[np.float64]
BASELINE_NAME = "baseline"


class Ranker(Protocol):
    """What the engine needs of a ranker."""

    @property
    def info(self) -> RankerInfo:
        """What it is."""
        ...

    def score(self, matrix: FeatureMatrix) -> Scores:
        """Score the rows, float64 (n,); higher is better, comparable within one person only."""
        ...

    def contributions(self, matrix: FeatureMatrix) -> Scores:
        """Split each score on the columns, float64 (n, d); their sum and one constant make the score."""
        ...


@dataclass(frozen=True, slots=True)
class BaselineTerm:
    """One line of the plain ranker; see `data/baseline.tsv` for the formula."""

    column: str
    weight: float
    low: float
    high: float
    neutral: float
    reason: str


@lru_cache(maxsize=1)
def baseline_terms() -> tuple[BaselineTerm, ...]:
    """Read the weights and their reasons."""
    text = files("jobbmatch.models").joinpath("data/baseline.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return tuple(
        BaselineTerm(name, float(weight), float(low), float(high), float(neutral), reason)
        for name, weight, low, high, neutral, reason in rows
    )


class BaselineRanker:
    """A weighted sum whose weights a person can read; ranks when no model is registered."""

    info = RankerInfo(BASELINE_NAME, "0", simulated=False)

    def score(self, matrix: FeatureMatrix) -> Scores:
        """Sum the terms, float64 (n,)."""
        scores: Scores = self.contributions(matrix).sum(axis=1)
        return scores

    def contributions(self, matrix: FeatureMatrix) -> Scores:
        """Give each column's term, float64 (n, d); 0 where the value is missing or has no weight."""
        found = np.zeros(matrix.values.shape, dtype=np.float64)
        for term in baseline_terms():
            column = matrix.columns.index(term.column)
            held = np.clip(matrix.values[:, column].astype(np.float64), term.low, term.high)
            found[:, column] = np.nan_to_num(term.weight * (held - term.neutral))
        return found
