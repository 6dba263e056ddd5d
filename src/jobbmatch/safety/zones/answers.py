"""The zone rule's answers, mild to grave, and what a kind of zone must be able to answer."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from jobbmatch.safety.columns.place_columns import DistinctPlaces

APART, PLACE_UNKNOWN, TEXT_NAMES_PLACE, MAY_OVERLAP, INSIDE = range(5)
UNKNOWNS = ("place_unknown", "text_names_place", "may_overlap")


class ZoneJudge(Protocol):
    """A zone that can be held against places."""

    def places(self, columns: DistinctPlaces) -> NDArray[np.uint8]:
        """Answer for each distinct place, shape (places,)."""

    def municipalities(self, numbers: NDArray[np.int32]) -> NDArray[np.uint8]:
        """Answer for work that is somewhere in a municipality, for each of several."""
