"""The way to work: on the safe side of the band's edge, and not far beyond it."""

import geopy
import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.safety_profile import CircleZone, CountyZone, MunicipalityZone, PolygonZone
from jobbmatch.geo.distance import earth_centred
from jobbmatch.safety.columns.disc_columns import DiscColumns
from jobbmatch.safety.zones.answers import APART, ROUTE, ROUTE_MAY_CROSS, ROUTE_UNKNOWN
from jobbmatch.safety.zones.drawn import DrawnZone
from jobbmatch.safety.zones.official import OfficialZone
from jobbmatch.safety.zones.route import RouteJudge, Ways, drift
from tests.factories.safety import postal, somewhere_in

_START = (63.4305, 10.3951)


def _answers(zone: DrawnZone | OfficialZone, home: Place, *work: Place) -> list[int]:
    judge = RouteJudge.of(zone, DiscColumns.build((home,)))
    answers: list[int] = judge.answers(DiscColumns.build(work)).tolist()
    return answers


def _at(kilometres: float, bearing: float, radius_m: float = 0.0, origin: tuple[float, float] = _START) -> Place:
    point = geodesic(kilometers=kilometres).destination(origin, bearing)
    return postal(point.latitude, point.longitude, radius_m)


@settings(deadline=None, max_examples=60)
@given(st.floats(5, 250), st.floats(0, 360), st.floats(0, 12_000), st.floats(0.5, 30), st.floats(-30, 30))
def test_edge_of_a_band_of_even_width(
    length: float, bearing: float, doubt: float, radius_km: float, beyond: float
) -> None:
    middle = geodesic(kilometers=length / 2).destination(_START, bearing)
    turned = geodesic(_START, (middle.latitude, middle.longitude))
    azimuth = turned.geod.Inverse(*_START, middle.latitude, middle.longitude)["azi2"]
    aside = geodesic(meters=radius_km * 1000 + 500 + 1.02 * doubt + beyond).destination(middle, azimuth + 90)
    zone = DrawnZone.of(CircleZone(aside.latitude, aside.longitude, radius_km))
    (answer,) = _answers(zone, postal(*_START, doubt), _at(length, bearing, doubt))
    if beyond <= -0.5:
        assert answer >= ROUTE_MAY_CROSS
    elif beyond > 8 + float(drift(np.asarray([length * 1000]))[0]):
        assert answer == APART


def test_a_band_narrows_toward_the_end_that_is_well_known() -> None:
    near_home, near_work = _at(20, 90), _at(80, 0)
    beside_work = _at(20, 90, origin=(near_work.latitude or 0, near_work.longitude or 0))
    for middle, answer in ((near_home, ROUTE_MAY_CROSS), (beside_work, APART)):
        zone = DrawnZone.of(CircleZone(middle.latitude or 0, middle.longitude or 0, 2))
        assert _answers(zone, postal(*_START, 20_000), near_work) == [answer]


def test_through_the_zone_is_certain_only_when_the_zone_is_as_large_as_the_doubt() -> None:
    between = _at(50, 0)
    for radius, answer in ((10, ROUTE), (5, ROUTE_MAY_CROSS)):
        zone = DrawnZone.of(CircleZone(between.latitude or 0, between.longitude or 0, radius))
        assert _answers(zone, postal(*_START, 7_000), _at(100, 0)) == [answer]


@pytest.mark.parametrize("home", [unknown_place(), Place("x", unknown_place().precision, 63.0, 10.0, 5.0)])
def test_what_is_not_known_leaves_the_way_unknown(home: Place) -> None:
    zone = DrawnZone.of(CircleZone(70, 25, 5))
    assert _answers(zone, home, postal(*_START)) == [ROUTE_UNKNOWN]
    assert _answers(zone, postal(*_START), unknown_place(), postal(*_START)) == [ROUTE_UNKNOWN, APART]


def test_work_at_home_and_polygons_and_counties() -> None:
    square = DrawnZone.of(PolygonZone(((64.0, 10.0), (64.0, 12.0), (64.2, 12.0), (64.2, 10.0))))
    home = postal(*_START, 3_000)
    assert _answers(square, home, postal(*_START), _at(150, 10), _at(150, 190)) == [APART, ROUTE, APART]
    county = OfficialZone.of(CountyZone(CountyCode("50")))
    oslo = postal(59.91, 10.75, 3_000)
    assert _answers(county, oslo, somewhere_in("1804"), somewhere_in("4204")) == [ROUTE, APART]


