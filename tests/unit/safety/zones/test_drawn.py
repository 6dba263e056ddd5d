"""Drawn zones stand on the safe side of every edge, and lose nothing far away."""

import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import CircleZone, PolygonZone
from jobbmatch.geo.distance import earth_centred
from jobbmatch.safety.columns.place_columns import DistinctPlaces
from jobbmatch.safety.zones.answers import APART, INSIDE, MAY_OVERLAP, PLACE_UNKNOWN
from jobbmatch.safety.zones.area import (
    county_area,
    county_doubt,
    metres_between_points,
    municipality_area,
    municipality_bounds,
    municipality_doubt,
)
from jobbmatch.safety.zones.drawn import DrawnZone, figure_of
from tests.factories.areas import off_the_farthest_corner
from tests.factories.safety import postal, somewhere_in

_TRONDHEIM = (63.4305, 10.3951)
_CIRCLE = CircleZone(*_TRONDHEIM, 10)


def _answers(zone: CircleZone | PolygonZone, *places: Place) -> list[int]:
    answers: list[int] = DrawnZone.of(zone).places(DistinctPlaces.build(places)).tolist()
    return answers


@settings(deadline=None)
@given(st.floats(0.5, 400), st.floats(0, 360), st.floats(0, 30_000), st.floats(-20, 20))
def test_edge_of_a_circle(radius_km: float, bearing: float, doubt: float, beyond: float) -> None:
    far = radius_km * 1000 + doubt + 500 + beyond
    point = geodesic(meters=far).destination(_TRONDHEIM, bearing)
    (answer,) = _answers(CircleZone(*_TRONDHEIM, radius_km), postal(point.latitude, point.longitude, doubt))
    if beyond <= 0:
        assert answer >= MAY_OVERLAP
    elif beyond > 5:
        assert answer == APART


def test_a_large_municipality_far_away_is_not_lost() -> None:
    # Kautokeino's enclosing circle is many times its distance to some places outside it.
    near_outside = CircleZone(68.44, 17.43, 5.0)
    assert _answers(near_outside, somewhere_in("5612"), somewhere_in("1806")) == [APART, MAY_OVERLAP]


def test_unknown_municipalities_and_counties_may_be_anywhere() -> None:
    assert _answers(_CIRCLE, somewhere_in("9999"), somewhere_in("99")) == [PLACE_UNKNOWN, PLACE_UNKNOWN]


def test_a_zone_that_covers_the_whole_is_certain() -> None:
    assert _answers(CircleZone(*_TRONDHEIM, 150), somewhere_in("5001")) == [INSIDE]
    square = PolygonZone(((62.5, 8.5), (62.5, 12.5), (64.5, 12.5), (64.5, 8.5)))
    assert _answers(square, somewhere_in("5001"), somewhere_in("50")) == [INSIDE, MAY_OVERLAP]


def test_many_municipalities_at_once_as_one_by_one() -> None:
    zone = DrawnZone.of(CircleZone(*_TRONDHEIM, 40))
    numbers = np.asarray([5001, 301, 5031, 9999, 5001, 5035], dtype=np.int32)
    one_by_one = [int(zone.municipalities(numbers[at : at + 1])[0]) for at in range(len(numbers))]
    assert zone.municipalities(numbers).tolist() == one_by_one
    assert one_by_one[:4] == [INSIDE, APART, INSIDE, PLACE_UNKNOWN]


@pytest.mark.parametrize(
    "zone", [CircleZone(60, 10, -1), CircleZone(60, float("nan"), 5), PolygonZone(((60, 10),) * 3)]
)
def test_what_is_no_zone_is_refused(zone: CircleZone | PolygonZone) -> None:
    with pytest.raises(ValueError, match=r"^a circle without a radius$|encloses"):
        figure_of(zone)


