"""How near two occupations are: by the tree of the standard, by known moves between them, by kind of interest."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.interests import interests_of_occupation
from jobbmatch.taxonomy.styrk import DEEPEST, load_styrk
from jobbmatch.taxonomy.tables import read_table

SHARED_DIGITS = np.array([0.0, 0.12, 0.35, 0.65, 1.0])
"""Nearness of two groups that share none, one, two, three or all four digits."""
INTEREST_SHARE = 0.1
"""How much alike interests add to groups that are not the same."""


def nearness(a: StyrkCode, b: StyrkCode) -> float:
    """Tell how near two groups are: 0 to 1, symmetric, 1 for the same; a wide group counts by its nearest member."""
    if a == b:
        return 1.0
    matrix, rows = _matrix()
    mine, theirs = rows(a), rows(b)
    if len(mine) == 1 and len(theirs) == 1:
        return float(matrix[mine[0], theirs[0]])
    return float(matrix[np.ix_(mine, theirs)].max()) if mine and theirs else 0.0


class _Rows:
    """Rows of the matrix by code; a wide group has the rows of all below it."""

    def __init__(self, codes: tuple[StyrkCode, ...]) -> None:
        self._rows: dict[str, list[int]] = {}
        for row, code in enumerate(codes):
            for digits in range(1, DEEPEST + 1):
                self._rows.setdefault(code[:digits], []).append(row)

    def __call__(self, code: str) -> list[int]:
        return self._rows.get(code, [])


@lru_cache(maxsize=1)
def _matrix() -> tuple[NDArray[np.float32], _Rows]:
    codes = load_styrk().groups(DEEPEST)
    digits = np.array([list(code) for code in codes])
    same = np.cumprod(digits[:, None, :] == digits[None, :, :], axis=2).sum(axis=2)
    near = SHARED_DIGITS[same]
    rows = {code: row for row, code in enumerate(codes)}
    for line in read_table("neighbours.tsv"):
        a, b = rows[StyrkCode(line["a"])], rows[StyrkCode(line["b"])]
        near[a, b] = near[b, a] = max(near[a, b], float(line["nearness"]))
    interests = np.array([interests_of_occupation(code) for code in codes])
    length = np.linalg.norm(interests, axis=1, keepdims=True)
    unit = np.divide(interests, length, out=np.zeros_like(interests), where=length > 0)
    alike = np.clip(unit @ unit.T, 0, 1)
    mixed = np.where(same == DEEPEST, 1.0, np.minimum(0.95, near + INTEREST_SHARE * alike))
    return mixed.astype(np.float32), _Rows(codes)
