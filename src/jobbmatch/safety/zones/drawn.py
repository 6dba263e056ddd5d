"""Drawn zones: circles and polygons, with a margin around them and slack on the safe side of every comparison.

A postal place is inside when its middle is in the zone and its area is no larger than the zone; when only its area of
doubt reaches the zone (plus margin), it may overlap. What is known only to a municipality or county is held against
its outline, so that a large municipality far from the zone is not lost for having a large enclosing circle.
"""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import shapely
from numpy.typing import NDArray

from jobbmatch.domain.ids import CountyCode
from jobbmatch.domain.safety_profile import CircleZone, PolygonZone
from jobbmatch.geo.distance import earth_centred
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.columns.place_columns import DistinctPlaces
from jobbmatch.safety.columns.place_kind import Kind
from jobbmatch.safety.policy import ZONE_MARGIN_M
from jobbmatch.safety.zones.answers import APART, INSIDE, MAY_OVERLAP, PLACE_UNKNOWN, Ground
from jobbmatch.safety.zones.area import (
    Area,
    Points,
    county_area,
    county_doubt,
    metres_between_points,
    municipality_area,
    municipality_bounds,
    municipality_doubt,
    rough_area,
    slack_at,
)

_DEGREES_PER_METRE = 1 / 20_000.0
"""More degrees than a metre is, in longitude, anywhere south of 80 degrees north."""


class Figure(Ground, Protocol):
    """A circle or a polygon on the ground."""

    def comes_within(self, area: Area, metres: float) -> bool:
        """Whether an area touches the figure or comes within so many metres of it."""

    def covers(self, area: Area) -> bool:
        """Whether all of the area lies inside."""


