"""Make the small tables of NAV's figures that features and the simulated market read.

    python scripts/make_market_tables.py FOLDER

FOLDER holds NAV's open data as published: `jobseekers_by_occupation_2002_2017.csv` and
`unmet_demand_by_occupation_county_2017.csv` (semicolons, UTF-8 with a mark). Only figures are kept.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

TABLES = Path(__file__).parents[1] / "src/jobbmatch/features/data"
YEAR = "2017"
# The counties of 2017 by the codes of 2024; Viken's and the others' later joining and parting is undone there.
COUNTIES = {
    "ostfold": "31",
    "akershus": "32",
    "oslo": "03",
    "hedmark": "34",
    "oppland": "34",
    "buskerud": "33",
    "vestfold": "39",
    "telemark": "40",
    "aust_agder": "42",
    "vest_agder": "42",
    "rogaland": "11",
    "hordaland": "46",
    "sogn_fjordane": "46",
    "more_og_romsdal": "15",
    "trondelag": "50",
    "nordland": "18",
    "troms": "55",
    "finnmark": "56",
}
SEEKERS_HEAD = (
    "# Unemployed jobseekers by occupation (STYRK-08), Norway 2017, yearly mean.",
    "# Source: NAV, open data (data.norge.no), licence NLOD 2.0. Made by scripts/make_market_tables.py.",
)
UNMET_HEAD = (
    "# Persons that employers lacked (mangel på arbeidskraft), by occupation (STYRK-08) and county, 2017.",
    "# Source: NAV's survey of enterprises, open data (data.norge.no), licence NLOD 2.0.",
    "# Made by scripts/make_market_tables.py; counties of 2017 under the codes of 2024, joined ones summed.",
)


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def _is_code(code: str) -> bool:
    return len(code) == 4 and code.isdigit() and code != "0000"


def _number(cell: str) -> int:
    # NAV writes '*' for numbers that are too small to publish; they count as none.
    return int(cell) if cell.isdigit() else 0


def seekers(rows: Iterable[Mapping[str, str]]) -> list[tuple[str, ...]]:
    """Give code and number of jobseekers, by code."""
    counts: Counter[str] = Counter()
    for row in rows:
        if row["aar"] == YEAR and row["isco_versjon"] == "ISCO-08" and _is_code(row["yrkeskode"]):
            counts[row["yrkeskode"]] += _number(row["antall_arbeidssokere"])
    return [(code, str(count)) for code, count in sorted(counts.items()) if count]


def unmet(rows: Iterable[Mapping[str, str]]) -> list[tuple[str, ...]]:
    """Give code, county and number of persons lacked, by code and county."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row["aar"] == YEAR and _is_code(row["yrkekode"]):
            for name, county in COUNTIES.items():
                counts[row["yrkekode"], county] += _number(row[name])
    return [(code, county, str(count)) for (code, county), count in sorted(counts.items()) if count]


def _write(name: str, notes: Iterable[str], head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    lines = [*notes, "\t".join(head), *("\t".join(row) for row in rows)]
    (TABLES / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write both tables."""
    folder = Path(sys.argv[1])
    people = seekers(_rows(folder / "jobseekers_by_occupation_2002_2017.csv"))
    lacked = unmet(_rows(folder / "unmet_demand_by_occupation_county_2017.csv"))
    _write("jobseekers.tsv", SEEKERS_HEAD, ("code", "count"), people)
    _write("unmet_demand.tsv", UNMET_HEAD, ("code", "county", "count"), lacked)
    print(f"{len(people)} occupations with jobseekers, {len(lacked)} occupations by county with unmet demand")


if __name__ == "__main__":
    main()
