"""Work that a person would hardly get, whatever the ranker thinks of it, stands behind the rest of her list.

Two kinds: work that needs an authorisation that she has not listed stands last, and work that usually takes years of
higher education, for a person whose schooling is listed and ends before that, stands before it. Nothing is left out,
since lists of what one has are seldom whole: where she wishes for such work or has done it, or has the skills that the
ad names, it keeps its place. Training knows nothing of this: what the law asks and how professions are entered is no
taste.
"""

from collections.abc import Callable, Sequence
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.match import Moved
from jobbmatch.domain.person import EducationLevel, Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.columns import (
    AUTHORISATION_MISSING,
    EDUCATION_GAP,
    EXPERIENCE_LEVELS,
    SKILLS_COVERED,
    WISH_LEVELS,
    WISH_SAME,
    WISHES_TITLE,
)
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.protected import SURE
from jobbmatch.features.qualifications import EDUCATION_RANK, education_rank
from jobbmatch.models.ranker import Scores
from jobbmatch.serving.arrangement import Arranged, Rows

SAME_LEVELS = 4
"""Levels of STYRK-08 that an occupation shares with itself."""
NEAR_LEVELS = 2
"""Levels shared by occupations of one field ('25': IT professions)."""
COVERED = 0.3
"""Share of the ad's skills, by rarity, that stands for knowing the trade without the schooling."""
NAMED = 0.3
"""Likeness of wishes and title from which on the work is one that is wished for, whether or not it has a code."""
_PROFESSIONS = "2"
"""Major group of STYRK-08 and ISCO-08 whose work is at skill level 4: usually three years or more of higher education
(International Labour Office, ISCO-08 volume 1, 2012)."""
Arrange = Callable[[Rows, Scores], Arranged]
Tiers = NDArray[np.int8]


class Tier(IntEnum):
    """Where in a list work stands; the higher, the further back."""

    WITHIN = 0
    LONGER_SCHOOLING = 1
    NOT_AUTHORISED = 2


_WHY = {Tier.LONGER_SCHOOLING: Moved.LONGER_SCHOOLING, Tier.NOT_AUTHORISED: Moved.NOT_AUTHORISED}


def professions(vacancies: Sequence[Vacancy]) -> NDArray[np.bool_]:
    """Tell which vacancies are surely of a profession and of nothing else, bool (n,)."""
    codes = [[link.code for link in vacancy.occupations if link.confidence >= SURE] for vacancy in vacancies]
    return np.array([bool(all_of) and all(code.startswith(_PROFESSIONS) for code in all_of) for all_of in codes], bool)


def tiers(matrix: FeatureMatrix, of_profession: NDArray[np.bool_], person: Person) -> Tiers:
    """Give the tier of each row, int8 (n,).

    Args:
        matrix: The rows, crossed with the person.
        of_profession: Which vacancies of the market are of a profession, bool (market,).
        person: Whose list it is.
    """
    found = np.zeros(len(matrix.rows), dtype=np.int8)
    rank = education_rank(person)
    if rank is not None and rank < EDUCATION_RANK[EducationLevel.BACHELOR]:
        near = (matrix.column(WISH_LEVELS) >= NEAR_LEVELS) | (matrix.column(EXPERIENCE_LEVELS) >= NEAR_LEVELS)
        near |= matrix.column(WISHES_TITLE) >= NAMED
        able = near | (matrix.column(SKILLS_COVERED) >= COVERED) | (matrix.column(EDUCATION_GAP) == 0)
        found[of_profession[matrix.rows] & ~able] = Tier.LONGER_SCHOOLING
    known = (matrix.column(WISH_SAME) == 1) | (matrix.column(EXPERIENCE_LEVELS) == SAME_LEVELS)
    found[(matrix.column(AUTHORISATION_MISSING) == 1) & ~known] = Tier.NOT_AUTHORISED
    return found


def behind(matrix: FeatureMatrix, arrange: Arrange, stands: Tiers) -> Arrange:
    """Give a way to arrange that puts each tier behind the one before it, and says why.

    Args:
        matrix: The rows that are to be arranged.
        arrange: How the rows of one tier are arranged.
        stands: Their tiers.
    """
    if not stands.any():
        return arrange
    tier_of = dict(zip(matrix.rows.tolist(), stands.tolist(), strict=True))

    def arranged(rows: Rows, scores: Scores) -> Arranged:
        of_rows = np.array([tier_of[row] for row in rows.tolist()], dtype=np.int8)
        found: list[Rows] = []
        moved: dict[int, tuple[Moved, ...]] = {}
        least = np.inf
        for tier in Tier:
            here = of_rows == tier
            if not here.any():
                continue
            part = arrange(rows[here], scores[here])
            found.append(part.rows)
            passed = rows[here & (scores > least)].tolist() if tier in _WHY else []
            moved |= dict(part.moved) | {row: (_WHY[tier], *part.moved.get(row, ())) for row in passed}
            least = min(least, scores[here].min())
        return Arranged(np.concatenate(found), moved)

    return arranged
