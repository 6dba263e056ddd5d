"""Work that a person may not do: it needs an authorisation that she has not listed. It stands last in her lists.

It is not left out, since lists of what one has are seldom whole: where she wishes for that work, or has done it,
it keeps its place, and the reason says what is missing. Training knows nothing of this: what the law asks is no taste.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.match import Moved
from jobbmatch.features.columns import AUTHORISATION_MISSING, EXPERIENCE_LEVELS, WISH_SAME
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import Scores
from jobbmatch.serving.arrangement import Arranged, Rows

SAME_LEVELS = 4
"""Levels of STYRK-08 that an occupation shares with itself."""
Arrange = Callable[[Rows, Scores], Arranged]


def beyond_reach(matrix: FeatureMatrix) -> NDArray[np.bool_]:
    """Tell which rows need an authorisation that the person neither lists nor by wish or work suggests, bool (n,)."""
    known = (matrix.column(WISH_SAME) == 1) | (matrix.column(EXPERIENCE_LEVELS) == SAME_LEVELS)
    lacks: NDArray[np.bool_] = (matrix.column(AUTHORISATION_MISSING) == 1) & ~known
    return lacks


def behind(matrix: FeatureMatrix, arrange: Arrange) -> Arrange:
    """Give a way to arrange that puts what is beyond reach behind everything else, and says so.

    Args:
        matrix: The rows that are to be arranged.
        arrange: How the others are arranged.
    """
    last = matrix.rows[beyond_reach(matrix)]
    if not len(last):
        return arrange

    def arranged(rows: Rows, scores: Scores) -> Arranged:
        back = np.isin(rows, last)
        first, least = arrange(rows[~back], scores[~back]), scores[~back].min(initial=np.inf)
        moved = dict.fromkeys(rows[back & (scores > least)].tolist(), (Moved.NOT_AUTHORISED,))
        return Arranged(np.concatenate([first.rows, rows[back]]), {**first.moved, **moved})

    return arranged
