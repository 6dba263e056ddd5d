"""An inverted index with weights: which rows hold a term, and how much of it.

A person has a handful of terms and the market has thousands of rows, so only the lists of those terms are walked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.features.arrays import F32, F64, I32, I64


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Lists of rows, one a term.

    Attributes:
        starts: int64 (terms + 1,), where each term's list starts.
        rows: int32, row numbers.
        weights: float32, weight of the term in that row.
        size: int64 (1,), number of rows on the market.
    """

    starts: I64
    rows: I32
    weights: F32
    size: I64

    @classmethod
    def from_triplets(cls, rows: I64, terms: I64, weights: F32, *, size: int, terms_count: int) -> "Postings":
        """Build the lists from (row, term, weight) triplets in any order."""
        order = np.argsort(terms, kind="stable")
        starts = np.zeros(terms_count + 1, dtype=np.int64)
        np.cumsum(np.bincount(terms, minlength=terms_count), out=starts[1:])
        return cls(
            starts,
            rows[order].astype(np.int32),
            weights[order].astype(np.float32),
            np.array([size], dtype=np.int64),
        )

    def frequency(self) -> I64:
        """Give the number of rows that hold each term, int64 (terms,)."""
        return np.diff(self.starts)

    def sum(self, terms: Sequence[int] | I64, weights: Sequence[float] | F64 | None = None) -> F64:
        """Sum term weight times row weight for every row.

        Args:
            terms: Term numbers.
            weights: Weight of each term; 1 each when left out.

        Returns:
            float64 (rows of the market,).
        """
        size = int(self.size[0])
        spans = [(int(self.starts[t]), int(self.starts[t + 1])) for t in terms]
        if not spans:
            return np.zeros(size)
        factors = np.ones(len(spans)) if weights is None else np.asarray(weights, dtype=np.float64)
        rows = np.concatenate([self.rows[start:end] for start, end in spans])
        values = np.concatenate(
            [self.weights[start:end] * factor for (start, end), factor in zip(spans, factors, strict=True)]
        )
        return np.bincount(rows, weights=values, minlength=size).astype(np.float64, copy=False)
