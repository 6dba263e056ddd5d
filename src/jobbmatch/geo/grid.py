"""Keeps a home coarse: every home in a cell of 10 km is the same home.

Who sees lists for half a year can work back to the home if anything shown depends on where exactly it is. So the
home is moved to the middle of its cell before anything is filtered, ranked or explained, for everybody, and the name
that goes with it is the cell's: the municipality that the cell's middle lies in.

Cells: rows of 10 km from the equator; each row is cut into columns of 10 km as measured along the row's middle,
counted from Greenwich. Nothing is random and nothing depends on the person.
"""

from math import cos, floor, hypot, radians

from jobbmatch.domain.place import Place, Precision
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.shapes import municipality_at

CELL_M = 10_000.0
CELL_RADIUS_M = hypot(CELL_M, CELL_M) / 2 * 1.01
"""From the middle to the corners; rows are a little wider at their southern edge."""

METRES_A_DEGREE = 111_500.0
"""A degree of latitude in Norway."""
EQUATOR_METRES_A_DEGREE = 111_600.0
"""A degree of longitude, divided by the cosine of the latitude, in Norway."""


def snap_home(place: Place) -> Place:
    """Give the middle of the cell that a home lies in.

    Args:
        place: A home known by postal code or municipality (its middle is snapped like any other point).

    Returns:
        The cell: its middle, its own radius, the municipality its middle lies in, and no postal code. It is
        the same for every home in the cell, whatever its precision. A county or an unknown place is already coarser
        than a cell and is given back as it is.
    """
    if place.latitude is None or place.longitude is None or place.precision is Precision.COUNTY:
        return place
    latitude, longitude = cell_middle(place.latitude, place.longitude)
    gazetteer = load_gazetteer()
    code = municipality_at(latitude, longitude)
    return Place(
        name=gazetteer.municipality_name(code),
        precision=Precision.MUNICIPALITY,
        latitude=latitude,
        longitude=longitude,
        radius_m=CELL_RADIUS_M,
        municipality=code,
        county=gazetteer.county_of(code),
    )


def cell_middle(latitude: float, longitude: float) -> tuple[float, float]:
    """Give the middle of the cell that a point lies in, in degrees to seven decimals.

    >>> cell_middle(59.9127, 10.7461)
    (59.955157, 10.8276193)
    """
    row_height = CELL_M / METRES_A_DEGREE
    middle = (floor(latitude / row_height) + 0.5) * row_height
    width = CELL_M / (EQUATOR_METRES_A_DEGREE * cos(radians(middle)))
    return round(middle, 7), round((floor(longitude / width) + 0.5) * width, 7)
