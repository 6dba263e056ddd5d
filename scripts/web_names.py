"""Write the names, postal places, shapes of municipalities and margins that the pages need.

The pages hold the tables themselves, so that nobody's choice of a place or an occupation is sent anywhere while it is
being made, and no map comes from elsewhere. Run it again when the tables of `geo/` or `taxonomy/` change.

Example:
    .venv/bin/python scripts/web_names.py
"""

import json
import re
from math import ceil
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.shapes import municipality_shape
from jobbmatch.geo.tables import Circle, county_rows, municipality_rows, postal_rows
from jobbmatch.safety.policy import ZONE_MARGIN_M
from jobbmatch.taxonomy.styrk import load_styrk

FOLDER = Path(__file__).resolve().parents[1] / "web" / "src" / "domain" / "data"
DIGITS = (1, 2, 3, 4)
COARSE = 0.006
"""Degrees by which the shapes may be more wrong than those of `geo/`: they are looked at, and decide nothing."""
FINE = 100
"""Corners are written in hundredths of a degree, with one decimal."""


def tables() -> dict[str, dict[str, str]]:
    """Make the tables: name of the file to codes and names."""
    gazetteer, styrk = load_gazetteer(), load_styrk()
    return {
        "municipalities": {code: gazetteer.municipality_name(code) for code in gazetteer.municipality_codes()},
        "counties": {code: gazetteer.county_name(code) for code in gazetteer.county_codes()},
        "occupations": {code: styrk.name(code) or "" for digits in DIGITS for code in styrk.groups(digits)},
    }


def places() -> dict[str, list[list[str | float]]]:
    """Give postal codes with town and region (a municipality, or 21 and 22), and municipalities, with where they lie.

    Where: the middle in degrees, and the kilometres within which all of it lies, rounded up. Of a postal code it is
    left out where only its region is known.
    """
    return {
        "postal": [
            [row.code, row.town, row.region, *(_where(row.circle) if row.circle else ())] for row in postal_rows()
        ],
        "regions": [[row.code, *_where(row.circle)] for row in (*municipality_rows(), *county_rows())],
    }


def margins() -> dict[str, float]:
    """Give what the rules add around drawn areas, in kilometres, so that the map shows as much as is held back."""
    return {"zone_km": ZONE_MARGIN_M / 1000}


def _where(circle: Circle) -> tuple[float, float, float]:
    return circle.latitude, circle.longitude, ceil(circle.radius_m / 100) / 10


def shapes() -> dict[str, list[list[float]]]:
    """Give each municipality's land as rings: longitude and latitude by turns, in hundredths of a degree."""
    codes = load_gazetteer().municipality_codes()
    return {code: _rings(municipality_shape(code).simplify(COARSE)) for code in codes}


def _rings(shape: BaseGeometry) -> list[list[float]]:
    polygons = shapely.get_parts(shape)
    shown = [polygon for polygon in polygons if polygon.area > COARSE**2] or polygons[:1]
    return [[round(degrees * FINE, 1) for corner in p.exterior.coords for degrees in corner] for p in shown]


def compact(content: object) -> str:
    """Write a large table, one entry a line, so that a change can be read."""
    return re.sub(r"\](?=,\[|,\")", "]\n", json.dumps(content, ensure_ascii=False, separators=(",", ":"))) + "\n"


def text_of(table: dict[str, str]) -> str:
    """Write a table as JSON, one code a line."""
    return json.dumps(dict(sorted(table.items())), ensure_ascii=False, indent=0) + "\n"


def main() -> None:
    """Write all files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, table in tables().items():
        (FOLDER / f"{name}.json").write_text(text_of(table), encoding="utf-8")
        print(f"{name}: {len(table)}")
    (FOLDER / "margins.json").write_text(json.dumps(margins()) + "\n", encoding="utf-8")
    (FOLDER / "places.json").write_text(compact(places()), encoding="utf-8")
    (FOLDER / "shapes.json").write_text(compact(shapes()), encoding="utf-8")


if __name__ == "__main__":
    main()
