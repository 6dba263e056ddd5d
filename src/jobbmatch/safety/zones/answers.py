"""The zone rule's answers, mild to grave, and what a kind of zone must be able to answer."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from jobbmatch.safety.columns.place_columns import DistinctPlaces

APART, ROUTE_UNKNOWN, PLACE_UNKNOWN, ROUTE_TEXT, ROUTE_MAY_CROSS, TEXT_NAMES_PLACE, MAY_OVERLAP, ROUTE, INSIDE = range(
    9
)
UNKNOWNS = (
    "route_unknown",
    "place_unknown",
    "route_text_names_place",
    "route_may_cross",
    "text_names_place",
    "may_overlap",
)
BROKEN = ("route", "inside")


class Rough(Protocol):
    """Something on the ground that distances can be measured to."""

    def metres_to_points(self, points: NDArray[np.float64], lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
        """Distance from it to each point, 0 inside."""


class Ground(Rough, Protocol):
    """What lies on the ground: a circle, a polygon, an outline."""

    @property
    def middle(self) -> NDArray[np.float64]:
        """A point amid it, shape (3,)."""

    @property
    def reach(self) -> float:
        """Metres from the middle within which all of it lies."""

    def contains(self, lonlat: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Whether each point lies inside, shape (points,); coordinates in degrees (longitude, latitude)."""


class ZoneJudge(Protocol):
    """A zone that can be held against places."""

    @property
    def ground(self) -> Ground:
        """The zone itself, without a margin."""

    @property
    def error(self) -> float:
        """Metres by which its outline may be wrong."""

    def rough(self) -> "Rough | None":
        """A smoother area around it with few edges, at most `ROUGH_M` nearer; None when it is simple enough itself."""

    def places(self, columns: DistinctPlaces) -> NDArray[np.uint8]:
        """Answer for each distinct place, shape (places,)."""

    def municipalities(self, numbers: NDArray[np.int32]) -> NDArray[np.uint8]:
        """Answer for work that is somewhere in a municipality, for each of several."""
