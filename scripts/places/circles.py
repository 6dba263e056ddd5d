"""Circles that hold a whole area, and the circle of doubt round a postal code."""

from collections import defaultdict
from dataclasses import dataclass
from math import ceil

import shapely
from geopy.distance import geodesic
from shapely.geometry.base import BaseGeometry

from .sources import ESTIMATED, PostalRow, metres, to_degrees

MARGIN_M = 1000.0
"""Added to circles of municipalities and counties: the shapes are land only, but there is work at quays and pens."""
FLOOR_M = 3000.0
"""No postal code is known more closely than this."""
WIDENING = 1.25
"""A postal area is not exactly the land that lies nearest to its point."""
SHARED_WIDENING = 1.5
"""The same where several codes share a point.

Measured on towns of which each code has a point of its own: with all of a town's codes put on their common middle, the
circle so drawn holds 458 of 460 of the points with 500 m to spare (456 with 1.25, 443 with 1.0).
"""
INSIDE_M = 1000.0
"""A coordinate farther than this from its own municipality's land is not believed."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Centre in WGS84 degrees and metres to the farthest point of the area."""

    latitude: float
    longitude: float
    radius_m: int


def enclosing(land: BaseGeometry, more: float = 0.0) -> Circle:
    """Give a circle that holds all of an area (metres) and ``more``, its radius measured on the ellipsoid."""
    middle = shapely.get_coordinates(to_degrees(shapely.minimum_bounding_circle(land).centroid))[0]
    hull = shapely.get_coordinates(to_degrees(shapely.convex_hull(land)))
    reach = max(geodesic(middle[::-1], (lat, lon)).meters for lon, lat in hull)
    return Circle(round(float(middle[1]), 4), round(float(middle[0]), 4), ceil((reach + MARGIN_M + more) / 100) * 100)


def postal_circles(rows: list[PostalRow], land: BaseGeometry, whole: Circle) -> dict[str, Circle | None]:
    """Give the circle of doubt for each postal code of one municipality.

    The source gives a point for a code, and the same point for many codes, because it looks the town's name up. So the
    work may be anywhere on the land that lies nearer to this point than to any other believed point of the
    municipality; where several codes share the point, other points of the same town set no limit either. The
    farthest corner of that land, widened by `WIDENING` or `SHARED_WIDENING`, is the radius.

    Returns:
        By code: the circle, or None where the code can say no more than the municipality does. That is so when the
        coordinate was only guessed, lies outside the municipality, is the only one there (all of Oslo), or
        would need a circle as wide as the municipality's own.
    """
    believed = [row for row in rows if _believed(row, land)]
    sharing: dict[shapely.Point, list[PostalRow]] = defaultdict(list)
    for row in believed:
        sharing[metres(row.longitude, row.latitude)].append(row)
    circles: dict[str, Circle | None] = {row.code: None for row in rows}
    for point, here in sharing.items():
        towns = {row.town for row in here} if len(here) > 1 else set()
        others = [p for p, there in sharing.items() if p != point and not towns & {row.town for row in there}]
        radius = _radius(point, others, land, SHARED_WIDENING if len(here) > 1 else WIDENING)
        if radius < whole.radius_m:
            circles |= {row.code: Circle(row.latitude, row.longitude, radius) for row in here}
    return circles


def _believed(row: PostalRow, land: BaseGeometry) -> bool:
    point = metres(row.longitude, row.latitude)
    return row.accuracy != ESTIMATED and bool(shapely.distance(point, land) <= INSIDE_M)


def _radius(point: shapely.Point, others: list[shapely.Point], land: BaseGeometry, widening: float) -> int:
    cell = land
    if others:
        cells = shapely.voronoi_polygons(shapely.MultiPoint([point, *others]), extend_to=land)
        mine = next(part for part in shapely.get_parts(cells) if shapely.distance(part, point) < 1.0)
        cell = shapely.intersection(land, mine)
    corners = [shapely.Point(corner) for corner in shapely.get_coordinates(cell)]
    reach = max((point.distance(corner) for corner in corners), default=0.0)
    return ceil(max(FLOOR_M, reach * widening) / 100) * 100
