"""Areas with an edge, in earth-centred metres: how far points and other areas are from them.

Edges are cut into pieces of at most two kilometres, whose chord lies less than 10 cm below the ground, so that a
distance in space, turned into an arc, is the distance along the ground to well under the filter's slack.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import ceil

import numpy as np
import shapely
from geopy.distance import geodesic
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from shapely.geometry.base import BaseGeometry

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.geo.distance import earth_centred
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.shapes import county_shape, municipality_shape, shape_error_m
from jobbmatch.safety.policy import FILTER_SLACK_M

EARTH_RADIUS_M = 6_388_000.0
"""Radius that turns chords between WGS84 points in Norway into arcs with the least error."""

PIECE_M = 2_000.0
NODE_M = 50_000.0
_PIECE_DEGREES = 0.018
_ROUGH_DEGREES = 0.02
ROUGH_M = 2_850.0
"""How much nearer a rough area may be than the area itself: 0.025 degrees of latitude, and a little for its edges."""
_SQUARED_ECCENTRICITY = 6.694379990141316e-3
CLEARANCE_DEGREES = 5e-5
"""What must lie between the edges of a drawn area, and between its corners: some metres, more than two ways of drawing
the same edge lie apart, so that what one of the two implementations can draw the other can, too."""
_BLOCK = 2_000_000
"""Point-times-edge products held in memory at once."""
_NEAREST = 24
"""Pieces of an edge, nearest by their middles, that are measured first."""
_MANY = 200
"""Pieces from which looking for the nearest is worth it."""

Points = NDArray[np.float64]
"""Earth-centred metres, shape (points, 3)."""


def slack_at(metres: float) -> float:
    """Give the filter's slack for distances of that size: an arc from a chord drifts with the cube of the distance.

    >>> slack_at(100_000) < 2.02 and slack_at(500_000) < 5
    True
    """
    return FILTER_SLACK_M + 0.01 * metres**3 / (24 * EARTH_RADIUS_M**2)


def arc_of_chord(chord: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn straight distances through the earth into distances along it, in metres."""
    return 2 * EARTH_RADIUS_M * np.arcsin(np.minimum(chord / (2 * EARTH_RADIUS_M), 1.0))


def metres_between_points(point: Points, points: Points) -> NDArray[np.float64]:
    """Give the distance from one point, shape (3,), to each of several, shape (points,)."""
    return arc_of_chord(np.linalg.norm(points - point, axis=-1))


