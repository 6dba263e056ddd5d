"""How near two occupations are: by the tree of the standard, known moves between them, kind of interest, and skills.

Skills count when ESCO has been imported with its relations between occupations and skills.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.esco.imported import imported
from jobbmatch.taxonomy.interests import interests_of_occupation
from jobbmatch.taxonomy.styrk import DEEPEST, load_styrk
from jobbmatch.taxonomy.tables import read_table

SHARED_DIGITS = np.array([0.0, 0.12, 0.35, 0.65, 1.0])
"""Nearness of two groups that share none, one, two, three or all four digits."""
SKILL_SHARE = 0.7
"""Nearness of two groups that ask for the very same skills but stand apart in the tree."""
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
    near = np.maximum(near, SKILL_SHARE * _shared_skills(codes))
    interests = np.array([interests_of_occupation(code) for code in codes])
    alike = _cosines(interests)
    mixed = np.where(same == DEEPEST, 1.0, np.minimum(0.95, near + INTEREST_SHARE * alike))
    return mixed.astype(np.float32), _Rows(codes)


def _shared_skills(codes: tuple[StyrkCode, ...]) -> NDArray[np.float64]:
    """Cosine of the skills of each pair of groups, rare skills weighing more; zeros without imported relations."""
    skills, groups = len(imported().skills), dict(imported().group_skills)
    if not groups:
        return np.zeros((len(codes), len(codes)))
    counts = np.zeros((len(codes), skills))
    for row, code in enumerate(codes):
        for skill, weight in groups.get(code, ()):
            counts[row, skill] = weight
    asking = np.count_nonzero(counts, axis=0)
    return _cosines(counts * np.log(len(codes) / np.maximum(asking, 1)))


def _cosines(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    unit = np.divide(rows, length, out=np.zeros_like(rows), where=length > 0)
    return np.asarray(np.clip(unit @ unit.T, 0, 1), dtype=np.float64)


def nearest(code: StyrkCode, limit: int = 8) -> tuple[tuple[StyrkCode, float], ...]:
    """Give the groups of four digits that are nearest to a group and not part of it, nearest first.

    >>> [str(near) for near, _ in nearest(StyrkCode("5223"), limit=1)]
    ['9334']
    """
    matrix, rows = _matrix()
    mine = rows(code)
    if not mine:
        return ()
    near = matrix[mine].max(axis=0)
    codes = load_styrk().groups(DEEPEST)
    order = [row for row in np.argsort(-near, kind="stable").tolist() if row not in mine]
    return tuple((codes[row], round(float(near[row]), 3)) for row in order[:limit])
