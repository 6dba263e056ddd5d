"""Occupation links as intervals of four-digit codes: group 52 is 5200 to 5299, so 'below' is 'within'."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.vacancy import OccupationLink, Vacancy
from jobbmatch.safety.columns.interning import Interner, index_column, offsets_of

DIGITS = 4
ALL_CODES = (0, 10**DIGITS - 1)


def interval(code: str) -> tuple[int, int]:
    """Give the first and last four-digit code of a group; what is no code may be anything.

    >>> interval("52"), interval("0110"), interval("x")
    ((5200, 5299), (110, 110), (0, 9999))
    """
    if not (code.isascii() and code.isdigit() and len(code) <= DIGITS):
        return ALL_CODES
    width = 10 ** (DIGITS - len(code))
    return int(code) * width, int(code) * width + width - 1


@dataclass(frozen=True, slots=True)
class OccupationColumns:
    """Occupations.

    Attributes:
        low: First four-digit code of each link, shape (links,).
        high: Last four-digit code of each link, shape (links,).
        confidence: Confidence of each link, shape (links,).
        offsets: Where each pattern of links begins, shape (patterns + 1,); a pattern may be empty.
        index: Pattern of each row, shape (rows,).
    """

    low: NDArray[np.int32]
    high: NDArray[np.int32]
    confidence: NDArray[np.float64]
    offsets: NDArray[np.int64]
    index: NDArray[np.int32]

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy]) -> "OccupationColumns":
        """Collect the patterns of all vacancies."""
        patterns: Interner[tuple[OccupationLink, ...]] = Interner()
        index = index_column([patterns.add(vacancy.occupations) for vacancy in vacancies])
        links = [link for pattern in patterns.things for link in pattern]
        spans = np.asarray([interval(link.code) for link in links], dtype=np.int32).reshape(-1, 2)
        confidence = np.asarray([link.confidence for link in links], dtype=np.float64)
        return cls(spans[:, 0], spans[:, 1], confidence, offsets_of([len(p) for p in patterns.things]), index)