def test_a_circle_holds_what_lies_within_its_radius() -> None:
    ways = [geodesic(meters=10_000 + beyond).destination(_TRONDHEIM, 70) for beyond in (-9_000, -1, 1, 9_000)]
    inside = figure_of(_CIRCLE).contains(np.asarray([(way.longitude, way.latitude) for way in ways]))
    assert inside.tolist() == [True, True, False, False]


@pytest.mark.parametrize(("beyond", "answer"), [(-1.0, MAY_OVERLAP), (1.0, MAY_OVERLAP), (6.0, APART)])
def test_how_near_an_outline_may_come(beyond: float, answer: int) -> None:
    gol = (60.70, 8.95)
    for area, error, place in (
        (municipality_area(301), municipality_doubt(301), somewhere_in("0301")),
        (county_area(42), county_doubt(42), somewhere_in("42")),
    ):
        gap = float(area.metres_to_points(earth_centred(*gol), np.asarray([gol[::-1]]))[0])
        assert error > 0
        assert _answers(CircleZone(*gol, (gap - error - 500 - beyond) / 1000), place) == [answer]


@pytest.mark.parametrize(("beyond", "answer"), [(-1.0, INSIDE), (1.0, INSIDE), (6.0, MAY_OVERLAP)])
def test_a_circle_covers_what_its_farthest_corner_lies_in(beyond: float, answer: int) -> None:
    middle = earth_centred(*_TRONDHEIM)[0]
    far = float(metres_between_points(middle, municipality_area(5001).starts).max())
    assert _answers(CircleZone(*_TRONDHEIM, (far - beyond) / 1000), somewhere_in("5001")) == [answer]


def test_what_is_left_out_unmeasured_is_too_far_away() -> None:
    for area, error, place in (
        (municipality_area(5612), municipality_doubt(5612), somewhere_in("5612")),
        (county_area(46), county_doubt(46), somewhere_in("46")),
    ):
        for radius in (100.0, 20_000.0):
            near = off_the_farthest_corner(area, radius + error + 500 - 30)
            assert _answers(CircleZone(*near, radius / 1000), place) == [MAY_OVERLAP]


_SQUARE = PolygonZone(((63.3, 10.2), (63.3, 10.6), (63.5, 10.6), (63.5, 10.2)))


def test_figures_measure_from_their_edge_and_their_middle() -> None:
    lonlat = np.asarray([[10.4, 63.4], [10.4, 63.5]])
    for zone in (_CIRCLE, _SQUARE):
        gaps = figure_of(zone).metres_to_points(earth_centred(lonlat[:, 1], lonlat[:, 0]), lonlat)
        assert gaps[0] == 0.0
    assert figure_of(_SQUARE).reach == pytest.approx(float(geodesic((63.4, 10.4), (63.3, 10.2)).m), abs=5)
    assert figure_of(CircleZone(60, 10, 0)).reach == 0.0


def test_only_a_polygon_needs_a_rough_area() -> None:
    assert DrawnZone.of(_SQUARE).rough() is not None
    assert DrawnZone.of(_CIRCLE).rough() is None


@pytest.mark.parametrize(("doubt", "answer"), [(10_001, INSIDE), (10_010, MAY_OVERLAP)])
def test_a_place_as_large_as_the_zone_lies_in_it(doubt: float, answer: int) -> None:
    assert _answers(_CIRCLE, postal(*_TRONDHEIM, doubt)) == [answer]


def test_numbers_of_municipalities_at_the_ends_and_between() -> None:
    numbers = municipality_bounds().numbers
    zone = DrawnZone.of(CircleZone(*_TRONDHEIM, 150))
    asked = np.asarray([numbers[0], numbers[-1], 5002, 1, 9999], dtype=np.int32)
    assert zone.municipalities(asked).tolist() == [APART, APART, PLACE_UNKNOWN, PLACE_UNKNOWN, PLACE_UNKNOWN]
    assert zone.places(DistinctPlaces.build([somewhere_in("5001")])).dtype == np.uint8
