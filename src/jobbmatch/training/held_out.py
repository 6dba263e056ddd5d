"""What a run leaves behind for those who decide later whether its model may serve: figures and spreads, no rows."""

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np

from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.held_out import HeldOut, Values
from jobbmatch.models.histograms import Histogram, spread
from jobbmatch.models.ranker import BaselineRanker, Ranker
from jobbmatch.training.metrics import ndcg
from jobbmatch.training.simulate import SimulatedList

CUT = 10
AT_ONCE = 8
"""Columns that are copied side by side."""


def held_out(model: Ranker, champion: Ranker | None, lists: Sequence[SimulatedList]) -> HeldOut:
    """Measure a ranker, the plain one and the present champion on the same held-out lists.

    Args:
        model: What was trained.
        champion: What serves now; None when nothing does, or it reads other columns.
        lists: Lists that the model was not trained on.
    """
    return HeldOut(
        fingerprint=fingerprint_of(lists),
        model=_values(model, lists),
        baseline=_values(BaselineRanker(), lists),
        champion_version=None if champion is None else champion.info.version,
        champion=None if champion is None else _values(champion, lists),
        persons=numbered(item.person for item in lists),
    )


def numbered(persons: Iterable[str]) -> tuple[int, ...]:
    """Count persons in the order they come, so that nothing of who they are is left; '' is a person of its own.

    >>> numbered(["b", "a", "", "b", ""])
    (0, 1, 2, 0, 3)
    """
    numbers: dict[str, int] = {}
    return tuple(numbers.setdefault(person or f"list {place}", len(numbers)) for place, person in enumerate(persons))


def spread_of(lists: Sequence[SimulatedList]) -> dict[str, Histogram]:
    """Count how the values of each column are spread over all rows of some lists."""
    found: dict[str, Histogram] = {}
    for start in range(0, len(COLUMN_NAMES), AT_ONCE):
        # Some columns at a time: a copy of all of them would be as large as the lists.
        some = slice(start, start + AT_ONCE)
        found |= spread(np.concatenate([item.matrix.values[:, some] for item in lists]), COLUMN_NAMES[some])
    return found


def _values(ranker: Ranker, lists: Sequence[SimulatedList]) -> Values:
    return tuple(ndcg(item.truth, ranker.score(item.matrix), CUT) for item in lists)


def fingerprint_of(lists: Sequence[SimulatedList]) -> str:
    """Hash values and true grades of lists: equal for the same lists in the same order."""
    digest = hashlib.sha256()
    for item in lists:
        digest.update(np.ascontiguousarray(item.matrix.values).tobytes())
        digest.update(np.ascontiguousarray(item.truth).tobytes())
    return digest.hexdigest()
