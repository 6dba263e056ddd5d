from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.ids import PostalCode
from jobbmatch.domain.place import Place, Precision, unknown_place
from jobbmatch.geo.distance import arc_metres, earth_centred
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.grid import CELL_M, CELL_RADIUS_M, cell_middle, snap_home

LATITUDES = st.floats(57.9, 71.2)
LONGITUDES = st.floats(4.4, 31.2)


def home(latitude: float, longitude: float, name: str = "0579 Oslo") -> Place:
    return Place(name, Precision.POSTAL, latitude, longitude, 3000.0, postal_code=PostalCode("0579"))


@settings(max_examples=300, deadline=None)
@given(LATITUDES, LONGITUDES)
def test_the_middle_lies_within_the_cells_radius_and_in_its_own_cell(latitude: float, longitude: float) -> None:
    middle = cell_middle(latitude, longitude)
    moved = arc_metres(earth_centred(latitude, longitude), earth_centred(*middle))[0]
    assert moved <= CELL_RADIUS_M
    assert cell_middle(*middle) == middle


@settings(max_examples=100, deadline=None)
@given(LATITUDES, LONGITUDES, st.floats(-0.49, 0.49), st.floats(-0.49, 0.49))
def test_all_homes_of_a_cell_give_the_same_place(latitude: float, longitude: float, north: float, east: float) -> None:
    middle = cell_middle(latitude, longitude)
    other = (
        middle[0] + north * CELL_M / 111_500,
        middle[1] + east * CELL_M / (111_600 * np.cos(np.radians(middle[0]))),
    )
    assert snap_home(home(*middle, name="3550 Gol")) == snap_home(home(*other))


@pytest.mark.parametrize("latitude", [58.0, 60.0, 63.4, 67.3, 71.0])
def test_cells_are_ten_kilometres_wide_and_high(latitude: float) -> None:
    points = [cell_middle(latitude + n * 0.02, 10.0 + e * 0.04) for n, e in product(range(60), range(60))]
    rows = sorted({point[0] for point in points})
    row = rows[len(rows) // 2]
    columns = sorted({point[1] for point in points if point[0] == row})
    height = arc_metres(earth_centred(rows[1], 10.0), earth_centred(rows[2], 10.0))[0]
    width = arc_metres(earth_centred(row, columns[1]), earth_centred(row, columns[2]))[0]
    assert height == pytest.approx(CELL_M, rel=0.01)
    assert width == pytest.approx(CELL_M, rel=0.01)


def test_nothing_of_the_home_is_left() -> None:
    snapped = snap_home(home(59.9139, 10.7522))
    assert snapped.postal_code is None
    assert snapped.radius_m == CELL_RADIUS_M
    assert snapped.precision is Precision.MUNICIPALITY
    assert snapped.name == "Oslo"
    assert snapped.municipality == "0301"
    assert snapped.county == "03"


def test_a_home_known_by_municipality_is_snapped_too() -> None:
    place = load_gazetteer().by_municipality("3324")
    assert place is not None
    snapped = snap_home(place)
    assert (snapped.latitude, snapped.longitude) != (place.latitude, place.longitude)
    assert snapped.radius_m == CELL_RADIUS_M


def test_what_is_coarser_than_a_cell_stays_as_it_is() -> None:
    county = load_gazetteer().by_county("46")
    assert county is not None
    assert snap_home(county) == county
    assert snap_home(unknown_place("Utlandet")) == unknown_place("Utlandet")
