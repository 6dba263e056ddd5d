"""Shapes of municipalities and counties, read when first asked for.

The shapes are land only (Kartverket, structure of 2020, brought to 2024) and simplified. A shape is therefore not the
whole truth, and for safety it must not be used bare: `covering_shape` is the shape grown by its own stated error,
so that no land of the municipality is left out of it.
"""

import json
from functools import cache, lru_cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.geo.tables import DATA

SHAPE_ERROR_M = 3000.0
"""No land of any municipality lies farther from its shape than this; `shape_error_m` gives each one's own figure.

Half of them are right to 800 m and nine in ten to 1,300 m. Beyond 1,800 m are those whose borders moved after 2020:
Ålesund and Haram (2024), Vestnes and Rauma (2021), Eidfjord and Øystre Slidre.
"""

METRES_A_DEGREE = 111_200.0
"""Least length of a degree of latitude in Norway, rounded down, so that what is grown in degrees is grown enough."""

POLAR_BOXES = {"21": (10.0, 74.0, 35.0, 81.0), "22": (-9.2, 70.75, -7.8, 71.25)}
"""Svalbard and Jan Mayen: west, south, east, north."""


def municipality_shape(code: MunicipalityCode) -> BaseGeometry:
    """Give the simplified land of a municipality (degrees, longitude first).

    Raises:
        KeyError: If there is no such municipality.
    """
    return _shapes()[code]


def shape_error_m(code: MunicipalityCode) -> float:
    """Give the metres within which all land of the municipality lies from its shape.

    Raises:
        KeyError: If there is no such municipality.
    """
    return _errors()[code]


@cache
def county_shape(code: CountyCode) -> BaseGeometry:
    """Give the simplified land of a county (degrees, longitude first); boxes for Svalbard and Jan Mayen.

    Raises:
        KeyError: If there is no such county.
    """
    if code in POLAR_BOXES:
        return shapely.box(*POLAR_BOXES[code])
    parts = [shape for own, shape in _shapes().items() if own[:2] == code]
    if not parts:
        raise KeyError(code)
    return shapely.union_all(parts)


@cache
def covering_shape(code: MunicipalityCode) -> BaseGeometry:
    """Give a shape that no land of the municipality lies outside of: the simplified one, grown by its error.

    Raises:
        KeyError: If there is no such municipality.
    """
    return grown(municipality_shape(code), shape_error_m(code))


def grown(shape: BaseGeometry, metres: float) -> BaseGeometry:
    """Grow a shape (degrees, longitude first) by at least so many metres in every direction.

    Longitudes are stretched by the shortest degree within the shape, that at its north end, so that elsewhere it grows
    by somewhat more.
    """
    north = min(shape.bounds[3] + metres / METRES_A_DEGREE, 89.0)
    squeeze = float(np.cos(np.radians(north)))
    plain = _stretched(shape, squeeze)
    # A buffer is a polygon inside the true round one: 3% more than makes up for eight corners a quarter.
    return _stretched(plain.buffer(1.03 * metres / METRES_A_DEGREE, quad_segs=8), 1 / squeeze)


def municipality_at(latitude: float, longitude: float) -> MunicipalityCode:
    """Give the municipality whose shape holds a point, or else the nearest one."""
    codes, tree, squeeze = _tree()
    return MunicipalityCode(codes[int(tree.nearest(shapely.Point(longitude * squeeze, latitude)))])


def topology_text() -> str:
    """Give the TopoJSON file as it is, for drawing maps: object ``municipalities``, ids are municipality codes."""
    return (DATA / "municipalities.topojson").read_text(encoding="utf-8")


def _stretched(shape: BaseGeometry, factor: float) -> BaseGeometry:
    def stretch(points: NDArray[np.float64]) -> NDArray[np.float64]:
        stretched: NDArray[np.float64] = points * np.array([factor, 1.0])
        return stretched

    return shapely.transform(shape, stretch)


@lru_cache(maxsize=1)
def _tree() -> tuple[list[str], shapely.STRtree, float]:
    squeeze = float(np.cos(np.radians(65.0)))
    shapes = _shapes()
    return list(shapes), shapely.STRtree([_stretched(shape, squeeze) for shape in shapes.values()]), squeeze


@lru_cache(maxsize=1)
def _topology() -> dict[str, Any]:
    topology: dict[str, Any] = json.loads(topology_text())
    return topology


@lru_cache(maxsize=1)
def _errors() -> dict[str, float]:
    return {each["id"]: float(each["properties"]["error_m"]) for each in _geometries()}


def _geometries() -> list[dict[str, Any]]:
    geometries: list[dict[str, Any]] = _topology()["objects"]["municipalities"]["geometries"]
    return geometries


@lru_cache(maxsize=1)
def _shapes() -> dict[str, BaseGeometry]:
    scale = np.array(_topology()["transform"]["scale"])
    arcs = [np.cumsum(np.array(arc), axis=0) * scale for arc in _topology()["arcs"]]
    return {each["id"]: _shape(each["arcs"], arcs) for each in _geometries()}


def _shape(parts: list[list[list[int]]], arcs: list[NDArray[np.float64]]) -> BaseGeometry:
    """Put a shape's polygons together; simplifying can make a ring touch itself, which mending sets right."""
    polygons = [shapely.Polygon(_ring(outer, arcs), [_ring(hole, arcs) for hole in holes]) for outer, *holes in parts]
    shape = shapely.MultiPolygon(polygons)
    return shape if shape.is_valid else shapely.make_valid(shape, method="structure", keep_collapsed=False)


def _ring(numbers: list[int], arcs: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Join arcs; a number n below zero means arc ~n backwards. Each arc starts where the one before ended."""
    pieces = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])
