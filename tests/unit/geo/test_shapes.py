import json

import numpy as np
import pytest
import shapely
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.shapes import (
    SHAPE_ERROR_M,
    county_shape,
    covering_shape,
    grown,
    municipality_at,
    municipality_shape,
    shape_error_m,
    topology_text,
)
from tests.unit.geo.reference import borders_of_2024

OSLO = MunicipalityCode("0301")


def test_every_municipality_has_a_sound_shape() -> None:
    for code in load_gazetteer().municipality_codes():
        shape = municipality_shape(code)
        assert shape.is_valid
        assert shape.geom_type in ("Polygon", "MultiPolygon")
        assert shape.area > 0


def test_no_stated_error_is_beyond_the_constant() -> None:
    errors = [shape_error_m(code) for code in load_gazetteer().municipality_codes()]
    assert SHAPE_ERROR_M - 200 < max(errors) <= SHAPE_ERROR_M
    assert np.median(errors) < 900
    assert min(errors) >= 200


def test_neighbours_share_borders_and_do_not_overlap() -> None:
    shapes = [municipality_shape(code) for code in load_gazetteer().municipality_codes()]
    total = sum(shape.area for shape in shapes)
    assert total - shapely.union_all(shapes).area < 1e-4 * total


def test_each_municipalitys_circle_holds_its_shape() -> None:
    gazetteer = load_gazetteer()
    for code in gazetteer.municipality_codes()[::7]:
        place = gazetteer.by_municipality(code)
        assert place is not None
        assert place.radius_m is not None
        corners = shapely.get_coordinates(shapely.convex_hull(municipality_shape(code)))
        assert all(
            geodesic((place.latitude, place.longitude), (lat, lon)).meters <= place.radius_m for lon, lat in corners
        ), code


def test_a_county_is_its_municipalities() -> None:
    akershus = county_shape(CountyCode("32"))
    assert shapely.contains_xy(akershus, 11.17, 60.14), "Jessheim"
    assert not shapely.contains_xy(akershus, 10.75, 59.92), "Oslo"
    assert county_shape(CountyCode("03")).equals(municipality_shape(OSLO))
    assert shapely.contains_xy(county_shape(CountyCode("21")), 15.65, 78.22), "Longyearbyen"
    with pytest.raises(KeyError):
        county_shape(CountyCode("99"))
    with pytest.raises(KeyError):
        municipality_shape(MunicipalityCode("1507"))


@pytest.mark.parametrize(
    ("latitude", "longitude", "code"),
    [(59.93, 10.75, "0301"), (62.598, 6.451, "1580"), (62.472, 6.155, "1508"), (60.70, 8.95, "3324")],
)
def test_a_point_is_in_its_municipality(latitude: float, longitude: float, code: str) -> None:
    assert municipality_at(latitude, longitude) == code


def test_a_point_at_sea_goes_to_the_nearest_municipality() -> None:
    assert municipality_at(59.30, 4.60) in ("1151", "1149")


@settings(max_examples=60, deadline=None)
@given(st.floats(58, 71), st.floats(5, 30), st.floats(100, 50_000), st.floats(0, 360))
def test_growing_grows_by_at_least_so_much_everywhere(
    latitude: float, longitude: float, metres: float, bearing: float
) -> None:
    corner = shapely.box(longitude - 0.3, latitude - 0.2, longitude, latitude)
    there = geodesic(meters=metres).destination((latitude, longitude), bearing)
    assert shapely.contains_xy(grown(corner, metres), there.longitude, there.latitude)


def test_growing_does_not_grow_much_more() -> None:
    there = geodesic(meters=1500).destination((60.0, 10.0), 90)
    assert not shapely.contains_xy(grown(shapely.box(9.9, 59.9, 10, 60), 1000), there.longitude, there.latitude)


def test_the_map_file_is_topojson_with_a_municipality_each() -> None:
    topology = json.loads(topology_text())
    assert topology["type"] == "Topology"
    assert len(topology["objects"]["municipalities"]["geometries"]) == 357
    assert len(topology_text()) < 350_000


def test_no_land_of_2024_lies_outside_the_covering_shapes() -> None:
    for code, land in borders_of_2024().items():
        cover = covering_shape(MunicipalityCode(code))
        points = shapely.get_coordinates(shapely.segmentize(land, 0.01))
        assert shapely.contains_xy(cover, points).all(), code


def test_no_land_of_2024_lies_outside_the_circles() -> None:
    gazetteer = load_gazetteer()
    for code, land in borders_of_2024().items():
        place = gazetteer.by_municipality(code)
        assert place is not None
        assert place.radius_m is not None
        for lon, lat in shapely.get_coordinates(shapely.convex_hull(land)):
            assert geodesic((place.latitude, place.longitude), (lat, lon)).meters <= place.radius_m, code
