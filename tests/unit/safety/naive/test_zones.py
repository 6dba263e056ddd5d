"""Zones, naively: distances against known ones, edges along the ellipsoid."""

import pytest
from geopy.distance import geodesic

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import CircleZone, CountyZone, MunicipalityZone, PolygonZone, Zone, ZoneExclusion
from jobbmatch.safety.naive.zones import drawn_polygon, look, touches_municipality
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
