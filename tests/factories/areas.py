"""Points at chosen distances from areas, for tests of edges."""

import numpy as np
import shapely
from geopy.distance import geodesic

from jobbmatch.geo.distance import earth_centred
from jobbmatch.safety.zones.area import Area, lonlat_of, metres_between_points


def metres_from(area: Area, latitude: float, longitude: float) -> float:
    """Give the metres from an area to a point."""
    return float(area.metres_to_points(earth_centred(latitude, longitude), np.asarray([[longitude, latitude]]))[0])


def off_the_farthest_corner(area: Area, metres: float) -> tuple[float, float]:
    """Give a point (latitude, longitude) straight out from the corner that is farthest from an area's middle."""
    corners = shapely.get_coordinates(area.shape)
    points = earth_centred(corners[:, 1], corners[:, 0])
    ((longitude, latitude),) = lonlat_of(area.middle[None])
    east, north = corners[metres_between_points(area.middle, points).argmax()]
    way = geodesic((latitude, longitude), (north, east))
    azimuth = way.geod.Inverse(latitude, longitude, north, east)["azi2"]
    out = geodesic(meters=metres).destination((north, east), azimuth)
    return out.latitude, out.longitude


def metres_off(area: Area, metres: float, toward: tuple[float, float]) -> tuple[float, float]:
    """Give a point (latitude, longitude) so many metres off an area, on the way from its middle to another point."""
    ((longitude, latitude),) = lonlat_of(area.middle[None])
    way = geodesic((latitude, longitude), toward)
    line = way.geod.InverseLine(latitude, longitude, *toward)
    low, high = 0.0, float(way.km)
    for _ in range(60):
        here = line.Position((low + high) / 2)
        near = metres_from(area, here["lat2"], here["lon2"]) < metres
        low, high = ((low + high) / 2, high) if near else (low, (low + high) / 2)
    return here["lat2"], here["lon2"]
