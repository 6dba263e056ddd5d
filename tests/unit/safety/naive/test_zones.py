"""Zones, naively: distances against known ones, edges along the ellipsoid."""

import pytest
import shapely
from geopy.distance import geodesic

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.safety_profile import CircleZone, CountyZone, MunicipalityZone, PolygonZone, Zone, ZoneExclusion
from jobbmatch.safety.naive.zones import drawn_polygon, look, metres_between, outline, touches_municipality
from jobbmatch.safety.zones.area import municipality_area
from tests.factories.areas import metres_off
from tests.factories.safety import postal, somewhere_in, vacancy

_OSLO, _BERGEN = (59.9127, 10.7461), (60.3930, 5.3242)
_SQUARE = PolygonZone(((63.3, 10.2), (63.3, 10.6), (63.5, 10.6), (63.5, 10.2)))


def _reasons(zone: Zone, *places: Place) -> list[str]:
    return [found.reason.split(".")[1] for found in look(vacancy(places=places), ZoneExclusion(zone))]


def test_edges_are_walked_along_the_ground() -> None:
    polygon = drawn_polygon(_SQUARE)
    assert polygon.is_valid
    assert len(polygon.exterior.coords) > 20
    # Between two points on one parallel the shortest way runs to the north of it.
    assert 63.5 < polygon.bounds[3] < 63.502


@pytest.mark.parametrize(("metres", "reasons"), [(-1.0, ["may_overlap"]), (1.0, [])])
def test_the_margin_ends_where_it_should(metres: float, reasons: list[str]) -> None:
    far = float(geodesic(_OSLO, _BERGEN).m)
    zone = CircleZone(*_OSLO, radius_km=(far - 2_000 - 500 - metres) / 1000)
    assert _reasons(zone, postal(*_BERGEN, radius_m=2_000)) == reasons


def test_municipalities_and_counties() -> None:
    bergen, vestland = MunicipalityZone(MunicipalityCode("4601")), CountyZone(CountyCode("46"))
    assert _reasons(bergen, somewhere_in("4601"), somewhere_in("46"), somewhere_in("03")) == ["inside", "may_overlap"]
    assert _reasons(bergen, postal(*_BERGEN)) == ["may_overlap"]
    assert _reasons(bergen, postal(*_BERGEN, municipality="4627")) == ["may_overlap"]
    assert _reasons(bergen, postal(*_OSLO, municipality="0301")) == []
    assert _reasons(vestland, somewhere_in("4627"), postal(*_OSLO)) == ["inside"]


@pytest.mark.parametrize("zone", [_SQUARE, CircleZone(63.43, 10.39, 10)])
def test_outlines(zone: Zone) -> None:
    assert _reasons(zone, somewhere_in("5001")) == ["may_overlap"]
    assert _reasons(zone, somewhere_in("50")) == ["may_overlap"]
    assert _reasons(zone, somewhere_in("0301")) == []
    assert _reasons(zone, somewhere_in("9999")) == ["place_unknown"]
    assert touches_municipality(zone, MunicipalityCode("5001"))
    assert not touches_municipality(zone, MunicipalityCode("0301"))


def test_the_last_edge_is_walked_too_and_short_ones_are_not_cut() -> None:
    north_last = PolygonZone((_SQUARE.corners[3], *_SQUARE.corners[:3]))
    assert drawn_polygon(north_last).bounds[3] > 63.5
    assert len(drawn_polygon(PolygonZone(((63.3, 10.2), (63.3, 10.21), (63.305, 10.2)))).exterior.coords) == 4


def test_a_county_touches_its_own_municipalities() -> None:
    vestland = CountyZone(CountyCode("46"))
    assert touches_municipality(vestland, MunicipalityCode("4601"))
    assert not touches_municipality(vestland, MunicipalityCode("0301"))


@pytest.mark.parametrize("numbered", [False, True])
@pytest.mark.parametrize(("metres", "reasons"), [(-1.0, ["may_overlap"]), (1.0, [])])
def test_how_far_from_a_municipality_a_postal_place_is_doubted(
    numbered: bool, metres: float, reasons: list[str]
) -> None:
    shape, error = outline(MunicipalityCode("4601"))
    gap = metres_between(shapely.Point(6.5, 61.0), shape)
    place = postal(61.0, 6.5, gap - error - 500 - metres, "4627" if numbered else None)
    assert _reasons(MunicipalityZone(MunicipalityCode("4601")), place) == ([] if numbered else reasons)


def test_a_point_without_extent_is_doubted_within_error_and_margin_only() -> None:
    shape, error = outline(MunicipalityCode("4601"))
    edge = shapely.ops.nearest_points(shape, shapely.Point(6.5, 61.0))[0]
    for beyond, reasons in ((-2.0, ["may_overlap"]), (0.5, [])):
        low, high = 0.0, 50_000.0
        for _ in range(60):
            middle = (low + high) / 2
            point = geodesic(meters=middle).destination((edge.y, edge.x), 30)
            near = metres_between(shapely.Point(point.longitude, point.latitude), shape) < error + 500 + beyond
            low, high = (middle, high) if near else (low, middle)
        assert (
            _reasons(MunicipalityZone(MunicipalityCode("4601")), postal(point.latitude, point.longitude, 0)) == reasons
        )


