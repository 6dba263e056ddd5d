"""Drawn zones stand on the safe side of every edge, and lose nothing far away."""

import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import CircleZone, PolygonZone
from jobbmatch.safety.columns.place_columns import DistinctPlaces
from jobbmatch.safety.zones.answers import APART, INSIDE, MAY_OVERLAP, PLACE_UNKNOWN
from jobbmatch.safety.zones.drawn import DrawnZone, figure_of
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
    with pytest.raises(ValueError, match=r"circle|encloses"):
        figure_of(zone)