@dataclass(frozen=True, slots=True, repr=False)
class Circle:
    """All within a radius of a point."""

    middle: Points
    lonlat: tuple[float, float]
    reach: float

    def metres_to_points(self, points: Points, lonlat: NDArray[np.float64]) -> NDArray[np.float64]:  # noqa: ARG002 - as polygons
        """Distance from the circle's edge outward, 0 inside."""
        return np.maximum(metres_between_points(self.middle, points) - self.reach, 0.0)

    def contains(self, lonlat: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Whether each point lies inside."""
        points = earth_centred(lonlat[:, 1], lonlat[:, 0])
        inside: NDArray[np.bool_] = metres_between_points(self.middle, points) <= self.reach
        return inside

    def comes_within(self, area: Area, metres: float) -> bool:
        """Whether the area touches the circle or comes within so many metres of its edge."""
        middle = area.metres_to_points(self.middle[None], np.asarray([self.lonlat]))
        return float(middle[0]) <= self.reach + metres

    def covers(self, area: Area) -> bool:
        """Whether the farthest corner lies inside."""
        return float(metres_between_points(self.middle, area.starts).max()) <= self.reach + slack_at(self.reach)


@dataclass(frozen=True, slots=True, repr=False)
class Polygon:
    """A closed shape with edges along the ground."""

    area: Area
    middle: Points
    reach: float

    def metres_to_points(self, points: Points, lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
        """Distance from the polygon to each point, 0 inside."""
        return self.area.metres_to_points(points, lonlat)

    def contains(self, lonlat: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Whether each point lies inside."""
        return self.area.contains(lonlat)

    def comes_within(self, area: Area, metres: float) -> bool:
        """Whether the area touches the polygon or comes within so many metres of it."""
        return self.area.comes_within(area, metres)

    def covers(self, area: Area) -> bool:
        """Whether all of the area lies inside, the polygon made larger by the slack."""
        return bool(shapely.covers(self.area.shape.buffer(slack_at(0.0) * _DEGREES_PER_METRE), area.shape))


def figure_of(zone: CircleZone | PolygonZone) -> Figure:
    """Draw a zone on the ground.

    Raises:
        ValueError: The zone encloses nothing.
    """
    if isinstance(zone, CircleZone):
        if not zone.radius_km >= 0 or not np.isfinite([zone.latitude, zone.longitude, zone.radius_km]).all():
            raise ValueError("a circle without a radius")
        return Circle(_ground(zone.latitude, zone.longitude), (zone.longitude, zone.latitude), zone.radius_km * 1000)
    corners = np.asarray(zone.corners, dtype=np.float64)
    middle = _ground(*corners.mean(axis=0))
    reach = float(metres_between_points(middle, earth_centred(corners[:, 0], corners[:, 1])).max())
    return Polygon(Area.of_corners(zone.corners), middle, reach)


def _ground(latitude: float, longitude: float) -> Points:
    point: Points = earth_centred(latitude, longitude)[0]
    return point


@dataclass(frozen=True, slots=True, repr=False)
class DrawnZone:
    """A circle or polygon, held against places."""

    figure: Figure
    slack: float
    answered: dict[int, int] = field(default_factory=dict)
    error: float = 0.0

    @property
    def ground(self) -> Ground:
        """The figure."""
        return self.figure

    def rough(self) -> Area | None:
        """A smoother area around a polygon; a circle is simple enough."""
        return rough_area(self.figure.area.shape) if isinstance(self.figure, Polygon) else None

    @classmethod
    def of(cls, zone: CircleZone | PolygonZone) -> "DrawnZone":
        """Draw the zone."""
        figure = figure_of(zone)
        return cls(figure, slack_at(figure.reach))

    def places(self, columns: DistinctPlaces) -> NDArray[np.uint8]:
        """Answer for each distinct place."""
        answers = np.full(len(columns.kind), PLACE_UNKNOWN, dtype=np.uint8)
        self._postal(columns, answers)
        which = columns.kind == Kind.MUNICIPALITY
        answers[which] = self.municipalities(columns.municipality[which])
        which = columns.kind == Kind.COUNTY
        counties, back = np.unique(columns.county[which], return_inverse=True)
        answers[which] = np.asarray([self.county(int(number)) for number in counties], dtype=np.uint8)[back]
        return answers

    def _postal(self, columns: DistinctPlaces, answers: NDArray[np.uint8]) -> None:
        """Answer for postal places: only those near enough to matter are measured."""
        rows = np.flatnonzero(columns.kind == Kind.POSTAL)
        answers[rows] = APART
        doubt = columns.radius[rows] + ZONE_MARGIN_M + self.slack
        far = metres_between_points(self.figure.middle, columns.xyz[rows]) > self.figure.reach + doubt + self.slack
        rows, doubt = rows[~far], doubt[~far]
        gap = self.figure.metres_to_points(columns.xyz[rows], columns.lonlat[rows])
        small = columns.radius[rows] <= self.figure.reach + self.slack
        answers[rows[gap <= doubt]] = MAY_OVERLAP
        answers[rows[(gap <= self.slack) & small]] = INSIDE

    def municipalities(self, numbers: NDArray[np.int32]) -> NDArray[np.uint8]:
        """Answer for work somewhere in a municipality; one that is not on the map may be anywhere."""
        bounds = municipality_bounds()
        distinct, back = np.unique(numbers, return_inverse=True)
        at = np.minimum(np.searchsorted(bounds.numbers, distinct), len(bounds.numbers) - 1)
        known = bounds.numbers[at] == distinct
        # A straight line through the earth is never longer than the way along it.
        straight = np.linalg.norm(bounds.middle[at] - self.figure.middle, axis=1)
        near = known & (straight <= self.figure.reach + bounds.reach[at] + ZONE_MARGIN_M + self.slack)
        answers = np.where(known, np.uint8(APART), np.uint8(PLACE_UNKNOWN))
        for row in np.flatnonzero(near):
            answers[row] = self._municipality(int(distinct[row]))
        return answers[back]

    def _municipality(self, number: int) -> int:
        """Answer for one municipality that is near; the same ones stand in places and in texts."""
        if number not in self.answered:
            self.answered[number] = self._outline(municipality_area(number), municipality_doubt(number))
        return self.answered[number]

    def county(self, number: int) -> int:
        """Answer for work somewhere in a county; one that is not on the map may be anywhere."""
        if load_gazetteer().by_county(CountyCode(f"{number:02d}")) is None:
            return PLACE_UNKNOWN
        area, error = county_area(number), county_doubt(number)
        straight = float(np.linalg.norm(area.middle - self.figure.middle))
        if straight > self.figure.reach + area.reach + error + ZONE_MARGIN_M + self.slack:
            return APART
        return self._outline(area, error)

    def _outline(self, area: Area, error: float) -> int:
        if not self.figure.comes_within(area, error + ZONE_MARGIN_M + self.slack):
            return APART
        return INSIDE if self.figure.covers(area) else MAY_OVERLAP
