"""Rankers: a feature matrix in, a score a row out, and what each column contributed."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Protocol

import lightgbm as lgb
import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.match import RankerInfo
from jobbmatch.errors import NotReadyError
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


class LightgbmRanker:
    """Boosted trees trained for the order of lists."""

    def __init__(self, booster: lgb.Booster, info: RankerInfo) -> None:
        """Keep the trees and the columns that they were trained on."""
        self._booster = booster
        self._columns = tuple(booster.feature_name())
        self.info = info

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns that the trees read, in their order."""
        return self._columns

    def score(self, matrix: FeatureMatrix) -> Scores:
        """Walk the trees, float64 (n,).

        Raises:
            NotReadyError: The matrix has other columns than the trees.
        """
        self.require(matrix.columns)
        if not len(matrix):
            return np.empty(0)
        # One thread: with more, single requests jump to milliseconds as soon as the machine is busy.
        return np.asarray(self._booster.predict(matrix.values, num_threads=1), dtype=np.float64)

    def contributions(self, matrix: FeatureMatrix) -> Scores:
        """Give exact SHAP values, float64 (n, d).

        Raises:
            NotReadyError: The matrix has other columns than the trees.
        """
        self.require(matrix.columns)
        if not len(matrix):
            return np.zeros(matrix.values.shape)
        shares = np.asarray(self._booster.predict(matrix.values, pred_contrib=True, num_threads=1), dtype=np.float64)
        return shares[:, :-1]

    def require(self, columns: tuple[str, ...]) -> None:
        """Refuse a matrix of other columns; the server then keeps the ranker that it has.

        Raises:
            NotReadyError: Columns or their order differ.
        """
        if columns != self._columns:
            raise NotReadyError(
                "Rangereren er trent på andre kolonner enn dem denne versjonen lager.",
                hint="Tren den på nytt med: jobbmatch train",
            )