@dataclass(frozen=True, slots=True)
class Area:
    """An area on the ground.

    Attributes:
        shape: The area in degrees (longitude, latitude), edges cut into short pieces.
        starts: Where each piece of the edge begins, shape (pieces, 3).
        ends: Where it ends, shape (pieces, 3).
        middle: A point amid the corners, shape (3,).
        reach: Metres from ``middle`` within which the whole area lies.
        half: Half the length of the longest piece, in metres.
        tree: The pieces by their middles; None where they are few.
    """

    shape: BaseGeometry
    starts: Points
    ends: Points
    middle: Points
    reach: float
    half: float
    tree: cKDTree | None

    @classmethod
    def of_shape(cls, shape: BaseGeometry, piece_degrees: float = _PIECE_DEGREES) -> "Area":
        """Take a shape in degrees (longitude, latitude), its edges cut into pieces of so many degrees.

        Raises:
            ValueError: The shape is empty.
        """
        if shape.is_empty:
            raise ValueError("an area without extent")
        shape = shapely.segmentize(shape, piece_degrees)
        rings = [_ground(ring) for ring in _rings(shape)]
        starts = np.concatenate([ring[:-1] for ring in rings])
        ends = np.concatenate([ring[1:] for ring in rings])
        middle = starts.mean(axis=0)
        shapely.prepare(shape)
        reach = float(metres_between_points(middle, starts).max())
        half = float(np.linalg.norm(ends - starts, axis=1).max()) / 2
        tree = cKDTree((starts + ends) / 2) if len(starts) >= _MANY else None
        return cls(shape, starts, ends, middle, reach, half, tree)

    @classmethod
    def of_corners(cls, corners: tuple[tuple[float, float], ...]) -> "Area":
        """Take corners as (latitude, longitude) with edges along the ground.

        Raises:
            ValueError: The edges cross or come within some metres of each other, or enclose nothing.
        """
        nodes = [node for start, end in pairwise((*corners, corners[0])) for node in _nodes(start, end)]
        points = earth_centred([node[0] for node in nodes], [node[1] for node in nodes])
        edges = zip(points, np.roll(points, -1, axis=0), strict=True)
        outline = np.concatenate([_cut(start, end) for start, end in edges])
        shape = shapely.Polygon(outline)
        if not shape.is_valid or _clearance(shape, outline) < CLEARANCE_DEGREES:
            raise ValueError("a polygon that encloses nothing, or whose edges cross")
        return cls.of_shape(shape)

    def contains(self, lonlat: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Whether each point lies inside, shape (points,); coordinates in degrees (longitude, latitude)."""
        inside: NDArray[np.bool_] = shapely.contains_xy(self.shape, lonlat[:, 0], lonlat[:, 1])
        return inside

    def metres_to_edge(self, points: Points) -> NDArray[np.float64]:
        """Give the distance from each point to the nearest bit of the edge, shape (points,)."""
        if self.tree is None:
            return self._to_all(points)
        apart, near = self.tree.query(points, k=_NEAREST)
        chord = _chords_to_pieces(points[:, None, :], self.starts[near], self.ends[near]).min(axis=1)
        metres = arc_of_chord(chord)
        # A piece that was not measured has its middle farther away, and reaches at most half its length nearer.
        open_ = chord > apart[:, -1] - self.half
        metres[open_] = self._to_all(points[open_])
        return metres

    def _to_all(self, points: Points) -> NDArray[np.float64]:
        """Measure every piece of the edge."""
        rows = max(1, _BLOCK // len(self.starts))
        blocks = [self._block(points[at : at + rows]) for at in range(0, len(points), rows)]
        return np.concatenate(blocks) if blocks else np.zeros(0)

    def _block(self, points: Points) -> NDArray[np.float64]:
        """Distance from points to pieces: foot of the perpendicular, kept between the piece's ends."""
        # Measured from the area's own middle: squares of coordinates from the earth's centre would cost centimetres.
        p, a, edge = points - self.middle, self.starts - self.middle, self.ends - self.starts
        length = np.maximum((edge**2).sum(axis=1), 1e-12)
        along = p @ edge.T - (a * edge).sum(axis=1)
        to_start = (p**2).sum(axis=1)[:, None] - 2 * (p @ a.T) + (a**2).sum(axis=1)
        share = np.clip(along / length, 0.0, 1.0)
        squared = to_start - share * (2 * along - share * length)
        return arc_of_chord(np.sqrt(np.maximum(squared.min(axis=1), 0.0)))

    def metres_to_points(self, points: Points, lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the distance from the area to each point, 0 inside, shape (points,)."""
        return np.where(self.contains(lonlat), 0.0, self.metres_to_edge(points))

    def comes_within(self, other: "Area", metres: float) -> bool:
        """Whether the other area touches this one or comes within so many metres of it."""
        if self.shape.intersects(other.shape):
            return True
        edge = other.part_near(self.middle, self.reach + metres)
        if not len(edge.starts):
            return False
        return bool(min(self.metres_to_edge(edge.starts).min(), edge.metres_to_edge(self.starts).min()) <= metres)

    def part_near(self, point: Points, metres: float) -> "Area":
        """Give the area with only those pieces of its edge that come within so many metres of a point."""
        # A straight line through the earth is never longer than the way along it; a piece may reach in from outside.
        near = np.linalg.norm(self.starts - point, axis=1) <= metres + 2 * PIECE_M
        return replace(self, starts=self.starts[near], ends=self.ends[near], tree=None)


def _chords_to_pieces(points: Points, starts: Points, ends: Points) -> NDArray[np.float64]:
    """Give the straight distances from points to pieces of edges, all of shape (..., 3) alike."""
    edge, reach = ends - starts, points - starts
    share = np.clip((reach * edge).sum(axis=-1) / np.maximum((edge**2).sum(axis=-1), 1e-12), 0.0, 1.0)
    chords: NDArray[np.float64] = np.linalg.norm(reach - share[..., None] * edge, axis=-1)
    return chords


def _clearance(shape: shapely.Polygon, outline: NDArray[np.float64]) -> float:
    """Give the degrees between the edges of a drawn shape, and between the points that follow each other on it."""
    steps = np.linalg.norm(outline - np.roll(outline, 1, axis=0), axis=1)
    return min(float(shapely.minimum_clearance(shape)), float(steps.min()))


def _rings(shape: BaseGeometry) -> list[NDArray[np.float64]]:
    """Give all edges of a shape as runs of (longitude, latitude); a mended shape can hold bare lines too."""
    parts = shapely.get_parts(shape)
    parts = shapely.get_parts(parts)  # a collection may hold multi-part shapes
    kinds = shapely.get_type_id(parts)
    lines = parts[kinds == shapely.GeometryType.LINESTRING]
    rings = shapely.get_rings(parts[kinds == shapely.GeometryType.POLYGON])
    return [shapely.get_coordinates(line) for line in (*rings, *lines)]


def _ground(ring: NDArray[np.float64]) -> Points:
    points: Points = earth_centred(ring[:, 1], ring[:, 0])
    return points


def _nodes(start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
    """Give points along the ellipsoid between two corners, the last left out.

    Beyond some 100 km the plane in which the pieces are cut leaves the shortest way by metres.
    """
    way = geodesic(start, end)
    stretches = max(1, ceil(way.m / NODE_M))
    line = way.geod.InverseLine(*start, *end)  # in kilometres, as geopy's ellipsoid is
    positions = [line.Position(way.km * number / stretches) for number in range(1, stretches)]
    return [start, *((position["lat2"], position["lon2"]) for position in positions)]


def _cut(start: Points, end: Points) -> NDArray[np.float64]:
    """Cut the way between two points into pieces: (longitude, latitude) of all but the last point."""
    pieces = max(1, ceil(float(np.linalg.norm(end - start)) / PIECE_M))
    # The plane through the earth's centre.
    return lonlat_of(start + (end - start) * (np.arange(pieces) / pieces)[:, None])


def lonlat_of(points: Points) -> NDArray[np.float64]:
    """Give the place on the ground straight above points in the earth, as seen from its centre: (longitude, latitude).

    >>> lonlat_of(0.9 * earth_centred(60.0, 10.0)).round(9).tolist()
    [[10.0, 60.0]]
    """
    x, y, z = points.T
    # The geocentric latitude is turned into the geodetic one.
    latitude = np.arctan2(z, np.hypot(x, y) * (1 - _SQUARED_ECCENTRICITY))
    lonlat: NDArray[np.float64] = np.degrees(np.column_stack([np.arctan2(y, x), latitude]))
    return lonlat


def rough_area(shape: BaseGeometry) -> Area:
    """Give a smoother area with few edges around a shape: at least as near to any point, and by at most `ROUGH_M`."""
    around = shape.buffer(_ROUGH_DEGREES, quad_segs=4).simplify(_ROUGH_DEGREES / 4)
    return Area.of_shape(around, 5 * _ROUGH_DEGREES)


def municipality_doubt(number: int) -> float:
    """Give the metres by which a municipality's outline may be wrong."""
    return shape_error_m(MunicipalityCode(f"{number:04d}"))


@lru_cache(maxsize=32)
def county_doubt(number: int) -> float:
    """Give the metres by which a county's outline may be wrong: as its worst municipality's; 0 for drawn boxes."""
    codes = (code for code in load_gazetteer().municipality_codes() if int(code) // 100 == number)
    return max(map(shape_error_m, codes), default=0.0)


@lru_cache(maxsize=512)
def municipality_area(number: int) -> Area:
    """Give a municipality as an area; the map is the same for everybody, so it is kept."""
    return Area.of_shape(municipality_shape(MunicipalityCode(f"{number:04d}")))


@dataclass(frozen=True, slots=True)
class Bounds:
    """A circle around each municipality's outline, so that those far away need not be measured.

    Attributes:
        numbers: Municipality numbers, ascending, shape (municipalities,).
        middle: Middles, shape (municipalities, 3).
        reach: Metres within which the outline and its possible error lie, shape (municipalities,).
    """

    numbers: NDArray[np.int64]
    middle: Points
    reach: NDArray[np.float64]


@lru_cache(maxsize=1)
def municipality_bounds() -> Bounds:
    """Give the bounds of all municipalities."""
    numbers = sorted(int(code) for code in load_gazetteer().municipality_codes())
    areas = [municipality_area(number) for number in numbers]
    reach = [area.reach + municipality_doubt(number) for area, number in zip(areas, numbers, strict=True)]
    return Bounds(np.asarray(numbers), np.stack([area.middle for area in areas]), np.asarray(reach))


@lru_cache(maxsize=512)
def municipality_rough(number: int) -> Area:
    """Give a municipality's rough area."""
    return rough_area(municipality_area(number).shape)


@lru_cache(maxsize=32)
def county_rough(number: int) -> Area:
    """Give a county's rough area."""
    return rough_area(county_area(number).shape)


@lru_cache(maxsize=32)
def county_area(number: int) -> Area:
    """Give a county as an area."""
    return Area.of_shape(county_shape(CountyCode(f"{number:02d}")))
