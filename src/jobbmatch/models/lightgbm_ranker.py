"""The trained ranker: LightGBM's boosted trees."""

import lightgbm as lgb
import numpy as np

from jobbmatch.domain.match import RankerInfo
from jobbmatch.errors import NotReadyError
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import Scores


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

    @property
    def text(self) -> str:
        """The model as LightGBM writes it."""
        text: str = self._booster.model_to_string()
        return text

    def score(self, matrix: FeatureMatrix) -> Scores:
        """Walk the trees, float64 (n,).

        Raises:
            NotReadyError: The matrix has other columns than the trees.
        """
        self.require(matrix.columns)
        if not len(matrix):
            return np.empty(0)
        # One thread: with more, single requests jump to milliseconds as soon as the machine is busy.
        # The raw sum of the trees, which SHAP values split, whatever the trees were fitted to.
        return np.asarray(self._booster.predict(matrix.values, raw_score=True, num_threads=1), dtype=np.float64)

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
