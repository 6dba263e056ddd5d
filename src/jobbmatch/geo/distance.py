"""Distances between many points, fast: straight lines through the earth, turned into arcs.

Points become earth-centred coordinates (metres, WGS84 ellipsoid at height 0) once; the distance between two is then
a subtraction and a square root. The chord ``c`` becomes an arc on a sphere of radius ``R``::

    arc = 2 R asin(c / 2R)

``R`` is 6388 km, the mean curvature of the ellipsoid at Norwegian latitudes. Against geodesics on the ellipsoid the
arc is right to 3e-8 of the distance up to 100 km and to 4e-6 up to 1,800 km, the length of the country. Haversine
with the usual 6371 km is up to 0.4% short here.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

SEMI_MAJOR_M = 6_378_137.0
FLATTENING = 1 / 298.257223563
RADIUS_M = 6_388_000.0

_ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)


def earth_centred(latitude: ArrayLike, longitude: ArrayLike) -> NDArray[np.float64]:
    """Give earth-centred coordinates of points.

    Args:
        latitude: Degrees north (WGS84), n values or one.
        longitude: Degrees east, as many.

    Returns:
        Metres, float64 of shape (n, 3); (1, 3) for one point. Not-a-number where the input is.

    >>> earth_centred(0.0, 0.0).tolist()
    [[6378137.0, 0.0, 0.0]]
    """
    phi = np.radians(np.atleast_1d(np.asarray(latitude, dtype=np.float64)))
    lam = np.radians(np.atleast_1d(np.asarray(longitude, dtype=np.float64)))
    normal = SEMI_MAJOR_M / np.sqrt(1 - _ECCENTRICITY_SQUARED * np.sin(phi) ** 2)
    x = normal * np.cos(phi) * np.cos(lam)
    y = normal * np.cos(phi) * np.sin(lam)
    z = normal * (1 - _ECCENTRICITY_SQUARED) * np.sin(phi)
    return np.stack([x, y, z], axis=-1)


def arc_metres(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the distance over ground between points, row by row.

    Args:
        a: Earth-centred metres, shape (n, 3) or (1, 3).
        b: Earth-centred metres, shape (n, 3) or (1, 3).

    Returns:
        Metres, shape (n,). Not-a-number where a point is unknown, which is neither near nor far: test for it.

    >>> oslo, bergen = earth_centred(59.91, 10.75), earth_centred(60.39, 5.32)
    >>> round(float(arc_metres(oslo, bergen)[0]) / 1000, 1)
    306.2
    """
    chord = np.sqrt(np.sum((a - b) ** 2, axis=-1))
    arc: NDArray[np.float64] = 2 * RADIUS_M * np.arcsin(np.minimum(chord / (2 * RADIUS_M), 1.0))
    return arc
