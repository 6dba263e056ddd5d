"""The way to work, naively: walked along the ellipsoid."""

import geopy
import pytest
from geopy.distance import geodesic
from shapely import Point

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.safety_profile import CircleZone, CountyZone, MunicipalityZone, PolygonZone, Zone, ZoneExclusion
from jobbmatch.safety.naive.routes import Figure, look
from jobbmatch.safety.naive.zones import metres_between, outline
from tests.factories.safety import postal, somewhere_in, vacancy

_OSLO, _TRONDHEIM = (59.9127, 10.7461), (63.4305, 10.3951)
_HOME = postal(*_OSLO, 7_000)
_Spot = tuple[float, float]


def _reasons(zone: Zone, *places: Place, home: Place | None = _HOME, named: tuple[str, ...] = ()) -> list[str]:
    given = vacancy(places=places, places_in_text=tuple(MunicipalityCode(code) for code in named))
    return [found.reason for found in look(given, ZoneExclusion(zone, route=True), home)]


def test_nothing_is_asked_without_the_word_route() -> None:
    zone = CircleZone(*_OSLO, 10)
    assert list(look(vacancy(places=(postal(*_OSLO),)), ZoneExclusion(zone), _HOME)) == []


@pytest.mark.parametrize(("metres", "reasons"), [(-2.0, ["zone.route_may_cross"]), (2.0, [])])
def test_the_band_ends_where_it_should(metres: float, reasons: list[str]) -> None:
    way = geodesic(_OSLO, _TRONDHEIM)
    here = way.geod.InverseLine(*_OSLO, *_TRONDHEIM).Position(way.km / 2)
    aside = geodesic(meters=5_000 + 500 + 1.02 * 7_000 + metres)
    middle = aside.destination((here["lat2"], here["lon2"]), here["azi2"] + 90)
    zone = CircleZone(middle.latitude, middle.longitude, 5)
    assert _reasons(zone, postal(*_TRONDHEIM, 7_000)) == reasons


def test_through_beside_and_unknown() -> None:
    hedmark = PolygonZone(((61.0, 9.0), (61.0, 12.0), (61.5, 12.0), (61.5, 9.0)))
    assert _reasons(hedmark, postal(*_TRONDHEIM), somewhere_in("4204")) == ["zone.route"]
    assert _reasons(CountyZone(CountyCode("34")), postal(*_TRONDHEIM)) == ["zone.route"]
    assert _reasons(hedmark, postal(*_TRONDHEIM), home=None) == ["zone.route_unknown"]
    assert _reasons(hedmark, unknown_place(), somewhere_in("9999")) == ["zone.route_unknown"] * 2
    assert _reasons(hedmark) == ["zone.route_unknown"]


def test_places_in_the_text_are_work_too() -> None:
    hedmark = PolygonZone(((61.0, 9.0), (61.0, 12.0), (61.5, 12.0), (61.5, 9.0)))
    assert _reasons(hedmark, postal(*_OSLO), named=("5001", "4204")) == ["zone.route_text_names_place"]


def test_a_place_known_to_its_county_only() -> None:
    gol = CircleZone(60.7, 8.95, 5)
    assert _reasons(gol, somewhere_in("42"), home=_HOME) == []
    assert _reasons(gol, somewhere_in("33"), home=_HOME) == ["zone.route_may_cross"]


def _room(
    start: tuple[float, float], doubts: tuple[float, float], end: tuple[float, float], zone: geopy.Point
) -> float:
    """The least that lies between the middle of a zone and the band about the way, found in 600 steps."""
    way = geodesic(start, end)
    line = way.geod.InverseLine(*start, *end)
    rooms = []
    for step in range(601):
        here, share = line.Position(way.km * step / 600), step / 600
        rooms.append(
            geodesic((here["lat2"], here["lon2"]), zone).m - 1.02 * (doubts[0] * (1 - share) + doubts[1] * share)
        )
    return float(min(rooms))


