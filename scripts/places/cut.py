"""Redraws the two borders of any size that moved between 2020 and 2024.

Haram left Ålesund in 2024 and Vågstranda went from Rauma to Vestnes in 2021, and the shapes at hand are of 2020.
Each village named in ``seeds.tsv`` (positions from common knowledge, to about a kilometre) takes the land that lies
nearest to it. The lines so drawn are right to 2 km. Two smaller changes
(mountain between Ullensvang and Eidfjord, and between the two Slidre) are not drawn. All of this is added to the
shapes' stated errors.
"""

import shapely
from shapely.geometry.base import BaseGeometry

from .sources import metres, table

SOURCE_ERROR_M = 200.0
"""The source is itself a simplification, of 2020."""
BORDER_ERROR_M = {"1508": 2000.0, "1580": 2000.0, "1535": 2000.0, "1539": 2000.0, "4619": 2000.0, "3453": 1600.0}
"""What borders that moved after 2020 add, by municipality."""


def redraw(land: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Give the land of 2024 from the land of 2020 (metres, by the code of 2024; 1507 is taken out)."""
    after = {code: shape for code, shape in land.items() if code not in ("1507", "1539")}
    for whole in ("1507", "1539"):
        for code, part in _parts(land[whole], whole).items():
            after[code] = shapely.union_all([after[code], part]) if code in after else part
    return after


def _parts(land: BaseGeometry, whole: str) -> dict[str, BaseGeometry]:
    seeds = {
        metres(float(row["longitude"]), float(row["latitude"])): row["municipality"]
        for row in table("seeds.tsv")
        if row["whole"] == whole
    }
    cells = shapely.voronoi_polygons(shapely.MultiPoint(list(seeds)), extend_to=land.buffer(10_000))
    owned: dict[str, list[BaseGeometry]] = {}
    for cell in shapely.get_parts(cells):
        owner = next(code for seed, code in seeds.items() if cell.covers(seed))
        owned.setdefault(owner, []).append(cell)
    return {code: shapely.intersection(land, shapely.union_all(mine)) for code, mine in owned.items()}
