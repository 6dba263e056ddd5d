"""Simplifies the municipalities' land to a small file and measures what was lost."""

from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .cut import BORDER_ERROR_M, SOURCE_ERROR_M
from .sources import polygons, to_degrees, to_metres
from .topology import STEP, Ring, to_rings, write_topology

TOLERANCE_M = 600.0
"""Corners are dropped while the triangle they span stays under this squared."""
SMALL_M2 = 3_000_000.0
NEAR_M = 1000.0
"""Islands smaller than `SMALL_M2` go when other land of the municipality lies this near."""


def simplify(land: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Simplify all shapes at once, so that neighbours keep the same border (metres)."""
    codes = sorted(land)
    kept = [_without_islets(land[code]) for code in codes]
    return dict(zip(codes, shapely.coverage_simplify(kept, TOLERANCE_M), strict=True))


def _without_islets(shape: BaseGeometry) -> BaseGeometry:
    parts = sorted(polygons(shape), key=lambda part: -part.area)
    kept = [parts[0]]
    for part in parts[1:]:
        if part.area > SMALL_M2 or _farthest(part, shapely.multipolygons(kept)) > NEAR_M:
            kept.append(part)
    return shapely.multipolygons(kept)


def _farthest(shape: BaseGeometry, other: BaseGeometry) -> float:
    """Give the metres from the point of ``shape`` that lies farthest from ``other`` (0 if all is inside)."""
    points = shapely.points(shapely.get_coordinates(shapely.segmentize(shape, 200.0)))
    shapely.prepare(other)
    return float(np.max(shapely.distance(points, other)))


def write_outlines(path: Path, land: dict[str, BaseGeometry]) -> dict[str, int]:
    """Write the TopoJSON file; each shape states its error.

    Returns:
        By municipality: metres within which every point of its land lies from the shape written.
    """
    rings = {code: to_rings(to_degrees(shape)) for code, shape in simplify(land).items()}
    errors = {code: _error(land[code], rings[code], code) for code in rings}
    write_topology(path, rings, {code: {"error_m": error} for code, error in errors.items()})
    return errors


def _error(land: BaseGeometry, rings: list[list[Ring]], code: str) -> int:
    written = shapely.multipolygons([_polygon(outer, holes) for outer, *holes in rings])
    lost = _farthest(land, to_metres(shapely.make_valid(written)))
    return int(np.ceil((lost + BORDER_ERROR_M.get(code, SOURCE_ERROR_M)) / 10.0) * 10)


def _polygon(outer: Ring, holes: list[Ring]) -> shapely.Polygon:
    return shapely.Polygon(np.array(outer) * STEP, [np.array(hole) * STEP for hole in holes])