@pytest.mark.parametrize("doubts", [(20_000.0, 1_000.0), (0.0, 25_000.0), (3_000.0, 3_000.0)])
@pytest.mark.parametrize("aside", [(0.02, 180), (0.3, 90), (0.8, -90), (0.98, 0)])
def test_the_band_is_as_wide_as_what_is_not_known_of_each_end(
    doubts: tuple[float, float], aside: tuple[float, float]
) -> None:
    start, end = _OSLO, (60.9, 11.2)
    way = geodesic(start, end)
    here = way.geod.InverseLine(*start, *end).Position(way.km * aside[0])
    middle = geodesic(kilometers=40).destination((here["lat2"], here["lon2"]), here["azi2"] + aside[1])
    room = _room(start, doubts, end, middle)
    for beyond, reasons in ((-40.0, ["zone.route_may_cross"]), (40.0, [])):
        zone = CircleZone(middle.latitude, middle.longitude, (room - 500 - beyond) / 1000)
        assert _reasons(zone, postal(*end, doubts[1]), home=postal(*start, doubts[0])) == reasons


def test_work_at_home_counts_the_larger_of_both_doubts() -> None:
    middle = geodesic(kilometers=20).destination(_OSLO, 10)
    for beyond, reasons in ((-1.0, ["zone.route_may_cross"]), (1.0, [])):
        zone = CircleZone(middle.latitude, middle.longitude, (20_000 - 1.02 * 7_000 - 500 - beyond) / 1000)
        for home, work in ((7_000, 3_000), (3_000, 7_000)):
            assert _reasons(zone, postal(*_OSLO, work), home=postal(*_OSLO, home)) == reasons


def test_sure_to_lead_through_only_a_zone_as_wide_as_the_doubt() -> None:
    here = (61.25, 10.6)
    tall = PolygonZone(((60.9, 10.2), (60.9, 11.0), (61.6, 11.0), (61.6, 10.2)))
    flat = PolygonZone(((61.2, 9.5), (61.2, 11.7), (61.3, 11.7), (61.3, 9.5)))
    circle = CircleZone(*here, 20)
    widths = (
        (tall, geodesic((60.9, 10.2), (61.6, 10.2)).m / 2),
        (flat, geodesic((61.25, 9.5), (61.25, 11.7)).m / 2),
        (circle, 20_000),
    )
    for zone, half in widths:
        for doubt, reason in ((half - 300, "zone.route"), (half + 300, "zone.route_may_cross")):
            assert _reasons(zone, postal(*_TRONDHEIM), home=postal(*_OSLO, doubt)) == [reason]
            assert _reasons(zone, postal(*_TRONDHEIM, doubt), home=postal(*_OSLO, 10)) == [reason]


def test_the_error_of_an_outline_counts_with_the_margin() -> None:
    shape, error = outline(MunicipalityCode("4601"))
    gap = metres_between(Point(6.5, 61.0), shape)
    for beyond, reasons in ((-30.0, ["zone.route_may_cross"]), (30.0, [])):
        home = postal(61.0, 6.5, (gap - error - 500 - beyond) / 1.02)
        zone = MunicipalityZone(MunicipalityCode("4601"))
        assert _reasons(zone, postal(61.0, 6.5, 0), home=home) == reasons


def test_a_way_far_from_the_zone_is_walked_in_few_strides(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, far = list[_Spot](), Figure.far

    def counted(figure: Figure, point: _Spot) -> float:
        looked.append(point)
        return far(figure, point)

    monkeypatch.setattr(Figure, "far", counted)
    for doubt, most in ((7_000, 4), (60_000, 6)):
        looked.clear()
        assert _reasons(CircleZone(62.0, 8.5, 10), postal(*_TRONDHEIM, doubt)) == []
        assert len(looked) <= most, "a walk that looks too often is slow"
