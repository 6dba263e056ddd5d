import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.geo.distance import arc_metres, earth_centred

LATITUDES = st.floats(57.9, 71.2)
LONGITUDES = st.floats(4.4, 31.2)


def arc(a: tuple[float, float], b: tuple[float, float]) -> float:
    return float(arc_metres(earth_centred(*a), earth_centred(*b))[0])


@settings(max_examples=300, deadline=None)
@given(LATITUDES, LONGITUDES, st.floats(0.01, 100.0), st.floats(0, 360))
def test_up_to_100_km_it_is_the_geodesic_to_one_in_ten_million(
    latitude: float, longitude: float, km: float, bearing: float
) -> None:
    there = geodesic(kilometers=km).destination((latitude, longitude), bearing)
    found = arc((latitude, longitude), (there.latitude, there.longitude))
    assert found == pytest.approx(km * 1000, rel=1e-7, abs=1e-4)


@settings(max_examples=200, deadline=None)
@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_across_the_country_it_is_the_geodesic_to_a_hundred_thousandth(
    lat_a: float, lon_a: float, lat_b: float, lon_b: float
) -> None:
    assert arc((lat_a, lon_a), (lat_b, lon_b)) == pytest.approx(
        geodesic((lat_a, lon_a), (lat_b, lon_b)).meters, rel=1e-5, abs=1e-4
    )


def test_haversine_with_the_usual_radius_would_be_short() -> None:
    north_south = ((60.0, 10.0), (60.4, 10.0))
    assert geodesic(*north_south).meters / (np.radians(0.4) * 6_371_000) - 1 > 0.001


def test_rows_are_compared_with_one_point_or_row_by_row() -> None:
    points = earth_centred([59.9, 60.4, 63.4], [10.7, 5.3, 10.4])
    assert points.shape == (3, 3)
    assert points.dtype == np.float64
    one = arc_metres(points, points[:1])
    assert one.shape == (3,)
    assert one[0] == 0.0
    np.testing.assert_array_equal(arc_metres(points, points), np.zeros(3))


def test_an_unknown_point_is_neither_near_nor_far() -> None:
    distance = arc_metres(earth_centred(float("nan"), 10.0), earth_centred(59.9, 10.7))
    assert np.isnan(distance[0])
    assert not distance[0] <= 1e9
    assert not distance[0] > 0
