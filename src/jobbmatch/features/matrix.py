"""The matrix that rankers read: rows of the market by named columns."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.features.column import Column
from jobbmatch.features.columns import COLUMN_NAMES


@dataclass(frozen=True, slots=True, eq=False)
class FeatureMatrix:
    """Feature values of some rows for one person.

    Attributes:
        values: float32 (n, d), one row a vacancy; NaN where a value is missing.
        rows: int64 (n,), row numbers in the market snapshot.
        columns: Names of the d columns.
    """

    values: NDArray[np.float32]
    rows: NDArray[np.int64]
    columns: tuple[str, ...] = COLUMN_NAMES

    def __len__(self) -> int:
        """Number of rows."""
        return int(self.values.shape[0])

    def column(self, column: Column) -> NDArray[np.float32]:
        """Give one column, float32 (n,)."""
        values: NDArray[np.float32] = self.values[:, self.columns.index(column.name)]
        return values

    def value(self, index: int, column: Column) -> float:
        """Give one value; NaN when it is missing."""
        return float(self.values[index, self.columns.index(column.name)])

    def take(self, indices: NDArray[np.int64]) -> "FeatureMatrix":
        """Give the matrix of some of the rows, in the order given."""
        return FeatureMatrix(self.values[indices], self.rows[indices], self.columns)
