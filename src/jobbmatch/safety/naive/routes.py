"""The way to work, naively: walk along the ellipsoid from home to work and measure the distance to the zone on the way.

At each stop it is known how far the zone is, so it is safe to walk most of that before stopping again. All ways from
somewhere around the home to somewhere around the place lie within a band about the walk, as wide as what is not known
of the one end to begin with and of the other in the end.
"""

from collections.abc import Iterator
from math import cos, isfinite, radians
from typing import Any, NamedTuple

from geopy.distance import geodesic
from shapely import Point, affinity
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.safety_profile import CircleZone, PolygonZone, Zone, ZoneExclusion
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.naive.finding import Found, broken, unknown
from jobbmatch.safety.naive.zones import drawn_polygon, metres, outline
from jobbmatch.safety.policy import ROUTE_SWELL, ZONE_MARGIN_M

THROUGH, MAY_CROSS = broken("zone.route"), unknown("zone.route_may_cross")
UNKNOWN, NAMED = unknown("zone.route_unknown"), unknown("zone.route_text_names_place")
_SHORTEST_STRIDE_M = 200.0


class End(NamedTuple):
    """One end of a way: a point (latitude, longitude) and the metres around it."""

    point: tuple[float, float]
    doubt: float


class Figure(NamedTuple):
    """A zone in a plane in which a degree of longitude is as long as one of latitude."""

    shape: BaseGeometry
    narrow: float
    around: float
    error: float

    def far(self, point: tuple[float, float]) -> float:
        """Give the metres from a point (latitude, longitude) to the zone, less than nothing inside a circle."""
        flat = Point(point[1] * self.narrow, point[0])
        near = nearest_points(self.shape, flat)[0]
        return metres((near.y, near.x / self.narrow), point) - self.around

    def half_width(self) -> float:
        """Give half of how far the zone stretches, at least."""
        west, south, east, north = self.shape.bounds
        middle = (south + north) / 2
        wide = metres((middle, west / self.narrow), (middle, east / self.narrow))
        return self.around + max(wide, metres((south, west / self.narrow), (north, west / self.narrow))) / 2


def look(vacancy: Vacancy, exclusion: ZoneExclusion, home: Place | None) -> Iterator[Found]:
    """Give what speaks against the way to work."""
    if not exclusion.route:
        return
    start, figure = _end_of(home), _figure(exclusion.zone)
    if not vacancy.places:
        yield UNKNOWN
    for place in vacancy.places:
        found = _on_the_way(start, _end_of(place), figure)
        if found is not None:
            yield found
    for code in vacancy.places_in_text:
        if _on_the_way(start, _end_of(load_gazetteer().by_municipality(code)), figure) is not None:
            yield NAMED


def _on_the_way(start: End | None, end: End | None, figure: Figure) -> Found | None:
    if start is None or end is None:
        return UNKNOWN
    if not _walk_meets(start, end, figure, figure.error + ZONE_MARGIN_M):
        return None
    sure = max(start.doubt, end.doubt) <= figure.half_width()
    through = sure and _walk_meets(End(start.point, 0.0), End(end.point, 0.0), figure, 0.0)
    return THROUGH if through else MAY_CROSS


def _walk_meets(start: End, end: End, figure: Figure, margin: float) -> bool:
    """Whether the zone, with a margin, is met within the band somewhere on the walk."""
    way: Any = geodesic(start.point, end.point)
    line, length, walked = way.geod.InverseLine(*start.point, *end.point), float(way.m), 0.0
    narrowing = 1 + ROUTE_SWELL * abs(end.doubt - start.doubt) / max(length, 1.0)
    while True:
        here = line.Position(walked / 1000)  # geopy's ellipsoid is in kilometres
        room = figure.far((here["lat2"], here["lon2"])) - margin - ROUTE_SWELL * _band(start, end, walked, length)
        if room <= 0:
            return True
        if walked >= length:
            return False
        walked = min(length, walked + max(0.9 * room / narrowing, _SHORTEST_STRIDE_M))


def _band(start: End, end: End, walked: float, length: float) -> float:
    if length < 1.0:
        return max(start.doubt, end.doubt)
    return start.doubt + (end.doubt - start.doubt) * walked / length


def _figure(zone: Zone) -> Figure:
    if isinstance(zone, CircleZone):
        return _flat(Point(zone.longitude, zone.latitude), zone.radius_km * 1000, 0.0)
    if isinstance(zone, PolygonZone):
        return _flat(drawn_polygon(zone), 0.0, 0.0)
    shape, error = outline(zone.code)
    return _flat(shape, 0.0, error)


def _flat(shape: BaseGeometry, around: float, error: float) -> Figure:
    narrow = cos(radians(shape.centroid.y))
    return Figure(affinity.scale(shape, narrow, 1, origin=(0, 0)), narrow, around, error)


def _end_of(place: Place | None) -> End | None:
    """Give what is known of where a place is: its own circle, or that of its municipality or county."""
    if place is None or place.precision is Precision.UNKNOWN:
        return None
    numbers = (place.latitude, place.longitude, place.radius_m)
    if not all(number is not None and isfinite(number) for number in numbers):
        return _end_of_area(place)
    return End((place.latitude or 0.0, place.longitude or 0.0), place.radius_m or 0.0)


def _end_of_area(place: Place) -> End | None:
    gazetteer = load_gazetteer()
    area = None
    if place.precision is not Precision.COUNTY and place.municipality:
        area = gazetteer.by_municipality(place.municipality)
    elif place.county:
        area = gazetteer.by_county(place.county)
    if area is None or area.radius_m is None:
        return None
    return End((area.latitude or 0.0, area.longitude or 0.0), area.radius_m)
