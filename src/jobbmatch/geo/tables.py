"""Reads the place tables that lie in the package, each once."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

DATA = resources.files("jobbmatch.geo") / "data"


@dataclass(frozen=True, slots=True)
class Circle:
    """An area's middle in WGS84 degrees and the metres within which all of it lies."""

    latitude: float
    longitude: float
    radius_m: float


@dataclass(frozen=True, slots=True)
class PostalRow:
    """A postal code; no circle where the municipality is all that is known."""

    code: str
    town: str
    region: str
    circle: Circle | None


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A municipality or a county, with the other names it goes by."""

    code: str
    name: str
    also: tuple[str, ...]
    circle: Circle


@dataclass(frozen=True, slots=True)
class FormerRow:
    """A name that is no longer in use for an area, and the codes of 2024 that its land went to.

    Attributes:
        name: The name then.
        county: The county it lay in then; empty for counties.
        codes: Where its land is now.
    """

    name: str
    county: str
    codes: frozenset[str]


def postal_rows() -> Iterator[PostalRow]:
    """Read the postal codes."""
    for code, town, region, *where in _lines("postal_codes.tsv"):
        yield PostalRow(code, town, region, _circle(where) if where[0] else None)


def municipality_rows() -> Iterator[AreaRow]:
    """Read the municipalities of 2024."""
    return _areas("municipalities.tsv")


def county_rows() -> Iterator[AreaRow]:
    """Read the counties of 2024, and Svalbard and Jan Mayen."""
    return _areas("counties.tsv")


def swedish_rows() -> Iterator[AreaRow]:
    """Read the Swedish municipalities; the other names are those of their postal towns."""
    return _areas("swedish_municipalities.tsv")


def former_municipality_rows() -> Iterator[FormerRow]:
    """Read municipalities that are gone or have changed county."""
    for name, county, codes in _lines("former_municipalities.tsv"):
        yield FormerRow(name, county, frozenset(codes.split()))


def former_county_rows() -> Iterator[FormerRow]:
    """Read counties that are gone."""
    for name, codes in _lines("former_counties.tsv"):
        yield FormerRow(name, "", frozenset(codes.split()))


def also_elsewhere() -> dict[str, frozenset[str]]:
    """Read names of postal towns that are as well known as something in another municipality."""
    return {name: frozenset(codes.split()) for name, codes in _lines("also_elsewhere.tsv")}


def words(name: str) -> frozenset[str]:
    """Read a list of words, one a line."""
    return frozenset((DATA / name).read_text(encoding="utf-8").split("\n")) - {""}


def _areas(name: str) -> Iterator[AreaRow]:
    for code, title, also, *where in _lines(name):
        yield AreaRow(code, title, tuple(also.split("|")) if also else (), _circle(where))


def _circle(cells: list[str]) -> Circle:
    latitude, longitude, radius = (float(cell) for cell in cells)
    return Circle(latitude, longitude, radius)


def _lines(name: str) -> Iterator[list[str]]:
    text = (DATA / name).read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    next(rows)
    return rows