def test_what_a_place_claims_counts_only_with_what_it_needs() -> None:
    bergen, vestland = MunicipalityZone(MunicipalityCode("4601")), CountyZone(CountyCode("46"))
    other, county = MunicipalityCode("4627"), CountyCode("46")
    unread = Place("Sted", Precision.UNKNOWN, municipality=MunicipalityCode("4601"), county=county)
    assert _reasons(bergen, unread) == _reasons(vestland, unread) == ["place_unknown"]
    assert _reasons(bergen, Place("Sted", Precision.COUNTY, municipality=other, county=county)) == ["may_overlap"]
    assert _reasons(bergen, Place("Sted", Precision.MUNICIPALITY)) == ["place_unknown"]
    assert _reasons(bergen, Place("Sted", Precision.UNKNOWN, county=county)) == ["place_unknown"]
    assert _reasons(vestland, Place("Sted", Precision.MUNICIPALITY, municipality=other)) == ["inside"]


def test_metres_along_the_ground() -> None:
    one, other = shapely.Point(10, 60), shapely.Point(11.5, 60.2)
    assert metres_between(one, other) == pytest.approx(float(geodesic((60, 10), (60.2, 11.5)).m), abs=0.01)
    meridian = shapely.LineString([(8, 59), (8, 61)])
    assert metres_between(one, meridian) == pytest.approx(float(geodesic((60, 10), (60, 8)).m), rel=0.001)


def test_a_place_as_large_as_the_zone_lies_in_it() -> None:
    half = float(geodesic((63.4, 10.4), (63.3, 10.2)).m)
    for zone, reach in ((CircleZone(63.4, 10.4, 10), 10_000.0), (_SQUARE, half)):
        assert _reasons(zone, postal(63.4, 10.4, reach - 5)) == ["inside"]
        assert _reasons(zone, postal(63.4, 10.4, reach + 5)) == ["may_overlap"]


def test_only_a_postal_place_is_judged_by_its_point() -> None:
    known = Place("Sted", Precision.MUNICIPALITY, 63.4, 10.4, 100.0, MunicipalityCode("0301"), CountyCode("03"))
    assert _reasons(CircleZone(63.4, 10.4, 10), known) == []


@pytest.mark.parametrize(("beyond", "reasons"), [(-20.0, ["may_overlap"]), (20.0, [])])
def test_how_near_an_outline_may_come(beyond: float, reasons: list[str]) -> None:
    gol = (60.70, 8.95)
    for place, code in ((somewhere_in("0301"), MunicipalityCode("0301")), (somewhere_in("42"), CountyCode("42"))):
        shape, error = outline(code)
        gap = metres_between(shapely.Point(gol[::-1]), shape)
        assert _reasons(CircleZone(*gol, (gap - error - 500 - beyond) / 1000), place) == reasons
        south = geodesic(meters=gap).destination(gol, 0)
        edge = metres_between(shapely.Point(south.longitude, south.latitude), shape) - error - 500 - beyond
        corners = [geodesic(meters=edge).destination(south, bearing) for bearing in range(0, 360, 2)]
        ring = PolygonZone(tuple((corner.latitude, corner.longitude) for corner in corners))
        assert _reasons(ring, place) == reasons


def test_a_polygon_around_all_of_a_municipality_is_certain() -> None:
    around = PolygonZone(((62.5, 8.5), (62.5, 12.5), (64.5, 12.5), (64.5, 8.5)))
    assert _reasons(around, somewhere_in("5001"), somewhere_in("50")) == ["inside", "may_overlap"]
    west, south, east, north = outline(MunicipalityCode("5001"))[0].bounds
    middle = ((south + north) / 2, (west + east) / 2)
    corners = shapely.get_coordinates(outline(MunicipalityCode("5001"))[0])
    far = max(float(geodesic(middle, (y, x)).m) for x, y in corners)
    for beyond, reason in ((-5.0, "inside"), (5.0, "may_overlap")):
        assert _reasons(CircleZone(*middle, (far - beyond) / 1000), somewhere_in("5001")) == [reason]


def test_a_place_numbered_elsewhere_is_doubted_only_inside_the_outline() -> None:
    outside = metres_off(municipality_area(4601), 0.6, (61.0, 9.0))
    bergen = MunicipalityZone(MunicipalityCode("4601"))
    assert _reasons(bergen, postal(*outside, 5_000, "4627")) == []
    assert _reasons(bergen, postal(*_BERGEN, 5_000, "4627")) == ["may_overlap"]
