"""Areas measure like geodesics on the ellipsoid, to well under the filter's slack."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.ids import CountyCode
from jobbmatch.geo.distance import earth_centred
from jobbmatch.geo.shapes import county_shape
from jobbmatch.safety.policy import FILTER_SLACK_M
from jobbmatch.safety.zones.area import (
    EARTH_RADIUS_M,
    ROUGH_M,
    Area,
    arc_of_chord,
    county_area,
    metres_between_points,
    municipality_area,
    municipality_bounds,
    rough_area,
    slack_at,
)

_POINTS = st.tuples(st.floats(57, 72), st.floats(3, 32))
_SQUARE = ((63.3, 10.2), (63.3, 10.6), (63.5, 10.6), (63.5, 10.2))


@settings(deadline=None)
@given(_POINTS, _POINTS)
def test_distances_drift_less_than_the_slack(one: tuple[float, float], other: tuple[float, float]) -> None:
    true = float(geodesic(one, other).m)
    measured = float(metres_between_points(earth_centred(*one)[0], earth_centred(*other))[0])
    assert abs(measured - true) < slack_at(true) - FILTER_SLACK_M + 0.01


@settings(deadline=None, max_examples=40)
@given(st.floats(0, 1), st.floats(1, 30_000))
def test_distance_to_an_edge(share: float, metres: float) -> None:
    area = Area.of_corners(_SQUARE)
    foot = (63.3, 10.2 + 0.4 * share)
    south = geodesic(meters=metres).destination(foot, 180)
    points = earth_centred(south.latitude, south.longitude)
    (gap,) = area.metres_to_points(points, np.asarray([[south.longitude, south.latitude]]))
    # The edge bulges north of the parallel by some twenty metres, and near the corners the corner is the nearest.
    assert metres - FILTER_SLACK_M < gap < metres + 25


@pytest.mark.parametrize("kilometres", [20, 100, 300, 1500])
def test_long_edges_follow_the_ground(kilometres: float) -> None:
    start, bearing = (58.0, 5.0), 40
    end = geodesic(kilometers=kilometres).destination(start, bearing)
    third = geodesic(kilometers=kilometres).destination(start, bearing + 60)
    area = Area.of_corners((start, (end.latitude, end.longitude), (third.latitude, third.longitude)))
    way = geodesic(start, (end.latitude, end.longitude))
    line = way.geod.InverseLine(*start, end.latitude, end.longitude)
    walked = [line.Position(way.km * share) for share in (0.25, 0.5, 0.75)]
    gaps = area.metres_to_edge(earth_centred([p["lat2"] for p in walked], [p["lon2"] for p in walked]))
    assert gaps.max() < FILTER_SLACK_M


def test_inside_and_near() -> None:
    area = Area.of_corners(_SQUARE)
    assert area.contains(np.asarray([[10.4, 63.4], [10.7, 63.4]])).tolist() == [True, False]
    assert area.comes_within(municipality_area(5001), 0)
    assert not area.comes_within(municipality_area(301), 100_000)
    gap = municipality_area(5001).metres_to_edge(municipality_area(3401).starts).min()
    assert not municipality_area(5001).comes_within(municipality_area(3401), gap - 1)
    assert municipality_area(5001).comes_within(municipality_area(3401), gap + 1)


def test_what_encloses_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^a polygon that encloses nothing, or whose edges cross$"):
        Area.of_corners(((60.0, 10.0), (60.0, 10.0), (60.0, 10.0)))
    with pytest.raises(ValueError, match="cross"):
        Area.of_corners(((60.0, 10.0), (61.0, 11.0), (60.0, 11.0), (61.0, 10.0)))
    with pytest.raises(ValueError, match=r"^an area without extent$"):
        Area.of_shape(shapely.Polygon())


_NOTCH_BELOW_THE_EDGE = ((60.0, 5.0), (60.0, 30.0), (61.5, 30.0), (60.3, 17.5), (61.5, 5.0))
"""On a flat map the notch ends north of the long edge; along the ground that edge goes as far north as 60.66."""


def test_edges_cross_where_they_cross_along_the_ground() -> None:
    assert shapely.Polygon([(east, north) for north, east in _NOTCH_BELOW_THE_EDGE]).is_valid
    with pytest.raises(ValueError, match="cross"):
        Area.of_corners(_NOTCH_BELOW_THE_EDGE)
    raised = tuple((60.8, 17.5) if corner == (60.3, 17.5) else corner for corner in _NOTCH_BELOW_THE_EDGE)
    assert Area.of_corners(raised).contains(np.asarray([[10.0, 60.6]])).all()


_CASES = json.loads((Path(__file__).parents[3] / "factories" / "outlines.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", _CASES, ids=[case["name"] for case in _CASES])
def test_what_the_page_is_held_against_too(case: dict[str, Any]) -> None:
    corners = tuple((north, east) for north, east in case["corners"])
    if case["encloses"]:
        assert Area.of_corners(corners).reach > 0
    else:
        with pytest.raises(ValueError, match="cross"):
            Area.of_corners(corners)


def test_no_two_corners_are_the_same() -> None:
    with pytest.raises(ValueError, match="cross"):
        Area.of_corners((_SQUARE[0], *_SQUARE))
    with pytest.raises(ValueError, match="cross"):
        Area.of_corners((*_SQUARE, _SQUARE[0]))


@pytest.mark.parametrize(("gap", "drawn"), [(0.000_03, False), (0.000_07, True)])
def test_edges_keep_some_metres_apart(gap: float, drawn: bool) -> None:
    # A notch that ends so far from the edge opposite, in degrees of latitude.
    corners = ((60.0, 10.0), (60.0, 10.02), (60.01, 10.02), (60.0 + gap, 10.01), (60.01, 10.0))
    if drawn:
        assert Area.of_corners(corners).reach > 0
    else:
        with pytest.raises(ValueError, match="cross"):
            Area.of_corners(corners)


def test_bounds_hold_every_municipality() -> None:
    bounds = municipality_bounds()
    assert len(bounds.numbers) == 357
    for at in (0, 100, 356):
        area = municipality_area(int(bounds.numbers[at]))
        assert metres_between_points(bounds.middle[at], area.ends).max() <= bounds.reach[at]


def test_a_county_holds_its_municipalities() -> None:
    assert county_area(50).comes_within(municipality_area(5001), 0)


def test_the_part_near_a_point_keeps_pieces_that_reach_in_from_outside() -> None:
    area = Area.of_corners(_SQUARE)
    middle_of_piece = (area.starts[0] + area.ends[0]) / 2
    part = area.part_near(middle_of_piece, 10.0)
    assert 0 < len(part.starts) < len(area.starts)
    assert part.metres_to_edge(middle_of_piece[None])[0] < 1


@settings(deadline=None, max_examples=40)
@given(st.floats(62.9, 64.0), st.floats(9.0, 12.0))
def test_a_rough_area_is_at_least_as_near_and_not_much_nearer(latitude: float, longitude: float) -> None:
    area = municipality_area(5001)
    point, lonlat = earth_centred(latitude, longitude), np.asarray([[longitude, latitude]])
    true, rough = (float(each.metres_to_points(point, lonlat)[0]) for each in (area, rough_area(area.shape)))
    assert true - ROUGH_M <= rough <= true


def test_arcs_and_slack_at_their_ends() -> None:
    chords = np.asarray([0.0, EARTH_RADIUS_M, 2 * EARTH_RADIUS_M, 2.001 * EARTH_RADIUS_M])
    turns = arc_of_chord(chords) / EARTH_RADIUS_M
    assert turns == pytest.approx([0.0, np.pi / 3, np.pi, np.pi])
    assert slack_at(1_000_000) == pytest.approx(12.211, abs=0.001)
    assert Area.of_corners(_SQUARE).metres_to_edge(np.zeros((0, 3))).shape == (0,)


def test_every_ring_and_every_bare_line_is_an_edge() -> None:
    square, hole = ((10, 60), (11, 60), (11, 61), (10, 61)), ((10.4, 60.4), (10.6, 60.4), (10.6, 60.6), (10.4, 60.6))
    with_hole, line = shapely.Polygon(square, [hole]), shapely.LineString([(12, 60), (12, 61)])
    two = shapely.MultiPolygon([with_hole, shapely.Polygon(((14, 60), (15, 60), (15, 61)))])
    for shape, edges in ((with_hole, 8), (shapely.GeometryCollection([two, line]), 12)):
        assert len(Area.of_shape(shape, 5.0).starts) == edges
    area = Area.of_corners(_SQUARE)
    assert area.metres_to_points(earth_centred(63.4, 10.4), np.asarray([[10.4, 63.4]])).tolist() == [0.0]


@pytest.mark.parametrize("county", ["50", "18"])
def test_looking_for_the_nearest_pieces_gives_what_measuring_all_of_them_gives(county: str) -> None:
    shape = county_shape(CountyCode(county))
    area = Area.of_shape(shape) if county == "50" else rough_area(shape)
    assert area.tree is not None
    dice = np.random.default_rng(7)
    near = area.starts[dice.integers(0, len(area.starts), 300)] + dice.normal(0, 20_000, (300, 3))
    points = np.concatenate([near, earth_centred(dice.uniform(57, 72, 100), dice.uniform(3, 32, 100)), area.starts[:9]])
    assert area.metres_to_edge(points) == pytest.approx(replace(area, tree=None).metres_to_edge(points), abs=0.01)
    assert not len(area.metres_to_edge(points[:0]))


def _north(*metres: float) -> shapely.LineString:
    """Give a line along a meridian, with corners so many metres from 60 degrees north."""
    return shapely.LineString([(10.0, 60.0 + each / 111_412) for each in metres])


def _row(start: float, step: float, pieces: int) -> shapely.LineString:
    return _north(*(start + step * number for number in range(pieces + 1)))


def test_the_nearest_piece_may_be_a_long_one_with_a_far_middle() -> None:
    # The middles of 24 short pieces to the south are nearer than that of the long piece to the north, and so many of
    # them are far away that only half its length, and not a third, tells that it may reach nearer.
    area = Area.of_shape(shapely.MultiLineString([_north(100, 1900), _row(-190, -31.5, 220)]))
    assert area.half == pytest.approx(900, abs=1)
    assert area.metres_to_edge(earth_centred(60.0, 10.0)) == pytest.approx(100, abs=0.1)


def test_only_the_nearest_pieces_are_measured_where_no_other_can_be_nearer(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_area: Area, points: np.ndarray) -> np.ndarray:
        assert not len(points), "every piece is measured"
        return np.zeros(0)

    area = Area.of_shape(_row(0, 100, 223))
    monkeypatch.setattr(Area, "_to_all", refuse)
    for metres in (10.0, 13_000.0):
        # Across the middle of a piece, as far as the 24 nearest are sure to hold the nearest of all.
        beside = geodesic(meters=metres).destination((60.0 + 11_150 / 111_412, 10.0), 90)
        assert area.metres_to_edge(earth_centred(beside.latitude, beside.longitude)) == pytest.approx(metres, rel=1e-4)


@pytest.mark.parametrize("looked_for", [True, False])
def test_pieces_shorter_than_a_metre_are_measured_to_their_ends(looked_for: bool) -> None:
    area = Area.of_shape(_row(0, 0.5, 200))
    area = area if looked_for else replace(area, tree=None)
    for beyond in (10.0, 0.1):
        point = earth_centred(60.0 + (100 + beyond) / 111_412, 10.0)
        assert area.metres_to_edge(point) == pytest.approx(beyond, abs=0.01)


def test_only_where_there_are_many_pieces_the_nearest_are_looked_for() -> None:
    assert [Area.of_shape(_row(0, 100, pieces)).tree is None for pieces in (199, 200)] == [True, False]


def test_areas_of_many_pieces_come_within_their_gap_of_each_other() -> None:
    one, other = (Area.of_shape(shapely.Point(east, 60).buffer(0.3, quad_segs=100)) for east in (10, 12))
    gap = float(one.metres_to_edge(other.starts).min())
    assert (gap, gap) == pytest.approx((78_000, other.metres_to_edge(one.starts).min()), rel=0.01)
    for near, far in ((one, other), (other, one)):
        assert near.comes_within(far, gap + 1)
        assert not near.comes_within(far, gap - 1)
        assert not near.comes_within(far, 1)


def test_a_part_does_not_keep_the_order_of_the_whole() -> None:
    area = Area.of_shape(_row(0, 100, 300))
    part = area.part_near(area.starts[290], 10.0)
    assert part.tree is None
    assert part.metres_to_edge(area.starts[290:291]) == pytest.approx(0, abs=0.01)