def test_many_at_once_as_one_by_one() -> None:
    middle = _at(60, 30)
    zone = DrawnZone.of(CircleZone(middle.latitude or 0, middle.longitude or 0, 12))
    work = [_at(length, bearing, 2_000) for length in (1, 40, 90, 300) for bearing in range(0, 360, 20)]
    home = postal(*_START, 7_000)
    assert _answers(zone, home, *work) == [_answers(zone, home, each)[0] for each in work]


def _room(start: Place, end: Place, zone: geopy.Point) -> float:
    """The least that lies between the middle of a zone and the band about the way, found in 600 steps."""
    one, other = ((p.latitude or 0.0, p.longitude or 0.0) for p in (start, end))
    way = geodesic(one, other)
    line = way.geod.InverseLine(*one, *other)
    rooms = []
    for step in range(601):
        here, share = line.Position(way.km * step / 600), step / 600
        band = 1.02 * ((start.radius_m or 0.0) * (1 - share) + (end.radius_m or 0.0) * share)
        rooms.append(geodesic((here["lat2"], here["lon2"]), zone).m - band)
    return float(min(rooms))


@pytest.mark.parametrize("doubts", [(20_000.0, 1_000.0), (0.0, 25_000.0), (3_000.0, 3_000.0)])
@pytest.mark.parametrize("aside", [(0.02, 180), (0.3, 90), (0.8, -90), (0.98, 0)])
def test_the_band_is_as_wide_as_what_is_not_known_of_each_end(
    doubts: tuple[float, float], aside: tuple[float, float]
) -> None:
    start, end = postal(*_START, doubts[0]), _at(120, 20, doubts[1])
    share, angle = aside
    beside = _at(120 * share, 20)
    middle = geodesic(kilometers=40).destination((beside.latitude or 0, beside.longitude or 0), 20 + angle)
    room = _room(start, end, middle)
    for beyond, near in ((-1.0, True), (12.0, False)):
        zone = DrawnZone.of(CircleZone(middle.latitude, middle.longitude, (room - 500 - beyond) / 1000))
        (answer,) = _answers(zone, start, end)
        assert (answer >= ROUTE_MAY_CROSS) == near, beyond


def test_work_at_home_counts_the_larger_of_both_doubts() -> None:
    middle = geodesic(kilometers=20).destination(_START, 10)
    for beyond, expected in ((-1.0, ROUTE_MAY_CROSS), (8.0, APART)):
        zone = DrawnZone.of(
            CircleZone(middle.latitude, middle.longitude, (20_000 - 1.02 * 7_000 - 500 - beyond) / 1000)
        )
        for home, work in ((7_000, 3_000), (3_000, 7_000)):
            assert _answers(zone, postal(*_START, home), postal(*_START, work)) == [expected]


def test_as_large_as_the_larger_doubt() -> None:
    between = _at(50, 0)
    zone = DrawnZone.of(CircleZone(between.latitude or 0, between.longitude or 0, 10))
    for home, work, answer in (
        (10_001, 0, ROUTE),
        (10_010, 0, ROUTE_MAY_CROSS),
        (0, 10_001, ROUTE),
        (0, 10_010, ROUTE_MAY_CROSS),
    ):
        assert _answers(zone, postal(*_START, home), _at(100, 0, work)) == [answer]


@pytest.mark.parametrize("code", ["5001", "5031"])
def test_an_outline_with_its_error_and_margin(code: str) -> None:
    zone = OfficialZone.of(MunicipalityZone(MunicipalityCode(code)))
    away = (62.6, 9.6)
    gap = float(zone.area.metres_to_points(earth_centred(*away), np.asarray([away[::-1]]))[0])
    for beyond, answer in ((-1.0, ROUTE_MAY_CROSS), (8.0, APART)):
        doubt = (gap - zone.error - 500 - beyond) / 1.02
        assert _answers(zone, postal(*away, doubt), postal(*away, 0)) == [answer]
        assert _answers(zone, postal(*away, 0), postal(*away, doubt)) == [answer]


def test_ways_between_middles_have_no_doubt_left() -> None:
    home, work = DiscColumns.build((postal(*_START, 3_000),)), DiscColumns.build((_at(50, 0, 4_000), _at(90, 0, 1_000)))
    sure = Ways.between(home, work).between_middles()
    assert (sure.start_doubt, sure.end_doubt.tolist()) == (0.0, [0.0, 0.0])
    assert drift(np.asarray([300_000.0])) == pytest.approx(11.25)
    zone = DrawnZone.of(CircleZone(70, 25, 5))
    assert RouteJudge.of(zone, home).answers(work).dtype == np.uint8
