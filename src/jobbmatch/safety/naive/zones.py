"""Zones, naively: one place after another, distances along the ellipsoid (geopy), outlines as they are drawn."""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, cos, isfinite, radians
from typing import Any

from geopy.distance import geodesic
from shapely import Point, Polygon, affinity, get_coordinates
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.safety_profile import CircleZone, CountyZone, MunicipalityZone, PolygonZone, Zone, ZoneExclusion
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.shapes import county_shape, municipality_shape, shape_error_m
from jobbmatch.safety.naive.finding import Found, broken, unknown
from jobbmatch.safety.policy import ZONE_MARGIN_M

_STEP_M = 2_500.0
INSIDE, OVERLAP, UNKNOWN = broken("zone.inside"), unknown("zone.may_overlap"), unknown("zone.place_unknown")


def look(vacancy: Vacancy, exclusion: ZoneExclusion) -> Iterator[Found]:
    """Give what speaks against the vacancy."""
    zone = exclusion.zone
    if not vacancy.places:
        yield UNKNOWN
    for place in vacancy.places:
        found = _official(place, zone) if isinstance(zone, MunicipalityZone | CountyZone) else _drawn(place, zone)
        if found is not None:
            yield found
    if any(touches_municipality(zone, code) for code in vacancy.places_in_text):
        yield unknown("zone.text_names_place")


def touches_municipality(zone: Zone, code: MunicipalityCode) -> bool:
    """Whether work somewhere in a municipality could be work in the zone."""
    if isinstance(zone, MunicipalityZone):
        return code == zone.code
    if isinstance(zone, CountyZone):
        return code[:2] == zone.code
    return _somewhere_in(code, zone) is not None


def _official(place: Place, zone: MunicipalityZone | CountyZone) -> Found | None:
    """A municipality or county: numbers against numbers, and the outline where a number is missing or contradicted."""
    known = {place.municipality} if isinstance(zone, MunicipalityZone) else _counties(place)
    if zone.code in known and (isinstance(zone, CountyZone) or place.precision is not Precision.COUNTY):
        return INSIDE if place.precision is not Precision.UNKNOWN else UNKNOWN
    if _is_point(place):
        return _doubt(place, zone, numbered=bool(known - {None}))
    if place.precision in (Precision.POSTAL, Precision.MUNICIPALITY) and place.municipality:
        return None
    if place.precision is Precision.UNKNOWN or not place.county:
        return UNKNOWN
    return OVERLAP if place.county == zone.code[:2] else None


def _counties(place: Place) -> set[str | None]:
    return {place.county, place.municipality[:2] if place.municipality else None}


def _doubt(place: Place, zone: MunicipalityZone | CountyZone, *, numbered: bool) -> Found | None:
    """A postal place whose number says 'elsewhere' or nothing: where does it lie?"""
    shape, error = outline(zone.code)
    doubt = 0.0 if numbered else (place.radius_m or 0.0) + error + ZONE_MARGIN_M
    return OVERLAP if metres_between(_point(place), shape) <= doubt else None


def _drawn(place: Place, zone: CircleZone | PolygonZone) -> Found | None:
    """A circle or polygon against one place."""
    if _is_point(place):
        return _postal(place, zone)
    if place.precision in (Precision.POSTAL, Precision.MUNICIPALITY) and place.municipality:
        return _somewhere_in(place.municipality, zone)
    if place.precision is not Precision.UNKNOWN and place.county:
        return _somewhere_in(place.county, zone)
    return UNKNOWN


def _is_point(place: Place) -> bool:
    numbers = (place.latitude, place.longitude, place.radius_m)
    return place.precision is Precision.POSTAL and all(n is not None and isfinite(n) for n in numbers)


def _point(place: Place) -> Point:
    return Point(place.longitude or 0.0, place.latitude or 0.0)


def _postal(place: Place, zone: CircleZone | PolygonZone) -> Found | None:
    point, radius = _point(place), place.radius_m or 0.0
    if isinstance(zone, CircleZone):
        gap = metres((zone.latitude, zone.longitude), (point.y, point.x)) - zone.radius_km * 1000
    else:
        gap = metres_between(point, drawn_polygon(zone))
    if gap <= 0 and radius <= _reach(zone):
        return INSIDE
    return OVERLAP if gap <= radius + ZONE_MARGIN_M else None


def _reach(zone: CircleZone | PolygonZone) -> float:
    """How far the zone reaches from its middle, in metres."""
    if isinstance(zone, CircleZone):
        return zone.radius_km * 1000
    count = len(zone.corners)
    middle = (sum(corner[0] for corner in zone.corners) / count, sum(corner[1] for corner in zone.corners) / count)
    return max(metres(middle, corner) for corner in zone.corners)


def _somewhere_in(code: MunicipalityCode | CountyCode, zone: CircleZone | PolygonZone) -> Found | None:
    """Work somewhere in a municipality or county: does any part of it lie in the zone, or all of it?"""
    try:
        shape, error = outline(code)
    except KeyError:
        return UNKNOWN
    if isinstance(zone, PolygonZone):
        polygon = drawn_polygon(zone)
        near, covered = metres_between(polygon, shape) <= error + ZONE_MARGIN_M, polygon.covers(shape)
    else:
        middle, radius = Point(zone.longitude, zone.latitude), zone.radius_km * 1000
        near = metres_between(middle, shape) <= radius + error + ZONE_MARGIN_M
        covered = near and all(metres((middle.y, middle.x), (y, x)) <= radius for x, y in get_coordinates(shape))
    if not near:
        return None
    return INSIDE if covered else OVERLAP


def metres_between(one: BaseGeometry, other: BaseGeometry) -> float:
    """Metres along the ground between the nearest points of two figures, 0 when they touch.

    The nearest points are sought in a plane in which a degree of longitude is as long as at the first figure.
    """
    narrow = cos(radians(one.centroid.y))
    first, second = nearest_points(*(affinity.scale(figure, narrow, 1, origin=(0, 0)) for figure in (one, other)))
    return metres((first.y, first.x / narrow), (second.y, second.x / narrow))


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give the metres along the ground between two points (latitude, longitude)."""
    return float(geodesic(one, other).m)


def drawn_polygon(zone: PolygonZone) -> Polygon:
    """Draw a polygon in degrees (longitude, latitude), its edges walked along the ellipsoid in steps."""
    corners = [*zone.corners, zone.corners[0]]
    walked = [point for one, other in pairwise(corners) for point in _walk(one, other)]
    return Polygon([(longitude, latitude) for latitude, longitude in walked])


def _walk(one: tuple[float, float], other: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Give points along a geodesic, as (latitude, longitude), without the last."""
    way: Any = geodesic(one, other)
    line = way.geod.InverseLine(*one, *other)
    steps = max(1, ceil(way.m / _STEP_M))
    for step in range(steps):
        position = line.Position(way.km * step / steps)  # geopy's ellipsoid is in kilometres
        yield position["lat2"], position["lon2"]


def outline(code: MunicipalityCode | CountyCode) -> tuple[BaseGeometry, float]:
    """Give the outline of a municipality (four figures) or county (two), and the metres by which it may be wrong.

    Raises:
        KeyError: No such municipality or county.
    """
    if len(code) == len("0301"):
        municipality = MunicipalityCode(code)
        return municipality_shape(municipality), shape_error_m(municipality)
    own = [other for other in load_gazetteer().municipality_codes() if other.startswith(code)]
    return county_shape(CountyCode(code)), max([shape_error_m(other) for other in own], default=0.0)
